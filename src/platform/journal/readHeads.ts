import type { Payload } from 'payload'
import type { SignedHead } from './headSigner'
import type { NumberedEvent } from './rules/chain'

/** `day`: the day in Vietnam whose last event it signs; `current` for the newest of all. */
export type NamedHead = SignedHead & { day: string }

type HeadRow = SignedHead & { id: string }

/** Signed heads, the newest first, at most `limit`. */
export async function readHeads(payload: Payload, { limit }: { limit: number }): Promise<NamedHead[]> {
  const { docs } = await payload.db.find<HeadRow>({
    collection: 'journal-heads',
    sort: '-seq',
    limit,
    pagination: false,
  })
  return docs.map(named)
}

export async function readHead(payload: Payload, day: string): Promise<NamedHead | null> {
  const { docs } = await payload.db.find<HeadRow>({
    collection: 'journal-heads',
    where: { id: { equals: day } },
    limit: 1,
    pagination: false,
  })
  return docs[0] ? named(docs[0]) : null
}

function named({ id, seq, hash, signedAt, signature }: HeadRow): NamedHead {
  return { day: id, seq, hash, signedAt, signature }
}

/** What a head that was kept elsewhere says of the journal as it is now. */
export type Comparison = 'same' | 'other' | 'missing'

/**
 * Whether the event of that number still has the hash (or the beginning of it, as somebody typed it from paper) that it had when
 * the head was taken away. Who can sign anew can recompute the whole chain, but not what lies in another house.
 */
export async function compareWithKept(payload: Payload, kept: { seq: number; hash: string }): Promise<Comparison> {
  const { docs } = await payload.db.find<NumberedEvent>({
    collection: 'journal',
    where: { seq: { equals: kept.seq } },
    limit: 1,
    pagination: false,
  })
  const [event] = docs
  if (!event) return 'missing'
  return event.hash.startsWith(kept.hash) ? 'same' : 'other'
}
