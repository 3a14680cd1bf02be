import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { actorOf, SYSTEM_ACTOR, withAddress } from './journal/appendEvent'
import type { EventActor } from './journal/rules/chain'

/**
 * Signing in and out write the user's row without a hook: the event goes in with the row, in its transaction. Whoever signs in
 * is nobody yet as the row is written: the account itself is named then.
 */
export async function recordSessionChange({
  userId,
  req,
}: {
  userId: string
  req: Partial<PayloadRequest> | undefined
}): Promise<void> {
  const { payload, user } = req ?? {}
  if (!req || !payload) return
  const actor = user ? actorOf(user) : await ownerOf(userId, { ...req, payload })
  await payload.db.create({
    collection: 'outbox',
    data: {
      id: uuidv7(),
      at: new Date().toISOString(),
      code: 'platform/session-changed',
      actor: withAddress(actor),
      data: { user: userId },
    },
    req,
    returning: false,
  })
}

type Account = { id: string; name?: string; username?: string; position?: string | null; unit?: unknown }
type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

async function ownerOf(userId: string, req: Asking): Promise<EventActor> {
  const { db } = req.payload
  const user = await db.findOne<Account>({ collection: 'users', where: { id: { equals: userId } }, req })
  if (!user) return SYSTEM_ACTOR
  const unit =
    typeof user.unit === 'string'
      ? await db.findOne<{ id: string; name: string }>({
          collection: 'units',
          where: { id: { equals: user.unit } },
          req,
        })
      : null
  return actorOf({ ...user, unit })
}
