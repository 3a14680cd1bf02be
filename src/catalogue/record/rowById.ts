import type { Payload } from 'payload'

/** A row of the record as it is, or null. */
export async function rowById<Row>(payload: Payload, collection: string, id: string): Promise<Row | null> {
  return (await payload.db.findOne({ collection, where: { id: { equals: id } } })) as Row | null // the caller names the row's type
}
