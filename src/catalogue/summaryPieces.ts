import { jsonPiece, type JsonPart, type JsonPiece } from '../platform/jsonText'
import type { FrozenRelation } from '../publish/rules/frozen'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { relatedDocuments } from './relations'
import { searchable, type Searchable } from './rules/wordPatterns'
import { rowsOf } from './sql'
import { EDITION_COLUMNS, IN_FORCE, predecessorOf, sharedSummaryOf, successorOf, type EditionRow } from './summaries'

/** An edition as all its readers see it: JSON up to what only some of them may know of. */
export type SummaryPiece = {
  id: string
  idJson: string
  replaced: boolean
  supersedes: string | null
  relations: readonly FrozenRelation[]
  named: boolean
  /** What a search shows of it, beside its texts. */
  shown: Record<ShortField, Searchable>
  /** Begins with `{` and lacks the end. */
  open: JsonPiece
  sizeBytes: number
}

export type ShortField = 'title' | 'number' | 'issuer' | 'summary'

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
  const sql = `SELECT ${EDITION_COLUMNS} FROM documents d ${IN_FORCE} WHERE d.key IN (SELECT value FROM json_each(?))`
  for (const row of rowsOf<EditionRow>(catalogue, sql, [JSON.stringify(missing)])) {
    const piece = summaryPieceOf(catalogue, row)
    catalogue.pieces.set(row.key, piece)
    pieces.set(row.key, piece)
  }
  return pieces
}

export function summaryPieceOf(catalogue: Catalogue, row: EditionRow): SummaryPiece {
  const { summary, supersedes, relations } = sharedSummaryOf(catalogue, row)
  // Last in the text: all else is the same for all readers.
  const { supersedes: _supersedes, supersededBy: _supersededBy, ...shared } = summary
  const { title, number, issuer } = summary
  const shown = {
    title: searchable(title),
    number: searchable(number ?? ''),
    issuer: searchable(issuer?.name ?? ''),
    summary: searchable(summary.summary ?? ''),
  }
  const open = jsonPiece(JSON.stringify(shared).slice(0, -1))
  const letters = Object.values(shown).reduce((sum, { text }) => sum + text.length, 0)
  return {
    id: row.id,
    idJson: JSON.stringify(row.id),
    supersedes,
    relations,
    named: row.named === 1,
    replaced: row.state === 'superseded',
    shown,
    open,
    sizeBytes: open.bytes.length + BYTES_A_LETTER * letters,
  }
}

/** In UTF-16 and in plain form. */
const BYTES_A_LETTER = 3
