import { listDocuments } from '../../../src/catalogue/listDocuments'
import { LIBRARIAN, type Library } from '../library'
import type { JudgedQuery, QueryKind } from './judgedQuery'
import { JUDGED_RESULTS, meanOf, scoreOf, type Answer, type Score } from './metrics'

/** No kind of query may be below it, in recall or in nDCG@10. */
export const FLOOR = 0.95

export type QueryResult = { query: JudgedQuery; answer: Answer; score: Score }

export type KindResult = {
  kind: QueryKind
  recall: number
  ndcg: number
  /** Queries that brought something that must not come. */
  negatives: number
  results: readonly QueryResult[]
}

export function measureKind(library: Library, kind: QueryKind): KindResult {
  const results = kind.queries.map((query) => {
    const answer = answerTo(library, query.q)
    return { query, answer, score: scoreOf(query, answer) }
  })
  return {
    kind,
    recall: meanOf(results.map(({ score }) => score.recall)),
    ndcg: meanOf(results.map(({ score }) => score.ndcg)),
    negatives: results.filter(({ score }) => score.negatives.length > 0).length,
    results,
  }
}

export function reachesFloor({ recall, ndcg }: KindResult): boolean {
  return recall >= FLOOR && ndcg >= FLOOR
}

/** As GET /api/v1/documents?q=…&limit=20 answers whoever may see everything. */
function answerTo(library: Library, q: string): Answer {
  const page = search(library, q)
  const suggestion = page.suggestion ?? null
  return {
    ids: page.items.map(({ id }) => id),
    suggestion,
    idsOfSuggestion: suggestion === null ? [] : search(library, suggestion).items.map(({ id }) => id),
  }
}

function search({ catalogue }: Library, q: string) {
  return listDocuments(catalogue, LIBRARIAN, { q, limit: JUDGED_RESULTS })
}
