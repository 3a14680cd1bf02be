import { describe, expect, it } from '@jest/globals'
import type { JudgedQuery, QueryKind } from './judgedQuery'
import type { KindResult } from './measureQuality'
import { reachesFloor } from './measureQuality'
import { scoreOf, type Answer } from './metrics'
import { reportQuality } from './reportQuality'

const good: JudgedQuery = { q: 'mía đường', relevant: { a: 3 }, never: ['b'] }
const bad: JudgedQuery = { q: 'toom hufm', suggestion: ['tôm hùm'], relevant: { c: 3 } }

function resultOf(query: JudgedQuery, answer: Answer): KindResult {
  const kind: QueryKind = { name: 'kind', label: `Loại ${query.q}`, documents: [], queries: [query] }
  const score = scoreOf(query, answer)
  const negatives = score.negatives.length > 0 ? 1 : 0
  return { kind, recall: score.recall, ndcg: score.ndcg, negatives, results: [{ query, answer, score }] }
}

describe('reportQuality', () => {
  const met = resultOf(good, { ids: ['a'], suggestion: null, idsOfSuggestion: [] })
  const missed = resultOf(bad, { ids: [], suggestion: 'tôm sú', idsOfSuggestion: ['d'] })
  const spoiled = resultOf(good, { ids: ['a', 'b'], suggestion: null, idsOfSuggestion: [] })

  it('has one line for each kind with its figures, and says which do not reach the floor', () => {
    const lines = reportQuality([met, missed]).split('\n')
    expect(lines[1]).toMatch(/^Loại mía đường +1 +1,000 +1,000 +0 +có$/)
    expect(lines[2]).toMatch(/^Loại toom hufm +1 +0,000 +0,000 +0 +KHÔNG$/)
    expect([met, missed, spoiled].map(reachesFloor)).toEqual([true, false, false])
  })

  it('lists what was expected and what came for each query that falls short, and for no other', () => {
    const report = reportQuality([met, missed])
    expect(report).toContain('mong đợi: gợi ý “tôm hùm”, c:3')
    expect(report).toContain('nhận được: không có kết quả; gợi ý “tôm sú” → d')
    expect(report).not.toContain('mía đường  (độ phủ')
  })

  it('names what must not come', () => {
    expect(reportQuality([spoiled])).toContain('không được có: b')
  })
})
