import type { DocumentSummary, Highlight } from '../../catalogue/views'

export type TextPiece = { text: string; hit: boolean }

/** Cuts a highlighted text into pieces that matched and pieces that did not. */
export function textPieces({ text, ranges }: Pick<Highlight, 'text' | 'ranges'>): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** The title, marked where it matched, and of the other passages the one with the longest run of words that does not repeat what the list shows anyway. */
export function shownHighlights(document: DocumentSummary): { title: TextPiece[]; passage: TextPiece[] | null } {
  const title = document.highlights?.find(
    (highlight) => highlight.field === 'title' && highlight.text === document.title,
  )
  const passages = document.highlights?.filter((highlight) => PASSAGES.has(highlight.field)) ?? []
  const passage = passages.toSorted((one, other) => longestRange(other) - longestRange(one))[0]
  return {
    title: title ? textPieces(title) : [{ text: document.title, hit: false }],
    passage: passage ? textPieces(passage) : null,
  }
}

const PASSAGES = new Set<Highlight['field']>(['summary', 'body', 'script', 'file'])

function longestRange({ ranges }: Highlight): number {
  return Math.max(0, ...ranges.map(([start, end]) => end - start))
}
