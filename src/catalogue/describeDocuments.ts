import type { Catalogue } from './openCatalogue'
import { ANONYMOUS } from './reader'
import { editionsInForce, summaryOf } from './summaries'
import type { DocumentSummary } from './views'

/** Public documents by key as anybody may see them, with who signed them. Each key must be one of a public document. */
export function describePublicDocuments(
  catalogue: Catalogue,
  keys: readonly number[],
): Map<number, DocumentSummary & { signer: string | null }> {
  const rows = editionsInForce(catalogue, keys)
  return new Map(rows.map((row) => [row.key, { ...summaryOf(catalogue, ANONYMOUS, row), signer: row.detail.signer }]))
}
