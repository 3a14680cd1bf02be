import type { Payload } from 'payload'
import type { Reader } from '../../catalogue/reader'
import type { SendingSlip } from '../rules/slipFacts'
import { editionRow, slipDocument } from './editionRow'
import { journalOf, markOf, unitNamesOf } from './journalOf'

type AssignmentRow = {
  id: string
  documents: string[]
  recipients: string[]
  dueOn?: string | null
  confirm?: boolean | null
  note?: string | null
  sentByUnit?: string | null
}

/** Phiếu gửi: what was sent, to whom, by whom. Null where it is not, or where no recipient is in the asker's scope. */
export async function sendingSlip(
  payload: Payload,
  { reader, assignmentId }: { reader: Reader; assignmentId: string },
): Promise<SendingSlip | null> {
  const sent = await payload.db.findOne<AssignmentRow>({
    collection: 'assignments',
    where: { id: { equals: assignmentId } },
  })
  const [event] = await journalOf(payload, { codes: ['assign/sent'], about: 'assignment', id: assignmentId })
  const { unitScope } = reader
  const units = (sent?.recipients ?? []).filter((id) => unitScope === 'all' || unitScope.includes(id))
  if (!sent || !event || units.length === 0) return null
  const names = await unitNamesOf(payload)
  const editions = await Promise.all(
    sent.documents.map((documentId) => editionRow(payload, { documentId, at: event.at })),
  )
  return {
    assignmentId,
    mark: markOf(event, names),
    fromUnit: sent.sentByUnit ? (names.get(sent.sentByUnit) ?? null) : null,
    documents: editions.flatMap((edition) => (edition ? [slipDocument(edition)] : [])),
    units: units.map((id) => names.get(id) ?? id),
    allUnits: sent.recipients.length,
    dueOn: sent.dueOn ?? null,
    confirm: sent.confirm ?? false,
    note: sent.note ?? null,
  }
}
