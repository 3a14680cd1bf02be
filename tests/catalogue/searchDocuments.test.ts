import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { listDocuments } from '../../src/catalogue/listDocuments'
import type { Reader } from '../../src/catalogue/reader'
import type { DocumentQuery } from '../../src/catalogue/views'
import { ANONYMOUS, assigned, file, newLibrary, officer, published, topic, withdrawn, type Library } from './library'

describe('searchDocuments', () => {
  let library: Library
  beforeEach(() => {
    library = newLibrary()
  })
  afterEach(() => library.close())

  const search = (q: string, query: DocumentQuery = {}, reader: Reader = ANONYMOUS) =>
    listDocuments(library.catalogue, reader, { ...query, q })
  const ids = (q: string, query: DocumentQuery = {}, reader: Reader = ANONYMOUS) =>
    search(q, query, reader).items.map(({ id }) => id)

  it.each([
    ['with marks', 'biên giới hòa bình'],
    ['in the other tone placement', 'biên giới hoà bình'],
    ['without marks', 'bien gioi hoa binh'],
    ['in capitals', 'BIÊN GIỚI HÒA BÌNH'],
    ['decomposed', 'biên giới hòa bình'.normalize('NFD')],
    ['in part without marks', 'bien giới hoa bình'],
    ['with the last word begun', 'biên giới hòa bì'],
    ['in quotation marks', '“biên giới hòa bình”'],
  ])('finds a phrase %s', (_how, q) => {
    library.apply(
      published('a', { bodyText: 'Góp phần xây dựng biên giới hoà bình, hữu nghị.' }),
      published('b', { bodyText: 'Tin biển' }),
    )
    expect(ids(q)).toEqual(['a'])
  })

  it('finds đ typed as d, and the name of a unit', () => {
    library.apply(published('a', { title: 'Đồn Biên phòng Xuân Đài' }), published('b', { title: 'Sổ tay' }))
    expect(ids('don bien phong xuan dai')).toEqual(['a'])
  })

  it.each(['Ea H leo', "Ea H' leo", 'ea h leo', 'Ea H’leo'])('finds and shows Ea H’leo typed as %j', (q) => {
    library.apply(published('a', { bodyText: 'Xã Ea H’leo' }), published('b', { bodyText: 'Xã Ea Hiao, leo núi' }))
    expect(ids(q)).toEqual(['a'])
    const [shown] = search(q).items[0]?.highlights ?? []
    expect(shown?.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(['Ea H’leo'])
  })

  const NUMBERS = ['1191', '1191/qd-ttg', '1191 QD TTg', 'QĐ 1191', '1191/QĐ-TTg', 'QĐ1191', 'qd1191', '1191QĐ-TTg']
  it.each(NUMBERS)('finds a number written as %s', (q) => {
    library.apply(published('a', { number: '1191/QĐ-TTg' }), published('b', { number: '173/QĐ-TTg' }))
    expect(ids(q)[0]).toBe('a')
    expect(ids(q)).not.toContain('b')
  })

  const DAYS = [
    '07/4/2021',
    '7/4/2021',
    '07.04.2021',
    'ngày 7/4/2021',
    'ngày 07 tháng 4 năm 2021',
    'ngay 7 thang 4 nam 2021',
  ]
  it.each(DAYS)('finds a day written as %s, however the text has it', (q) => {
    library.apply(
      published('digits', { bodyText: 'Bản tin 07/4/2021' }),
      published('words', { bodyText: 'Bản tin ngày 7 tháng 4 năm 2021' }),
      published('other', { bodyText: 'Bản tin ngày 8 tháng 4 năm 2021' }),
    )
    expect(ids(q).toSorted()).toEqual(['digits', 'words'])
  })

  it.each(['10 tháng 12 năm 2025', 'ngày 10 tháng 12 năm 2025'])('puts the day %s before its figures apart', (q) => {
    library.apply(
      published('day', { bodyText: 'Luật ngày 10/12/2025', publishedAt: '2025-12-20T00:00:00.000Z' }),
      published('apart', { bodyText: 'Năm 2025 có 12 bài ở 10 xã', publishedAt: '2026-01-20T00:00:00.000Z' }),
    )
    expect(ids(q)).toEqual(['day', 'apart'])
  })

  it('finds a figure with letters behind it by the figure alone, but no longer figure', () => {
    library.apply(published('a', { bodyText: 'Chuyên án 325T' }), published('b', { bodyText: 'Chuyên án 3250' }))
    expect(ids('chuyên án 325')).toEqual(['a'])
    expect(ids('325')).toEqual(['a'])
    expect(ids('325 ')).toEqual([])
    const [shown] = search('325').items[0]?.highlights ?? []
    expect(shown?.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(['325T'])
  })

  it('takes a year beside other words for that of issue too, behind what has it in its text', () => {
    library.apply(
      published('in', { title: 'Công điện bão năm 2025', issuedOn: '2025-11-05' }),
      published('on', { title: 'Công điện bão', issuedOn: '2025-11-06' }),
      published('other', { title: 'Công điện bão', issuedOn: '2024-11-06' }),
    )
    expect(ids('công điện bão 2025').toSorted()).toEqual(['in', 'on'])
    expect(ids('cong dien bao 2025').toSorted()).toEqual(['in', 'on'])
    expect(ids('2025')).toEqual(['in'])
  })

  it('finds money and telephone numbers typed without their spaces and stops', () => {
    library.apply(published('a', { bodyText: 'Quà 1.500.000 đồng, gọi 0977 112 233 hoặc 0257 3841 234' }))
    const typed = ['1500000 đồng', '0977112233', '02573841234', '1.500.000', '0977.112.233']
    expect(typed.map((q) => ids(q))).toEqual(typed.map(() => ['a']))
    expect(['1500001 đồng', '0977112234'].map((q) => ids(q))).toEqual([[], []])
  })

  it('asks for the words day, month and year where they are no part of a date', () => {
    library.apply(published('a', { bodyText: 'Họp 30 người' }), published('b', { bodyText: 'Họp ngày 30' }))
    expect(ids('ngày 30')).toEqual(['b'])
  })

  it.each(NUMBERS)('shows where a number written as %s stands', (q) => {
    library.apply(published('a', { number: '1191/QĐ-TTg' }))
    const [highlight] = search(q).items[0]?.highlights ?? []
    expect(highlight?.ranges.map(([start, end]) => highlight.text.slice(start, end))).toContain('1191')
  })

  it.each([
    ['title', { title: 'Chủ quyền' }],
    ['number', { number: 'chủ/quyền' }],
    ['issuer', { issuer: { id: null, name: 'Ban Chủ quyền' } }],
    ['summary', { summary: 'về chủ quyền' }],
    ['body', { bodyText: 'nói đến chủ quyền' }],
    ['script', { script: 'Thưa bà con, chủ quyền' }],
    ['file', { files: [file('f1', { text: 'trang 3: chủ quyền' })] }],
  ] as const)('finds and shows a word in the %s', (field, changes) => {
    library.apply(published('a', { ...changes, files: [...('files' in changes ? changes.files : [])] }))
    const [item] = search('chu quyen').items
    const highlight = item?.highlights?.find((one) => one.field === field)
    const [start, end] = highlight?.ranges[0] ?? [0, 0]
    expect(highlight?.text.slice(start, end).toLowerCase()).toMatch(/^chủ.quyền$|^chủ$/u)
  })

  it('shows of a word only where it stands as it was typed, and of another form only the whole of it', () => {
    library.apply(
      { kind: 'synonyms', id: 's1', forms: ['UBND', 'Ủy ban nhân dân'] },
      published('a', { title: 'Bình đẳng của nhân loại', bodyText: 'Ủy ban nhân dân xã; một ban nhạc' }),
      published('b', { title: 'Tin của UBND xã' }),
    )
    const shown = (q: string, id: string) =>
      search(q)
        .items.find((item) => item.id === id)
        ?.highlights?.map(({ field, text, ranges }) => [field, ...ranges.map(([start, end]) => text.slice(start, end))])
    expect(shown('ủy ban nhân dân', 'a')).toEqual([
      ['title', 'nhân'],
      ['body', 'Ủy ban nhân dân', 'ban'],
    ])
    expect(shown('ủy ban nhân dân', 'b')).toEqual([['title', 'UBND']])
    expect(shown('UBND ', 'a')).toEqual([['body', 'Ủy ban nhân dân']])
  })

  it('puts what was typed exactly before what only folds alike, even in a title', () => {
    library.apply(
      published('exact', { bodyText: 'Hòa bình' }),
      published('folded-title', { title: 'Hóa binh' }),
      published('folded', { bodyText: 'hoa bình' }),
    )
    expect(ids('hoà bình')).toEqual(['exact', 'folded-title', 'folded'])
  })

  it('puts a title before a phrase, a phrase before scattered words, the current before the superseded, the newer first', () => {
    library.apply(
      published('title', { title: 'Biển đảo quê hương' }),
      published('phrase-old', { bodyText: 'Tin về biển đảo' }),
      published('phrase-new', { bodyText: 'Tin về biển đảo' }),
      published('superseded', { bodyText: 'Tin về biển đảo' }),
      published('scattered', { bodyText: 'Ngoài biển có nhiều đảo' }),
      published('successor', { supersedes: 'superseded' }),
    )
    expect(ids('bien dao')).toEqual(['title', 'phrase-new', 'phrase-old', 'superseded', 'scattered'])
  })

  it('puts of few where the words stand together first, but over several pages the newer', () => {
    const apart = `Gia đình có công. ${'Đồn họp mỗi tuần. '.repeat(30)} Giấy tờ đã nhận. ${'Xã báo tin. '.repeat(30)} Hạn là thứ hai.`
    library.apply(
      published('gan', { bodyText: 'Hạn nộp giấy, gia đình nào cũng biết', publishedAt: '2021-01-01T00:00:00.000Z' }),
      published('xa', { bodyText: apart, publishedAt: '2022-01-01T00:00:00.000Z' }),
    )
    expect(ids('hạn giấy gia')).toEqual(['gan', 'xa'])
    expect(search('hạn giấy gia').items[0]?.highlights).toHaveLength(1)
    const first = search('hạn giấy gia', { limit: 1 })
    expect(first.items.map(({ id }) => id)).toEqual(['xa'])
    expect(ids('hạn giấy gia', { limit: 1, cursor: first.next ?? '' })).toEqual(['gan'])
  })

  it('puts what is in force before what it replaced, however near the words stand in that', () => {
    const apart = `Gia đình có công. ${'Đồn họp mỗi tuần. '.repeat(30)} Giấy tờ. ${'Xã báo tin. '.repeat(30)} Hạn là thứ hai.`
    library.apply(published('cu', { bodyText: 'Hạn nộp giấy, gia đình nào cũng biết' }))
    library.apply(published('moi', { bodyText: apart, supersedes: 'cu' }))
    expect(ids('hạn giấy gia')).toEqual(['moi', 'cu'])
  })

  it('puts a law before newer decrees on it, though its title says more than was typed', () => {
    library.apply(
      published('luat', { title: 'Luật Biên phòng Việt Nam', publishedAt: '2021-01-01T00:00:00.000Z' }),
      published('nd', { title: 'Quy định chi tiết Luật Biên phòng Việt Nam', publishedAt: '2022-01-01T00:00:00.000Z' }),
    )
    expect(ids('luật biên phòng')).toEqual(['luat', 'nd'])
    expect(ids('luat bien phong')).toEqual(['luat', 'nd'])
    expect(ids('biên phòng việt nam')).toEqual(['nd', 'luat'])
  })

  it('puts the title that was typed first as long as there is one, and says so after it changed', () => {
    const newer = { publishedAt: '2022-01-01T00:00:00.000Z' }
    library.apply(published('a', { title: 'Biển đảo' }), published('b', { title: 'Tin biển đảo', ...newer }))
    expect(ids('biển đảo')).toEqual(['a', 'b'])
    library.apply(published('b', { title: 'Biển, đảo', version: 2, ...newer }))
    expect(ids('biển đảo')).toEqual(['b', 'a'])
    library.apply(withdrawn('b'), published('c', { title: 'Tin biển đảo', ...newer }))
    expect(ids('biển đảo')).toEqual(['a', 'c'])
    library.apply(published('a', { title: 'Đất liền', version: 2, bodyText: 'biển đảo' }))
    expect(ids('biển đảo')).toEqual(['c', 'a'])
  })

  it('finds a quoted phrase only side by side', () => {
    library.apply(published('near', { bodyText: 'biển đảo' }), published('far', { bodyText: 'biển và đảo' }))
    expect(ids('"biển đảo"')).toEqual(['near'])
    expect(ids('biển đảo')).toEqual(['near', 'far'])
  })

  it('shows nothing of what another reader only may see: neither item, count nor words', () => {
    library.apply(published('a', { access: 'assigned', bodyText: 'hải đăng' }), assigned(['a'], ['u1']))
    expect(search('hải đăng')).toEqual({ items: [], total: 0, next: null })
    expect(ids('hải đăng', {}, officer('u2'))).toEqual([])
    expect(ids('hải đăng', {}, officer('u1'))).toEqual(['a'])
  })

  it('forgets the words of a withdrawn document and of an older version', () => {
    library.apply(published('a', { bodyText: 'phường Phú Lâm' }), published('b', { bodyText: 'phường Phú Lâm' }))
    library.apply(withdrawn('a'), published('b', { version: 2, bodyText: 'phường Phú Yên' }))
    expect(ids('Phú Lâm')).toEqual([])
    expect(ids('Phú Yên')).toEqual(['b'])
  })

  it('narrows a search by the other parameters', () => {
    library.apply(topic('t1'), topic('t2'), published('a', { topicIds: ['t1'] }), published('b', { topicIds: ['t2'] }))
    expect(ids('tài liệu', { topic: ['slug-t1'] })).toEqual(['a'])
  })

  it('gives every match once over all pages, in each order', () => {
    for (let index = 0; index < 7; index += 1) {
      library.apply(published(`d${index}`, { title: `Tin ${index % 3}`, issuedOn: `202${index % 2}-01-01` }))
    }
    for (const sort of [
      undefined,
      'relevance',
      'title',
      'issuedOn',
      '-issuedOn',
      'publishedAt',
      '-publishedAt',
    ] as const) {
      const whole = ids('tin', { sort })
      const pages: string[] = []
      let cursor: string | undefined
      do {
        const page = search('tin', { sort, limit: 2, cursor })
        pages.push(...page.items.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(pages).toEqual(whole)
      expect(new Set(pages).size).toBe(7)
    }
  })

  it('counts to 1,000 and then says so', () => {
    library.apply(...Array.from({ length: 1_001 }, (_, index) => published(`d${index}`)))
    expect(search('tài liệu', { limit: 1 })).toMatchObject({ total: 1_000, totalIsMinimum: true })
    expect(search('d1000', { limit: 1 })).not.toHaveProperty('totalIsMinimum')
  })

  it.each([
    '"',
    '""',
    '*',
    'a*',
    'NEAR(a b)',
    'a AND',
    'terms:x',
    '^a',
    '-a',
    "a' OR 1=1 --",
    '\uD800',
    'a\uDC00b',
    'a\0b',
    '_',
    '=_a_b',
    'é\u0301\u0301',
    '😀',
    '「」',
    `${'á '.repeat(2_500)}`,
    'x'.repeat(5_000),
    '"'.repeat(5_000),
  ])('answers a hostile query without failing (%#)', (q) => {
    library.apply(published('a', { title: 'Bản tin' }))
    expect(() => search(q)).not.toThrow()
    expect(ids('bản tin')).toEqual(['a'])
  })

  it('refuses the cursor of another query', () => {
    library.apply(published('a'), published('b'))
    const { next } = search('tài liệu', { limit: 1 })
    expect(() => search('liệu tài', { limit: 1, cursor: next ?? '' })).toThrow('catalogue/bad-cursor')
  })
  it('refuses a cursor with a place that no answer has', () => {
    library.apply(published('a'), published('b'))
    const { next } = search('tài liệu', { limit: 1 })
    const [name, , place] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as [string, number, number]
    const cursorAt = (tier: number, before = place) =>
      Buffer.from(JSON.stringify([name, tier, before])).toString('base64url')
    for (const tier of [-1, -Number.MAX_SAFE_INTEGER, 0.5])
      expect(() => search('tài liệu', { cursor: cursorAt(tier) })).toThrow('catalogue/bad-cursor')
    for (const before of [0.5, 2 ** 60])
      expect(() => search('tài liệu', { cursor: cursorAt(0, before) })).toThrow('catalogue/bad-cursor')
    expect(search('tài liệu', { cursor: cursorAt(1_000) })).toMatchObject({ items: [], next: null })
  })
})
