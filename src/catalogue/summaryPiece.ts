import type { JsonPiece } from '../platform/jsonText'
import type { FrozenRelation } from '../publish/rules/frozen'
import type { Source } from './rules/highlight'
import { packText, sourceIn, type PackedText } from './rules/packedText'

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

export function shownOf(fields: Record<ShownField, string>): SummaryPiece['shown'] {
  let length = 0
  const ends = SHOWN_FIELDS.map((field) => (length += fields[field].length))
  return { ...packText(SHOWN_FIELDS.map((field) => fields[field]).join('')), ends }
}

export function shownSource({ shown }: SummaryPiece, field: ShownField): Source {
  const at = SHOWN_FIELDS.indexOf(field)
  return sourceIn(shown, { from: shown.ends[at - 1] ?? 0, to: shown.ends[at] ?? 0 })
}
