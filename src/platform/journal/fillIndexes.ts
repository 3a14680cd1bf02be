import type { Payload } from 'payload'
import { indexOf } from './rules/indexOf'
import type { NumberedEvent } from './rules/chain'

const BATCH = 200

/**
 * Writes down by what each event of an earlier release is looked for. Repeatable: only what has none yet is touched, so that two
 * processes may do it at once. Answers how many there were.
 */
export async function fillIndexes(payload: Payload): Promise<number> {
  let filled = 0
  for (;;) {
    const { docs } = await payload.db.find<NumberedEvent>({
      collection: 'journal',
      where: { actorId: { exists: false } },
      limit: BATCH,
      pagination: false,
      sort: 'seq',
    })
    for (const event of docs) {
      const data = { ...indexOf(event) }
      await payload.db.updateOne({ collection: 'journal', id: event.id, data, returning: false })
    }
    filled += docs.length
    if (docs.length < BATCH) return filled
  }
}
