import type { Payload, PayloadRequest } from 'payload'
import { vietnamDay } from '../../vietnamese/calendar'
import { failpoint } from '../failpoints'
import { runAct } from '../runAct'
import type { HeadSigner, SignedHead } from './headSigner'
import { indexOf } from './rules/indexOf'
import { chainEvents, GENESIS_HASH, orderPending, type PendingEvent } from './rules/chain'

const BATCH = 200
const CURRENT = 'current'
/** About half a second: who numbers must not keep the catalogue from following. */
const MAX_ATTEMPTS = 6

/**
 * Numbers what was committed and has no number yet, in commit order and without a gap, and signs the new head, in one
 * transaction. Two processes may try at once: the head's row lets only one of them through, the other finds nothing left.
 *
 * @returns how many events were numbered.
 * @throws DomainError platform/conflict while another process keeps at it
 */
export async function numberEvents(payload: Payload, signer: HeadSigner): Promise<number> {
  let total = 0
  for (;;) {
    if ((await pendingEvents(payload, 1)).length === 0) return total
    const numbered = await runAct({ payload, user: null }, (req) => numberBatch(req, signer), {
      maxAttempts: MAX_ATTEMPTS,
    })
    total += numbered
    if (numbered === 0) return total
  }
}

async function numberBatch(req: PayloadRequest, signer: HeadSigner): Promise<number> {
  const { db } = req.payload
  const head = await currentHead(req.payload, req)
  const pending = orderPending(await pendingEvents(req.payload, BATCH, req))
  const last = chainEvents({ seq: head?.seq ?? 0, hash: head?.hash ?? GENESIS_HASH }, pending)
  for (const event of last) {
    await db.create({ collection: 'journal', data: { ...event, ...indexOf(event) }, req, returning: false })
    await db.deleteOne({ collection: 'outbox', where: { id: { equals: event.id } }, req, returning: false })
  }
  const newest = last.at(-1)
  if (!newest) return 0
  failpoint('journal.numbering')
  const signed = signer.signHead({ seq: newest.seq, hash: newest.hash, signedAt: new Date().toISOString() })
  await keepHeadOfDay(req, { today: vietnamDay(new Date(signed.signedAt)) })
  await writeHead(req, { id: CURRENT, head: signed, exists: head !== null })
  return last.length
}

/** The signed head of the journal, or null before the first event. */
export function currentHead(payload: Payload, req?: PayloadRequest): Promise<SignedHead | null> {
  return headNamed(payload, { id: CURRENT, ...(req ? { req } : {}) })
}

async function headNamed(
  payload: Payload,
  { id, req }: { id: string; req?: PayloadRequest },
): Promise<SignedHead | null> {
  const { docs } = await payload.db.find<SignedHead & { id: string }>({
    collection: 'journal-heads',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    ...(req ? { req } : {}),
  })
  return docs[0] ?? null
}

/**
 * The head of a day that is over in Vietnam stays as that day's: with the first event of a later day, or when somebody asks.
 * The newest head must be of before.
 */
export async function keepHeadOfDay(req: PayloadRequest, { today }: { today: string }): Promise<void> {
  const head = await currentHead(req.payload, req)
  if (!head) return
  const day = vietnamDay(new Date(head.signedAt))
  if (day >= today || (await headNamed(req.payload, { id: day, req }))) return
  await writeHead(req, { id: day, head, exists: false })
}

async function writeHead(req: PayloadRequest, args: { id: string; head: SignedHead; exists: boolean }): Promise<void> {
  const { seq, hash, signedAt, signature } = args.head
  const data = { id: args.id, seq, hash, signedAt, signature }
  const { db } = req.payload
  if (args.exists) await db.updateOne({ collection: 'journal-heads', id: args.id, data, req, returning: false })
  else await db.create({ collection: 'journal-heads', data, req, returning: false })
}

async function pendingEvents(payload: Payload, limit: number, req?: PayloadRequest): Promise<PendingEvent[]> {
  const { docs } = await payload.db.find<PendingEvent>({
    collection: 'outbox',
    limit,
    pagination: false,
    sort: 'id',
    ...(req ? { req } : {}),
  })
  return docs
}
