import type { Payload } from 'payload'
import type { EditionContent } from '../../publish/rules/frozen'
import type { SlipDocument } from '../rules/slipFacts'

export type EditionRow = {
  id: string
  document: string
  version: number
  title: string
  contentHash: string
  content: EditionContent
  publishedAt: string
}

/** An edition as it was frozen: this version, or the newest that was there at an instant. Null for none. */
export async function editionRow(
  payload: Payload,
  { documentId, version, at }: { documentId: string; version?: number; at?: string },
): Promise<EditionRow | null> {
  const which =
    version === undefined ? { publishedAt: { less_than_equal: at ?? '9999' } } : { version: { equals: version } }
  const { docs } = await payload.db.find<EditionRow>({
    collection: 'editions',
    where: { and: [{ document: { equals: documentId } }, { ...which }] },
    sort: '-version',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}

export function slipDocument({ document, version, content }: EditionRow): SlipDocument {
  // A purge leaves no title.
  return { id: document, version, title: content.title || null, number: content.number }
}
