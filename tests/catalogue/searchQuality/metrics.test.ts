import { describe, expect, it } from '@jest/globals'
import { meanOf, ndcgOf, recallOf, scoreOf, type Answer } from './metrics'

const answered = (...ids: string[]): Answer => ({ ids, suggestion: null, idsOfSuggestion: [] })
const suggested = (suggestion: string, ...idsOfSuggestion: string[]): Answer => ({
  ids: [],
  suggestion,
  idsOfSuggestion,
})

describe('recallOf', () => {
  it('is the share of the relevant documents that came', () => {
    expect(recallOf(['a', 'x', 'b'], { a: 3, b: 1, c: 1, d: 2 })).toBe(0.5)
    expect(recallOf(['x'], { a: 3 })).toBe(0)
    expect(recallOf([], {})).toBe(1)
  })
})

describe('ndcgOf', () => {
  it('is 1 for the order of the grades, whatever the order within a grade and whatever comes below', () => {
    expect(ndcgOf(['a', 'b', 'c', 'x'], { a: 3, b: 3, c: 1 })).toBe(1)
    expect(ndcgOf(['b', 'a', 'c'], { a: 3, b: 3, c: 1 })).toBe(1)
    expect(ndcgOf(['x'], {})).toBe(1)
  })

  // By hand: gains 7 and 1; (1 + 7 / 1.5850) / (7 + 1 / 1.5850) = 5.4165 / 7.6309.
  it('is 0.7098 when 3 and 1 have changed places', () => {
    expect(ndcgOf(['b', 'a'], { a: 3, b: 1 })).toBeCloseTo(0.7098, 4)
  })

  // By hand: 7 / log2(4) over 7 / log2(2).
  it('is 0.5 when the only answer comes third', () => {
    expect(ndcgOf(['x', 'y', 'a'], { a: 3 })).toBeCloseTo(0.5, 10)
  })

  // By hand: (3 + 7 / 1.5850 + 0 + 1 / 2.3219) / (7 + 3 / 1.5850 + 1 / 2) = 7.8472 / 9.3928.
  it('is 0.8354 for 2, 3, nothing, 1', () => {
    expect(ndcgOf(['b', 'a', 'x', 'c'], { a: 3, b: 2, c: 1 })).toBeCloseTo(0.8354, 4)
  })

  it('sees ten places', () => {
    const others = Array.from({ length: 10 }, (_, index) => `x${index}`)
    expect(ndcgOf([...others, 'a'], { a: 3 })).toBe(0)
    expect(ndcgOf([...others.slice(1), 'a'], { a: 3 })).toBeCloseTo(1 / Math.log2(11), 10)
  })
})

describe('scoreOf', () => {
  it('is full for what was asked for', () => {
    expect(scoreOf({ q: 'q', relevant: { a: 3 }, never: ['b'] }, answered('a', 'x'))).toEqual({
      recall: 1,
      ndcg: 1,
      negatives: [],
    })
  })

  it('is nothing when something comes that must not, named', () => {
    const score = scoreOf({ q: 'q', relevant: { a: 3 }, never: ['b'] }, answered('a', 'b'))
    expect(score).toEqual({ recall: 0, ndcg: 0, negatives: ['b'] })
  })

  it('counts what the suggestion finds only where that is said, and only where the query itself finds nothing', () => {
    const query = { q: 'q', relevant: { a: 3 } as const }
    expect(scoreOf(query, suggested('p', 'a'))).toMatchObject({ recall: 0, ndcg: 0 })
    expect(scoreOf({ ...query, orOffered: true }, suggested('p', 'a'))).toMatchObject({ recall: 1, ndcg: 1 })
    expect(scoreOf({ ...query, orOffered: true }, answered('a'))).toMatchObject({ recall: 1, ndcg: 1 })
    expect(scoreOf({ ...query, orOffered: true }, { ...suggested('p', 'a'), ids: ['x'] })).toMatchObject({ recall: 0 })
    expect(scoreOf({ ...query, never: ['b'], orOffered: true }, suggested('p', 'a', 'b'))).toMatchObject({ ndcg: 0 })
  })

  it('does not look behind the 20th result', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `x${index}`)
    const answer = answered(...twenty, 'a', 'b')
    expect(scoreOf({ q: 'q', relevant: { a: 3 }, never: ['b'] }, answer)).toEqual({ recall: 0, ndcg: 0, negatives: [] })
  })

  it('is full for nothing where nothing may come, and nothing otherwise', () => {
    expect(scoreOf({ q: 'q', never: 'anything' }, answered())).toMatchObject({ recall: 1, ndcg: 1 })
    expect(scoreOf({ q: 'q', never: 'anything' }, answered('a'))).toEqual({ recall: 0, ndcg: 0, negatives: ['a'] })
  })

  describe('with a suggestion expected', () => {
    const query = { q: 'hoaf', suggestion: ['hòa', 'hoà'], relevant: { a: 3 }, never: ['b'] } as const

    it('takes any of the right ones, in capitals and decomposed too, and judges what it finds', () => {
      expect(scoreOf(query, suggested('Hoà'.normalize('NFD'), 'a'))).toEqual({ recall: 1, ndcg: 1, negatives: [] })
      expect(scoreOf(query, suggested('hòa', 'x', 'y', 'a'))).toMatchObject({ recall: 1, ndcg: 0.5 })
      expect(scoreOf(query, suggested('hòa', 'a', 'b'))).toEqual({ recall: 0, ndcg: 0, negatives: ['b'] })
    })

    it('takes no other, none, and none beside results', () => {
      expect(scoreOf(query, suggested('hóa', 'a'))).toMatchObject({ recall: 0, ndcg: 0 })
      expect(scoreOf(query, answered())).toMatchObject({ recall: 0, ndcg: 0 })
      const withResults = { ...suggested('hòa', 'a'), ids: ['a'] }
      expect(scoreOf(query, withResults)).toMatchObject({ recall: 0, ndcg: 0 })
    })
  })

  it('counts a suggestion where none may be as something that must not come', () => {
    const query = { q: 'class', suggestion: 'none', relevant: { a: 3 } } as const
    expect(scoreOf(query, { ids: ['a'], suggestion: 'clá', idsOfSuggestion: [] })).toEqual({
      recall: 0,
      ndcg: 0,
      negatives: ['“clá”'],
    })
    expect(scoreOf(query, answered('a'))).toMatchObject({ recall: 1, ndcg: 1 })
  })
})

describe('meanOf', () => {
  it('is the arithmetic mean, 0 of nothing', () => {
    expect(meanOf([1, 0, 0.5])).toBe(0.5)
    expect(meanOf([])).toBe(0)
  })
})
