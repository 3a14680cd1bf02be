import { jsonPiece, type JsonPart, type JsonPiece } from '../platform/jsonText'
import type { FrozenRelation } from '../publish/rules/frozen'
import { editionsOf, type EditionRow } from './editionRows'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { relatedDocuments } from './relations'
import type { Source } from './rules/highlight'
import { packText, sourceIn, type PackedText } from './rules/packedText'
import { predecessorOf, sharedSummaryOf, successorOf } from './summaries'
import type { DocumentInFull, DocumentSummary } from './views'

/** An edition as all its readers see it: JSON up to what only some of them may know of. */
export type SummaryPiece = {
  id: string
  idJson: string
  replaced: boolean
  supersedes: string | null
  relations: readonly FrozenRelation[]
  named: boolean
  /** What a search shows of it, beside its texts: one field after the other, and where each ends. */
  shown: PackedText & { ends: number[] }
  /** Begins with `{` and lacks the end. */
  open: JsonPiece
  version: number
  /** What is shown beside texts to whoever asks for the whole document: some members of the same object. */
  rest: string
  sizeBytes: number
}

export const SHOWN_FIELDS = ['title', 'number', 'issuer', 'summary'] as const
export type ShownField = (typeof SHOWN_FIELDS)[number]

export function shownSource({ shown }: SummaryPiece, field: ShownField): Source {
  const at = SHOWN_FIELDS.indexOf(field)
  return sourceIn(shown, { from: shown.ends[at - 1] ?? 0, to: shown.ends[at] ?? 0 })
}

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
  for (const row of editionsOf(catalogue, missing)) {
    const piece = summaryPieceOf(catalogue, row)
    catalogue.pieces.set(row.key, piece)
    pieces.set(row.key, piece)
  }
  return pieces
}

function summaryPieceOf(catalogue: Catalogue, row: EditionRow): SummaryPiece {
  const { summary, supersedes, relations } = sharedSummaryOf(catalogue, row)
  // Last in the text: all else is the same for all readers.
  const { supersedes: _supersedes, supersededBy: _supersededBy, ...shared } = summary
  const open = jsonPiece(JSON.stringify(shared).slice(0, -1))
  const shown = shownOf(summary)
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

function shownOf({ title, number, issuer, summary }: DocumentSummary): SummaryPiece['shown'] {
  const fields: Record<ShownField, string> = {
    title,
    number: number ?? '',
    issuer: issuer?.name ?? '',
    summary: summary ?? '',
  }
  let length = 0
  const ends = SHOWN_FIELDS.map((field) => (length += fields[field].length))
  return { ...packText(SHOWN_FIELDS.map((field) => fields[field]).join('')), ends }
}

/** What a document in full has beside its summary and its texts. */
export function restOf({ detail: { signer, bulletin } }: EditionRow): Pick<DocumentInFull, 'signer' | 'bulletin'> {
  return { signer, ...(bulletin === null ? {} : { bulletin }) }
}
