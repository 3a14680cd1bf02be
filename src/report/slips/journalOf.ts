import type { Payload } from 'payload'
import type { EventCode } from '../../platform/journal/appendEvent'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { JournalMark } from '../rules/slipFacts'

type Question = { codes: EventCode[]; about: 'document' | 'assignment'; id: string }

/** The numbered events with these codes about one document or sending, in their order. */
export async function journalOf(payload: Payload, { codes, about, id }: Question): Promise<NumberedEvent[]> {
  const { docs } = await payload.db.find<NumberedEvent>({
    collection: 'journal',
    where: { and: [{ code: { in: codes } }, { [`data.${about}`]: { equals: id } }] },
    sort: 'seq',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** What a print says of an event. Units that the journal knows by id get their names. */
export function markOf({ seq, hash, at, actor }: NumberedEvent, unitNames: ReadonlyMap<string, string>): JournalMark {
  const { id, name, position, unit } = actor
  const by = id === null ? null : { name, position, unit: unit === null ? null : (unitNames.get(unit) ?? unit) }
  return { seq, hash, at, by }
}

/** Names of all units, also of those that have ended, by id. */
export async function unitNamesOf(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'units',
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
