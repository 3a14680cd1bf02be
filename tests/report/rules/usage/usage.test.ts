import { describe, expect, it } from '@jest/globals'
import { isVisit } from '../../../../src/portal/rules/isVisit'
import { keptQuery } from '../../../../src/report/rules/usage/keptQuery'
import { countSearch, MOST_QUERIES, putBack, type Tally } from '../../../../src/report/rules/usage/usageTally'
import { keptSince, visitSums } from '../../../../src/report/rules/usage/visitSums'
import { vietnamHour } from '../../../../src/vietnamese/calendar'

const BROWSER = 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'
const asked = { method: 'GET', path: '/', userAgent: BROWSER, purpose: undefined, readerKind: 'anonymous' } as const

describe('a visit', () => {
  it.each([
    '/',
    '/tai-lieu/0192/ten',
    '/tai-lieu-den',
    '/truyen-thanh',
    '/doi-chieu',
    '/doi-chieu/ABCD',
    '/gioi-thieu',
  ])('is looking at %s', (path) => expect(isVisit({ ...asked, path })).toBe(true))

  it.each(['/so-giao-nhan', '/cho-duyet', '/nhat-ky', '/bao-cao', '/dang-nhap', '/tinh/a.css', '/tai-lieux', '/in/x'])(
    'is not what those who keep the library do at %s',
    (path) => expect(isVisit({ ...asked, path })).toBe(false),
  )

  it('is made by somebody: no program that says so, no key, no fetching in advance, no form', () => {
    const programs = [
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'facebookexternalhit/1.1',
      'curl/8.0',
      'python-requests/2.31',
      'Go-http-client/2.0',
      'Mozilla/5.0 HeadlessChrome/120.0',
      '',
      undefined,
    ]
    for (const userAgent of programs) expect([userAgent, isVisit({ ...asked, userAgent })]).toEqual([userAgent, false])
    expect(isVisit({ ...asked, readerKind: 'consumer' })).toBe(false)
    expect(isVisit({ ...asked, purpose: 'prefetch;prerender' })).toBe(false)
    expect(isVisit({ ...asked, method: 'HEAD' })).toBe(false)
    expect(isVisit({ ...asked, method: 'POST' })).toBe(false)
    expect(isVisit({ ...asked, readerKind: 'person' })).toBe(true)
  })
})

describe('what is kept of a search without result', () => {
  it.each([
    ['  Biển   ĐÔNG ', 'bien dong'],
    ['Quyết định 1191/QĐ-TTg ngày 05/8/2020', 'quyet dinh 1191/qd-ttg ngay 05/8/2020'],
    ['kế hoạch 25-01-2017', 'ke hoach 25-01-2017'],
    ['131/QĐ-TTg ngày 25/01/2017', '131/qd-ttg ngay 25/01/2017'],
  ])('“%s” as “%s”', (q, kept) => expect(keptQuery(q)).toBe(kept))

  it.each([
    'nguyen.an@gmail.com',
    'an＠example.vn',
    '0905123456',
    '0905 123 456',
    '+84 (905) 123-456',
    'CCCD 054090001234',
    '０９０５１２３４５６',
    'khóa 3f9a8b7c6d5e4f3a2b1c0d9e8f',
    'x'.repeat(101),
    '  ',
  ])('nothing of “%s”', (q) => expect(keptQuery(q)).toBeNull())

  it('is limited to so many different ones a day, while all are counted', () => {
    const tally: Tally = new Map()
    for (let count = 0; count < MOST_QUERIES + 5; count += 1) {
      countSearch(tally, { day: '2026-11-25', q: `tu khoa ${count}`, found: false })
    }
    countSearch(tally, { day: '2026-11-25', q: 'tu khoa 0', found: false })
    countSearch(tally, { day: '2026-11-25', q: 'co', found: true })
    const day = tally.get('2026-11-25')
    expect([day?.queries.size, day?.queries.get('tu khoa 0'), day?.missed, day?.searches]).toEqual([
      MOST_QUERIES,
      2,
      MOST_QUERIES + 6,
      MOST_QUERIES + 7,
    ])
    const again: Tally = new Map()
    putBack(again, tally)
    putBack(again, tally)
    expect(again.get('2026-11-25')).toMatchObject({ missed: 2 * (MOST_QUERIES + 6) })
    expect(again.get('2026-11-25')?.queries.get('tu khoa 0')).toBe(4)
  })
})

describe('the figures at the foot of the pages', () => {
  it('are of the day as all say it, of the month and of all days', () => {
    const days = [
      { day: '2025-11-30', visits: 100, shown: 1 },
      { day: '2026-11-01', visits: 20, shown: 3 },
      { day: '2026-11-25', visits: 9, shown: 5 },
      { day: '2026-11-26', visits: 7, shown: 7 },
    ]
    expect(visitSums(days, '2026-11-25')).toEqual({ today: 5, month: 25, all: 125 })
    expect(visitSums(days, '2026-12-01')).toEqual({ today: 0, month: 0, all: 136 })
  })

  it('belong to the hour in Vietnam', () => {
    expect(vietnamHour(new Date('2026-11-25T17:30:00Z'))).toBe('2026-11-26T00')
  })

  it.each([
    ['2026-11-25', '2025-10-25'],
    ['2027-01-31', '2025-12-31'],
    ['2026-03-31', '2025-02-28'],
    ['2025-03-31', '2024-02-29'],
  ])('on %s words are kept since %s', (today, since) => expect(keptSince(today)).toBe(since))
})
