import type { Payload } from 'payload'
import type { Reader } from '../../catalogue/reader'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { ApprovalSlip } from '../rules/slipFacts'
import { editionRow, slipDocument } from './editionRow'
import { journalOf, markOf, unitNamesOf } from './journalOf'

type Asked = { reader: Reader; documentId: string; version: number }

/**
 * Phiếu duyệt: who submitted, approved and published an edition, and of which content. For those who answer for the whole library;
 * null for others and for what was never published.
 */
export async function approvalSlip(
  payload: Payload,
  { reader, documentId, version }: Asked,
): Promise<ApprovalSlip | null> {
  if (reader.unitScope !== 'all') return null
  const edition = await editionRow(payload, { documentId, version })
  if (!edition) return null
  const events = await journalOf(payload, {
    codes: ['review/submitted', 'review/approved', 'publish/published'],
    about: 'document',
    id: documentId,
  })
  const published = events.find(({ code, data }) => code === 'publish/published' && data.version === version)
  const former = events.find(({ code, data }) => code === 'publish/published' && data.version === version - 1)
  const own = events.filter(
    ({ seq }) => seq > (former?.seq ?? 0) && seq <= (published?.seq ?? Number.POSITIVE_INFINITY),
  )
  const names = await unitNamesOf(payload)
  const mark = (event: NumberedEvent | undefined) => (event ? markOf(event, names) : null)
  return {
    document: slipDocument(edition),
    contentHash: edition.contentHash,
    files: edition.content.files.map(({ name, sha256, sizeBytes }) => ({ name, sha256, sizeBytes })),
    submitted: mark(own.findLast(({ code }) => code === 'review/submitted')),
    // An approval of other content was void, and is no part of this.
    approved: own
      .filter(({ code, data }) => code === 'review/approved' && data.contentHash === edition.contentHash)
      .map((event) => markOf(event, names)),
    published: mark(published),
  }
}
