import type { Payload } from 'payload'
import type { NumberedEvent } from './rules/chain'

/** Numbered events behind `after`, in order, at most `limit`. */
export async function readJournal(
  payload: Payload,
  { after, limit }: { after: number; limit: number },
): Promise<NumberedEvent[]> {
  const { docs } = await payload.db.find<NumberedEvent>({
    collection: 'journal',
    where: { seq: { greater_than: after } },
    sort: 'seq',
    limit,
    pagination: false,
  })
  return docs
}

/** The hash of the first event: tells one record from another (a restored or a new one). Null before the first event. */
export async function journalGeneration(payload: Payload): Promise<string | null> {
  const [first] = await readJournal(payload, { after: 0, limit: 1 })
  return first?.hash ?? null
}
