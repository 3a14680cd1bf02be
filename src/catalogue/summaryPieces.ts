import { jsonPiece, type JsonPart } from '../platform/jsonText'
import { editionsOf, type EditionRow } from './editionRows'
import { laidPieces } from './laidPieces'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { relatedDocuments } from './relations'
import { shownOf, type SummaryPiece } from './summaryPiece'
import { predecessorOf, sharedSummaryOf, successorOf } from './summaries'
import type { DocumentInFull } from './views'

/** The JSON of an edition in force for a reader who may see it; says the same as `summaryOf`. */
export function summaryParts(catalogue: Catalogue, reader: Reader, piece: SummaryPiece): JsonPart[] {
  return [piece.open, `${tiesOf(catalogue, reader, piece)}}`]
}

/** Names the documents that this one replaces or changes and is replaced or changed by, where this reader may see them. */
export function tiesOf(catalogue: Catalogue, reader: Reader, piece: SummaryPiece): string {
  const { id, supersedes, replaced, relations, named } = piece
  if (supersedes === null && !replaced && !named && relations.length === 0) return NO_TIES
  const before = predecessorOf(catalogue, reader, { id, supersedes })
  const after = replaced ? successorOf(catalogue, reader, id) : null
  const related = JSON.stringify(relatedDocuments(catalogue, reader, { id, relations, isNamed: named })).slice(1, -1)
  return `,"supersedes":${JSON.stringify(before)},"supersededBy":${JSON.stringify(after)}${related && `,${related}`}`
}

const NO_TIES = ',"supersedes":null,"supersededBy":null'

/** What lies ready of the edition in force of each document that is given out, by key. */
export function summaryPieces(catalogue: Catalogue, keys: readonly number[]): Map<number, SummaryPiece> {
  const pieces = new Map<number, SummaryPiece>()
  const missing: number[] = []
  for (const key of keys) {
    const known = catalogue.pieces.get(key)
    // Nothing else lies there.
    if (known) pieces.set(key, known as SummaryPiece)
    else missing.push(key)
  }
  if (missing.length === 0) return pieces
  const laid = laidPieces(catalogue, missing)
  const unlaid = missing.filter((key) => !laid.has(key))
  const made = unlaid.length > 0 ? madePieces(catalogue, unlaid) : []
  for (const [key, piece] of [...laid, ...made]) {
    catalogue.pieces.set(key, piece)
    pieces.set(key, piece)
  }
  return pieces
}

/** Put together anew, by key; none of a document that is not given out. */
export function madePieces(catalogue: Catalogue, keys: readonly number[]): [number, SummaryPiece][] {
  return editionsOf(catalogue, keys).map((row) => [row.key, summaryPieceOf(catalogue, row)])
}

function summaryPieceOf(catalogue: Catalogue, row: EditionRow): SummaryPiece {
  const { summary, supersedes, relations } = sharedSummaryOf(catalogue, row)
  // Last in the text: all else is the same for all readers.
  const { supersedes: _supersedes, supersededBy: _supersededBy, ...shared } = summary
  const open = jsonPiece(JSON.stringify(shared).slice(0, -1))
  const { title, number, issuer } = summary
  const shown = shownOf({ title, number: number ?? '', issuer: issuer?.name ?? '', summary: summary.summary ?? '' })
  const rest = JSON.stringify(restOf(row)).slice(1, -1)
  return {
    id: row.id,
    idJson: JSON.stringify(row.id),
    supersedes,
    relations,
    named: row.named,
    replaced: row.state === 'superseded',
    shown,
    open,
    version: row.version,
    rest,
    sizeBytes: open.bytes.length + shown.bytes.length + rest.length,
  }
}

/** What a document in full has beside its summary and its texts. */
export function restOf({ detail: { signer, bulletin } }: EditionRow): Pick<DocumentInFull, 'signer' | 'bulletin'> {
  return { signer, ...(bulletin === null ? {} : { bulletin }) }
}
