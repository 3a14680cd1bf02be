import type { JudgedQuery } from './judgedQuery'

/** What a reader sees who looks at one page of 20. */
export const JUDGED_RESULTS = 20

export type Answer = {
  /** In the order of the answer. */
  ids: readonly string[]
  suggestion: string | null
  /** What the suggestion finds, where there is one. */
  idsOfSuggestion: readonly string[]
}

export type Score = { recall: number; ndcg: number; negatives: readonly string[] }

/**
 * Recall of the first 20 and nDCG of the first 10. What must not come within the first 20 makes both 0. A query that should
 * lead to a suggestion has recall 1 when a right one is offered, and the nDCG of what the suggestion finds.
 */
export function scoreOf(query: JudgedQuery, answer: Answer): Score {
  const offers = Array.isArray(query.suggestion)
  const isFollowed = offers || (query.orOffered === true && answer.ids.length === 0)
  const ids = (isFollowed ? answer.idsOfSuggestion : answer.ids).slice(0, JUDGED_RESULTS)
  const negatives = [...negativesIn(query, ids), ...wrongSuggestion(query, answer)]
  if (negatives.length > 0) return { recall: 0, ndcg: 0, negatives }
  if (offers && (answer.ids.length > 0 || !isRightSuggestion(query, answer.suggestion)))
    return { recall: 0, ndcg: 0, negatives: [] }
  const grades = query.relevant ?? {}
  return { recall: offers ? 1 : recallOf(ids, grades), ndcg: ndcgOf(ids, grades), negatives: [] }
}

/** The share of the relevant documents that came; 1 where none is relevant. */
export function recallOf(ids: readonly string[], grades: Readonly<Record<string, number>>): number {
  const wanted = Object.keys(grades)
  return wanted.length === 0 ? 1 : wanted.filter((id) => ids.includes(id)).length / wanted.length
}

/** Järvelin and Kekäläinen's measure with gain 2^grade − 1 and discount log2(place + 1); 1 where nothing is relevant. */
export function ndcgOf(ids: readonly string[], grades: Readonly<Record<string, number>>, depth = 10): number {
  const best = gainOf(
    Object.values(grades)
      .toSorted((one, other) => other - one)
      .slice(0, depth),
  )
  return best === 0 ? 1 : gainOf(ids.slice(0, depth).map((id) => grades[id] ?? 0)) / best
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function gainOf(gradesInOrder: readonly number[]): number {
  return gradesInOrder.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

function negativesIn({ never = [] }: JudgedQuery, ids: readonly string[]): string[] {
  return never === 'anything' ? [...ids] : ids.filter((id) => never.includes(id))
}

function wrongSuggestion({ suggestion }: JudgedQuery, answer: Answer): string[] {
  return suggestion === 'none' && answer.suggestion !== null ? [`“${answer.suggestion}”`] : []
}

function isRightSuggestion({ suggestion }: JudgedQuery, offered: string | null): boolean {
  return offered !== null && Array.isArray(suggestion) && suggestion.map(comparable).includes(comparable(offered))
}

function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
