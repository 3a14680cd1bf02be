import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { SYSTEM_ACTOR } from './journal/appendEvent'

/** Signing in and out write the user's row without a hook: the event goes in with the row, in its transaction. */
export async function recordSessionChange({
  userId,
  req,
}: {
  userId: string
  req: Partial<PayloadRequest> | undefined
}): Promise<void> {
  const { payload } = req ?? {}
  if (!payload) return
  await payload.db.create({
    collection: 'outbox',
    data: {
      id: uuidv7(),
      at: new Date().toISOString(),
      code: 'platform/session-changed',
      actor: SYSTEM_ACTOR,
      data: { user: userId },
    },
    req: req ?? {},
    returning: false,
  })
}
