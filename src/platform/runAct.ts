import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { inRequestScope } from './database/requestScope'
import { retryConflicts } from './database/retryConflicts'
import { DomainError } from './errors'
import { failpoint } from './failpoints'

/** Who acts, and on which record. `user` null: the system itself, for what a clock or a check decides. */
export type ActContext = {
  payload: Payload
  user: ActingUser | null
  /** Which revision of the document the person had before them; an act on another one is refused with what happened. */
  seenRevision?: number | undefined
}

/** By the request of the act: Payload makes the context of a request anew with each call. */
const seenRevisions = new WeakMap<PayloadRequest, number | undefined>()

/** What `ActContext.seenRevision` was when the act began. */
export function seenRevisionOf(req: PayloadRequest): number | undefined {
  return seenRevisions.get(req)
}

export type ActingUser = {
  id: string
  name?: string | null
  username?: string | null
  position?: string | null
  roles?: readonly string[] | null
  unit?: unknown
  disabled?: boolean | null
}

/**
 * One act, one transaction: all of `work` is committed, or none of it. A conflict with another writer is tried again as a
 * whole, so `work` must have no effect outside the record.
 *
 * @throws DomainError platform/conflict when the conflict lasts; platform/act-failed when an error inside was swallowed.
 */
export function runAct<T>(
  context: ActContext,
  work: (req: PayloadRequest) => Promise<T>,
  options?: { maxAttempts?: number },
): Promise<T> {
  return retryConflicts(() => inRequestScope(() => runOnce(context, work)), options)
}

async function runOnce<T>(
  { payload, user, seenRevision }: ActContext,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = await createLocalReq(
    user ? { user: { ...user, collection: 'users' } as unknown as NonNullable<PayloadRequest['user']> } : {}, // a row of users
    payload,
  )
  seenRevisions.set(req, seenRevision)
  const transactionId = await payload.db.beginTransaction()
  if (transactionId === null) throw new DomainError('platform/unavailable')
  req.transactionID = transactionId
  try {
    const result = await work(req)
    failpoint('act.last-hook')
    await payload.db.commitTransaction(transactionId)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(transactionId)
    throw error
  }
}
