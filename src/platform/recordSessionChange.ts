import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { actorOf, SYSTEM_ACTOR, withAddress } from './journal/appendEvent'
import { addressAsking } from './journal/askedFrom'
import type { EventActor } from './journal/rules/chain'

type SessionChange = { userId: string; req: Partial<PayloadRequest> | undefined }

/** Signing in and out write the user's row without a hook: the event goes in with the row, in its transaction. */
export async function recordSessionChange({ userId, req }: SessionChange): Promise<void> {
  const { payload } = req ?? {}
  if (!req || !payload) return
  await payload.db.create({
    collection: 'outbox',
    data: {
      id: uuidv7(),
      at: new Date().toISOString(),
      code: 'platform/session-changed',
      actor: withAddress(await actorFor({ userId, req })),
      data: { user: userId },
    },
    req,
    returning: false,
  })
}

type Account = { id: string; unit?: unknown }

/** Whoever is signed in; who signs in or out by a page is nobody yet, or no more: then it is the account's own person. */
async function actorFor({ userId, req }: SessionChange): Promise<EventActor> {
  if (req?.user) return actorOf(req.user)
  if (!req?.payload || addressAsking() === null) return SYSTEM_ACTOR
  const { db } = req.payload
  const user = await db.findOne<Account>({ collection: 'users', where: { id: { equals: userId } }, req })
  const where = { id: { equals: user?.unit } }
  const unit = user?.unit ? await db.findOne<{ id: string; name: string }>({ collection: 'units', where, req }) : null
  return actorOf(user && { ...user, unit })
}
