import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { seededRandom, type Random } from '../../bench/seededRandom'
import { listDocuments } from '../../src/catalogue/listDocuments'
import type { Reader } from '../../src/catalogue/reader'
import type { DocumentQuery } from '../../src/catalogue/views'
import { ANONYMOUS, newLibrary, officer, published, topic, unit, type Library } from './library'
import { fewWords, randomEdition, randomQuery, SYNONYM_ROWS } from './randomSearches'

describe('the pages of a search', () => {
  let library: Library
  beforeEach(() => {
    library = newLibrary()
  })
  afterEach(() => library.close())

  type Asked = DocumentQuery & { q: string }

  function everything(query: Asked, reader: Reader = ANONYMOUS): { ids: string[]; totals: number[] } {
    const [ids, totals]: [string[], number[]] = [[], []]
    let cursor: string | null | undefined
    do {
      const page = listDocuments(library.catalogue, reader, { ...query, ...(cursor ? { cursor } : {}) })
      ids.push(...page.items.map(({ id }) => id))
      totals.push(page.total)
      cursor = page.next
    } while (cursor)
    return { ids, totals: [...new Set(totals)] }
  }

  function fillAtRandom(random: Random, words: readonly string[], count: number) {
    const editions = Array.from({ length: count }, () => randomEdition(random, words))
    library.apply(
      ...SYNONYM_ROWS.map((forms, at) => ({ kind: 'synonyms' as const, id: `s${at}`, forms: [...forms] })),
      unit('u1'),
      topic('t1'),
      topic('t2'),
      ...editions.map((edition, at) =>
        published(`d${at}`, {
          ...edition,
          access: random.between(1, 4) === 1 ? 'internal' : 'public',
          topicIds: [random.pick(['t1', 't2'])],
          supersedes: at > 0 && random.between(1, 6) === 1 ? `d${at - 1}` : null,
          publishedAt: new Date(Date.UTC(2020, 0, random.between(1, 400))).toISOString(),
        }),
      ),
    )
    return editions
  }

  const VARIANTS: DocumentQuery[] = [
    { limit: 1 },
    { limit: 2 },
    { limit: 7, facets: ['topic'] },
    { limit: 3, sort: 'title' },
    { limit: 100, sort: '-issuedOn' },
  ]

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'have the same documents once, whatever their size and order (library %i)',
    (seed) => {
      const random = seededRandom(seed)
      const words = fewWords(random)
      const editions = fillAtRandom(random, words, seed > 6 ? random.between(100, 200) : random.between(10, 70))
      for (let at = 0; at < 25; at += 1) {
        const whole = randomQuery(random, words, editions)
        const q = at % 3 === 0 ? whole.slice(0, -1) : whole
        if (q.trim() === '') continue
        const reader = random.pick([ANONYMOUS, officer('u1')])
        const filter: DocumentQuery = random.pick([{}, { topic: ['t1'] }, { state: 'current' }])
        const { ids, totals } = everything({ ...filter, q, limit: 100 }, reader)
        expect([q, new Set(ids).size, totals]).toEqual([q, ids.length, [ids.length]])
        for (const variant of VARIANTS) {
          const other = everything({ ...filter, ...variant, q }, reader)
          expect([q, variant, other.ids.toSorted(), other.totals]).toEqual([q, variant, ids.toSorted(), totals])
        }
        const { facets, suggestion } = listDocuments(library.catalogue, reader, { ...filter, q, facets: ['topic'] })
        for (const { slug, count } of filter.topic ? [] : (facets?.topic ?? []))
          expect([q, slug, everything({ ...filter, q, topic: [slug] }, reader).ids.length]).toEqual([q, slug, count])
        if (suggestion !== undefined)
          expect([q, everything({ ...filter, q: suggestion }, reader).ids]).not.toEqual([q, []])
      }
    },
  )

  it.each([
    'nghị định nào cua mấy chính phủ',
    'quyết định nào ve bao nhiêu hộ nghèo',
    'năm 2025 là năm nào',
    'nào của các',
  ])('answer %j, of which hardly a word says anything', (q) => {
    library.apply(
      published('a', { bodyText: 'Nghị trường định kỳ; chính sách phủ xanh. Quyết tâm về hộ nghèo năm 2025' }),
    )
    expect(everything({ q }).totals).toHaveLength(1)
  })

  it.each(['giao ban ngày 10 tháng 12 năm 2025', 'cụm giao ban đồn số 26 '])('repeat nothing for %j', (q) => {
    const bodyText = 'Đồn họp giao ban 10/12/2025 tại xã; cụm giao ban đồn 26'
    library.apply(...Array.from({ length: 25 }, (_, at) => published(`a${at}`, { bodyText })))
    const { ids, totals } = everything({ q, limit: 10 })
    expect([ids.length, new Set(ids).size, totals]).toEqual([25, 25, [25]])
  })

  it('have no title that only parts of a quoted phrase stand in, and no issuer that has the syllables of another', () => {
    library.apply(
      { kind: 'synonyms', id: 's', forms: ['UBND', 'Ủy ban nhân dân'] },
      published('x', { title: 'Sông. Biển đảo', issuer: { id: null, name: 'Ban Dân nguyện, Nhân sự Ủy viên' } }),
      published('y', { title: 'Tin', bodyText: 'sông biển và đảo của UBND' }),
    )
    for (const sort of ['relevance', 'title'] as const) {
      expect(everything({ q: '"sông biển" đảo', sort }).ids).toEqual(['y'])
      expect(everything({ q: 'biển đảo UBND ', sort }).ids).toEqual(['y'])
    }
  })

  it('are of the marks that were typed, also beside a filter', () => {
    library.apply(
      topic('t1'),
      published('a', { bodyText: 'Cấp hộ chiếu', topicIds: ['t1'] }),
      published('b', { bodyText: 'Hồ chiếu bóng', topicIds: ['t1'] }),
      published('c', { bodyText: 'Tin biển' }),
    )
    for (const [q, id] of [
      ['hộ chiếu ', 'a'],
      ['hồ chiếu ', 'b'],
    ] as const) {
      const { ids } = everything({ q, topic: ['t1'] })
      expect([q, ids[0]]).toEqual([q, id])
    }
  })

  it('take nam before a year for a word of its own', () => {
    library.apply(
      published('a', { title: 'Kế hoạch tỉnh Quảng Ngãi 2025' }),
      published('b', { title: 'Việt Nam 2025' }),
    )
    expect(everything({ q: 'quang nam 2025' }).ids).toEqual([])
    expect(everything({ q: 'viet nam 2025' }).ids).toEqual(['b'])
    expect(everything({ q: 'kế hoạch năm 2025' }).ids).toEqual(['a'])
  })
})
