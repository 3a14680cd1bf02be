import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { applyChanges } from '../../../src/catalogue/applyChanges'
import type { CatalogueChange, NumberedChange } from '../../../src/catalogue/changes'
import { openReports, type Reports } from '../../../src/report/indicators/openReports'
import type { FigureCode, Question } from '../../../src/report/rules/indicators/figure'
import type { Registers } from '../../../src/report/rules/indicators/figuresOf'
import type { OfficerRows } from '../../../src/report/rules/officers/trainedOn'
import { GENERATION, type Library, newLibrary, published, receipt, unit, withdrawn } from '../../catalogue/library'

/*
 * The real reorganisation of 01/7/2025 (src/demonstration/units-phu-yen.csv) with made-up people, deeds and dates. The figures were
 * worked out by hand; where a number is not obvious the sum stands beside it.
 */

const CSV = new URL('../../../src/demonstration/units-phu-yen.csv', import.meta.url)
/** Districts and wards of the file: old district code → codes of the wards that it became. */
const HEIRS = new Map<string, { name: string; wards: Map<string, string> }>()
for (const line of readFileSync(CSV, 'utf8').trim().split('\n').slice(1)) {
  const [code = '', name = '', , , ward = '', wardCode = ''] = line.split(',')
  const district = HEIRS.get(code) ?? { name, wards: new Map<string, string>() }
  if (wardCode) district.wards.set(wardCode, ward)
  HEIRS.set(code, district)
}
const COASTAL_DISTRICTS = ['555', '557', '559', '564']
/** The thirteen coastal communes and wards after 01/7/2025 (domain.md §3.4). */
const COASTAL = '22051 22076 22066 22057 22075 22120 22147 22153 22045 22015 22240 22261 22291'.split(' ')
const POSTS = ['xuan-hoa', 'xuan-dai', 'an-hai', 'tuy-hoa', 'hoa-hiep-nam', 'vung-ro']

const kindOf = (slug: string) => ({ slug, name: slug })
const wards = new Map([...HEIRS.values()].flatMap(({ wards: all }) => [...all]))
const UNITS: CatalogueChange[] = [
  unit('so-tttt', { kind: kindOf('so'), validTo: '2025-02-28', successorIds: ['so-vhttdl-py'] }),
  unit('so-vhttdl-py', {
    kind: kindOf('so'),
    validFrom: '2025-03-01',
    validTo: '2025-06-30',
    successorIds: ['so-vhttdl-dl'],
  }),
  unit('so-vhttdl-dl', { kind: kindOf('so'), validFrom: '2025-07-01' }),
  ...[...HEIRS].map(([code, { name, wards: heirs }]) =>
    unit(code, {
      name: `Ủy ban nhân dân ${name}`,
      kind: kindOf('ubnd-huyen'),
      coastal: COASTAL_DISTRICTS.includes(code),
      validTo: '2025-06-30',
      successorIds: [...heirs.keys()],
    }),
  ),
  ...[...wards].map(([code, name]) =>
    unit(`x${code}`, {
      name: `Ủy ban nhân dân ${name}`,
      kind: kindOf('ubnd-xa'),
      coastal: COASTAL.includes(code),
      validFrom: '2025-07-01',
    }),
  ),
  ...POSTS.map((post) => unit(post, { coastal: true })),
  // Đắk Lắk has posts at the land border too: none of the plan's recipients.
  unit('se-re-pok', { validFrom: '2025-07-01', coastal: false }),
].map((change) =>
  // Wards have ids of their own: the same code may have been an old one's.
  change.kind === 'unit' && HEIRS.has(change.unit.id)
    ? { ...change, unit: { ...change.unit, successorIds: change.unit.successorIds.map((code) => `x${code}`) } }
    : change,
)

const PHASE_1 = {
  any: [
    { successorsOf: ['so-tttt'] },
    { successorsOf: COASTAL_DISTRICTS, coastal: true },
    { kinds: ['don-bien-phong'], coastal: true },
  ],
}

const BEFORE = ['so-vhttdl-py', ...COASTAL_DISTRICTS, ...POSTS]
const TODAY = ['so-vhttdl-dl', ...COASTAL.map((code) => `x${code}`), ...POSTS]

type Told = { at: string; change: CatalogueChange }
const sent = (at: string, id: string, more: { documents: string[]; units: string[]; due: string }): Told => ({
  at,
  change: {
    kind: 'assigned',
    assignmentId: id,
    documentIds: more.documents,
    unitIds: more.units,
    dueOn: more.due,
    confirm: true,
    note: null,
    sentByUnitId: null,
  },
})
/** Reported when it was done, or at `receivedAt`. */
const did = (
  at: string,
  unitId: string,
  more: {
    event: 'seen' | 'acknowledged' | 'removed' | 'disseminated'
    document?: string
    receivedAt?: string
    corrects?: string
    sessions?: number
    count?: number
  },
): Told => {
  const { event, document = 'a', receivedAt = at, ...numbers } = more
  const change = receipt(document, unitId, { event, at, id: `${unitId} ${event} ${document} ${at}`, ...numbers })
  if (change.kind !== 'receipts') throw new Error('not a receipt')
  return { at: receivedAt, change: { ...change, receipts: change.receipts.map((each) => ({ ...each, receivedAt })) } }
}

const STORY: Told[] = [
  ...UNITS.map((change) => ({ at: '2021-01-01T00:00:00.000Z', change })),
  { at: '2025-04-10T02:00:00.000Z', change: published('a', { access: 'internal', topicIds: [] }) },
  sent('2025-04-11T02:00:00.000Z', 's1', { documents: ['a'], units: BEFORE, due: '2025-04-30' }),
  did('2025-04-12T02:00:00.000Z', 'so-vhttdl-py', { event: 'seen' }),
  did('2025-04-15T02:00:00.000Z', 'xuan-dai', { event: 'acknowledged' }), // 4 days
  did('2025-04-20T02:00:00.000Z', '555', { event: 'acknowledged' }), // 9
  did('2025-04-28T02:00:00.000Z', '557', { event: 'acknowledged' }), // 17
  did('2025-04-30T02:00:00.000Z', 'tuy-hoa', { event: 'acknowledged' }), // 19, on the last day
  did('2025-05-05T02:00:00.000Z', '564', { event: 'acknowledged' }), // 24, five days late
  did('2025-05-20T02:00:00.000Z', '557', { event: 'disseminated', sessions: 2, count: 85 }),
  // Reported on 10/7: there had been 58 listeners, not 85.
  did('2025-05-20T02:30:00.000Z', '557', {
    event: 'disseminated',
    sessions: 2,
    count: 58,
    corrects: '557 disseminated a 2025-05-20T02:00:00.000Z',
    receivedAt: '2025-07-10T02:00:00.000Z',
  }),
  did('2025-06-30T16:00:00.000Z', 'an-hai', { event: 'seen' }), // 23:00 of 30/6 in Vietnam
  did('2025-06-30T17:30:00.000Z', 'an-hai', { event: 'seen' }), // 00:30 of 01/7 in Vietnam
  did('2025-06-29T02:00:00.000Z', 'vung-ro', { event: 'seen', receivedAt: '2025-07-03T02:00:00.000Z' }), // its line was broken
  did('2025-06-10T02:00:00.000Z', 'vung-ro', {
    event: 'disseminated',
    count: 40,
    receivedAt: '2025-07-03T02:00:00.000Z',
  }),
  { at: '2026-10-01T02:00:00.000Z', change: published('b', { access: 'public' }) },
  sent('2026-10-05T02:00:00.000Z', 's2', { documents: ['b'], units: TODAY, due: '2026-10-20' }),
  // All but Vũng Rô, which is late, and Hòa Xuân, which does nothing.
  ...TODAY.filter((id) => id !== 'vung-ro' && id !== 'x22291').map((id) =>
    did('2026-10-07T02:00:00.000Z', id, { event: 'acknowledged', document: 'b' }),
  ),
  did('2026-10-25T02:00:00.000Z', 'vung-ro', { event: 'acknowledged', document: 'b' }),
  // Withdrawn on 10/11 at 09:00; all twenty were sent it. Eighteen remove it within the hour, one after two days, one not yet.
  { at: '2026-11-10T02:00:00.000Z', change: withdrawn('b') },
  ...TODAY.filter((id) => id !== 'vung-ro' && id !== 'x22291').map((id) =>
    did('2026-11-10T03:00:00.000Z', id, { event: 'removed', document: 'b' }),
  ),
  did('2026-11-12T02:00:00.000Z', 'vung-ro', { event: 'removed', document: 'b' }),
]

/** A moved to An Hải on 15/6/2025; B went with the city into the new ward; C is trained since March 2026. */
const OFFICERS: OfficerRows = {
  officers: ['A', 'B', 'C'].map((id) => ({ id, name: `Nguyễn Văn ${id}`, pseudonym: `CB-${id}`, mergedInto: null })),
  terms: [
    { id: 't1', officerId: 'A', unitId: 'xuan-hoa', from: '2021-03-01', to: '2025-06-14' },
    { id: 't2', officerId: 'A', unitId: 'an-hai', from: '2025-06-15', to: null },
    { id: 't3', officerId: 'B', unitId: '555', from: '2022-01-01', to: '2025-06-30' },
    { id: 't4', officerId: 'B', unitId: 'x22015', from: '2025-07-01', to: null },
    { id: 't5', officerId: 'C', unitId: 'vung-ro', from: '2024-01-01', to: null },
  ].map((term) => ({ ...term, position: null, knownAt: `${term.from}T02:00:00.000Z` })),
  courses: [],
  attendances: [
    { id: 'r1', officerId: 'A', on: '2021-05-20' },
    { id: 'r2', officerId: 'B', on: '2022-08-20' },
    { id: 'r3', officerId: 'C', on: '2026-03-20' },
  ].map((row) => ({
    ...row,
    courseId: 'lop',
    result: 'passed' as const,
    certificate: null,
    revokedOn: null,
    knownAt: `${row.on}T09:00:00.000Z`,
  })),
}

const REGISTERS: Registers = {
  counted: [PHASE_1],
  members: [],
  officers: OFFICERS,
  programmes: [{ id: 'p', slug: '10-xa', name: '10 xã', places: 10, decision: null, sample: true }],
  places: [],
  equipment: [],
  dayCounts: [
    { day: '2025-06-30', visits: 40, searches: 0 },
    { day: '2026-11-01', visits: 7, searches: 0 },
    { day: '2026-11-25', visits: 5, searches: 3, missed: 3 },
  ],
  missedSearches: [{ day: '2026-11-25', query: 'ban do', times: 2 }],
  // The registers' own rules have their own tests: here everybody is in charge whose term has the day, everybody with a result is trained.
  trainedOn: ({ terms, attendances }, day) =>
    terms
      .filter(({ from, to }) => (from ?? '') <= day && (!to || day <= to))
      .map(({ unitId, officerId }) => ({
        unitId,
        officers: [{ officerId, by: attendances.find((row) => row.officerId === officerId && row.on <= day) ?? null }],
      })),
  equippedOn: ({ programme }, day) =>
    Array.from({ length: 10 }, (_, index) => ({
      programmeId: programme.id,
      unitId: index < 4 ? `x${COASTAL[index]}` : null,
      decision: null,
      sample: true,
      knownAt: null,
      endKnownAt: null,
      holders: index < 4 ? [`x${COASTAL[index]}`] : [],
      throughSuccessor: false,
      equipped: index < 1 && day >= '2026-05-01',
      missing: index === 1 ? ['may-in'] : [],
      firstUseOn: null,
    })),
  kindNames: new Map([['may-in', 'Máy in']]),
}

let library: Library
let reports: Reports
beforeAll(() => {
  library = newLibrary()
  const inOrder = STORY.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
  const changes = inOrder.map((told, index): NumberedChange => ({ seq: index + 1, ...told }))
  applyChanges(library.catalogue, { generation: GENERATION, changes })
  reports = openReports({
    catalogue: library.catalogue,
    readRegisters: async () => REGISTERS,
    settled: async () => {},
    now: () => new Date('2026-11-25T02:00:00.000Z'),
  })
})
afterAll(() => library.close())

async function figure(code: FigureCode, question: Question) {
  const { figures } = await reports.answer(question)
  const found = figures.find((each) => each.code === code)
  if (!found) throw new Error(`no figure ${code}`)
  return { ...found, inside: [...found.inside], outside: [...found.outside] }
}
const ids = (rows: { unitId?: string }[]) => rows.map(({ unitId = '' }) => unitId).sort()

const END_OF_JUNE = '2025-06-30T16:59:59.999Z'
const Q2_2025: Question = { from: '2025-04-01', asOf: '2025-06-30' }
const FIRST_DAY: Question = { from: '2025-07-01', asOf: '2025-07-01' }
const NOW: Question = { from: '2026-10-01', asOf: '2026-11-25' }

describe('on 30/6/2025', () => {
  it('seven of the eleven recipients of the plan had opened what they were sent, as known that evening', async () => {
    const { inside, outside, value } = await figure('supply', { ...Q2_2025, knownBy: END_OF_JUNE })
    expect(ids(inside)).toEqual(['555', '557', '564', 'an-hai', 'so-vhttdl-py', 'tuy-hoa', 'xuan-dai'])
    expect(ids(outside)).toEqual(['559', 'hoa-hiep-nam', 'vung-ro', 'xuan-hoa'])
    expect(value).toBeCloseTo(7 / 11)
  })

  it('eight, with what Vũng Rô reported on 03/7; and that is said to be a correction', async () => {
    const { figures, corrections } = await reports.answer(Q2_2025)
    expect(figures[0]).toMatchObject({ code: 'supply', numerator: 8, denominator: 11 })
    expect(corrections).toMatchObject([
      { what: 'receipt', unitId: 'vung-ro', on: '2025-06-10', knownAt: '2025-07-03T02:00:00.000Z' },
      { what: 'receipt', unitId: 'vung-ro', on: '2025-06-29', knownAt: '2025-07-03T02:00:00.000Z' },
      { what: 'receipt', unitId: '557', on: '2025-05-20', knownAt: '2025-07-10T02:00:00.000Z' },
    ])
  })

  it('four of eleven had confirmed by the day that they were given; half of those who did within 17 days', async () => {
    const inTime = await figure('confirmed-in-time', Q2_2025)
    expect(ids(inTime.inside)).toEqual(['555', '557', 'tuy-hoa', 'xuan-dai'])
    expect(inTime).toMatchObject({ numerator: 4, denominator: 11 })
    expect(inTime.outside.find(({ unitId }) => unitId === '564')?.reason).toBe(
      'Xác nhận ngày 05/5/2025, sau hạn 30/4/2025',
    )
    expect(await figure('median-days-to-confirm', Q2_2025)).toMatchObject({ value: 17, numerator: 5 })
  })

  it('two of three officers were trained, each counted where they were in charge on that day', async () => {
    const trained = await figure('trained', Q2_2025)
    expect(ids(trained.inside)).toEqual(['555', 'an-hai'])
    expect(ids(trained.outside)).toEqual(['vung-ro'])
  })

  it('three sessions had been held before 98 listeners, of which 85 in two were known; the library had been visited 40 times', async () => {
    expect(await figure('sessions', Q2_2025)).toMatchObject({ value: 3 }) // 2 + 1
    expect(await figure('listeners', Q2_2025)).toMatchObject({ value: 98 }) // 58 + 40
    const known = { ...Q2_2025, knownBy: END_OF_JUNE }
    expect(await figure('sessions', known)).toMatchObject({ value: 2 })
    expect(await figure('listeners', known)).toMatchObject({ value: 85 })
    expect(await figure('visits', Q2_2025)).toMatchObject({ value: 40 })
    expect(await figure('equipped', Q2_2025)).toMatchObject({ numerator: 0, denominator: 10 })
  })
})

describe('on 01/7/2025', () => {
  it('the plan has twenty recipients: the new department, thirteen coastal communes and wards, six posts', async () => {
    const { inside, outside } = await figure('supply', FIRST_DAY)
    expect(ids([...inside, ...outside])).toEqual(TODAY.toSorted())
    // Half an hour after midnight.
    expect(ids(inside)).toEqual(['an-hai'])
  })

  it('who succeeded somebody that was supplied is told so, and is not counted for it', async () => {
    const { outside } = await figure('supply', { ...FIRST_DAY, from: '2025-04-01' })
    const songCau = outside.find(({ unitId }) => unitId === 'x22051')
    expect(songCau?.reason).toContain('Ủy ban nhân dân Thị xã Sông Cầu')
  })

  it('the officer of the city is counted in the ward that it became', async () => {
    const trained = await figure('trained', FIRST_DAY)
    expect(ids(trained.inside)).toEqual(['an-hai', 'x22015'])
    expect(trained).toMatchObject({ numerator: 2, denominator: 3 })
  })

  it('rewrites nothing: the second quarter stays what it was', async () => {
    const before = await reports.answer({ ...Q2_2025, knownBy: END_OF_JUNE })
    await reports.answer(FIRST_DAY)
    expect(await reports.answer({ ...Q2_2025, knownBy: END_OF_JUNE })).toEqual(before)
  })
})

describe('today', () => {
  it('nineteen of twenty were supplied, eighteen of twenty confirmed in time', async () => {
    const supply = await figure('supply', NOW)
    expect(supply).toMatchObject({ numerator: 19, denominator: 20 })
    expect(ids(supply.outside)).toEqual(['x22291'])
    const inTime = await figure('confirmed-in-time', NOW)
    expect(inTime).toMatchObject({ numerator: 18, denominator: 20 })
    expect(ids(inTime.outside)).toEqual(['vung-ro', 'x22291'])
  })

  it('eighteen of twenty removed what was withdrawn within 24 hours', async () => {
    const recalls = await figure('recalls-within-24h', NOW)
    expect(recalls).toMatchObject({ numerator: 18, denominator: 20 })
    expect(recalls.outside.map(({ unitId, reason }) => [unitId, reason])).toEqual(
      expect.arrayContaining([
        ['vung-ro', 'Thu hồi lúc 09:00, 10/11/2026, đã hủy lúc 09:00, 12/11/2026'],
        ['x22291', 'Thu hồi lúc 09:00, 10/11/2026, chưa báo đã hủy'],
      ]),
    )
  })

  it('everybody in charge is trained, one of ten communes is equipped, and one document is in use', async () => {
    expect(await figure('trained', NOW)).toMatchObject({ numerator: 3, denominator: 3 })
    const equipped = await figure('equipped', NOW)
    expect(equipped).toMatchObject({ numerator: 1, denominator: 10 })
    expect(equipped.outside.filter(({ unitId }) => unitId === undefined)).toHaveLength(6)
    expect(equipped.outside[0]?.reason).toContain('Còn thiếu: Máy in')
    const documents = await figure('documents', NOW)
    expect(documents.inside.map(({ documentId }) => documentId)).toEqual(['a'])
  })

  it('counts visits of the day, of the month and in all, and searches that found nothing', async () => {
    const visits = await figure('visits', NOW)
    expect(visits).toMatchObject({ value: 12 })
    expect(visits.breakdowns[0]?.points.map(({ value }) => value)).toEqual([5, 12, 52])
    const missed = await figure('missed-searches', NOW)
    expect(missed.inside.map(({ label, count }) => [label, count])).toEqual([
      ['ban do', 2],
      ['Từ không lưu', 1],
    ])
  })

  it('draws eight quarters, of which the second of 2025 is the sixth but last', async () => {
    const { trends } = await reports.answer(NOW)
    const supply = trends.find(({ code }) => code === 'supply')
    expect(supply?.points.map(({ label }) => label)).toEqual(
      ['I/2025', 'II/2025', 'III/2025', 'IV/2025', 'I/2026', 'II/2026', 'III/2026', 'IV/2026'].map(
        (name) => `Quý ${name}`,
      ),
    )
    expect(supply?.points[1]).toMatchObject({ key: '2025-06-30', numerator: 8, denominator: 11 })
    expect(supply?.points.at(-1)).toMatchObject({ key: '2026-11-25', numerator: 19, denominator: 20 })
  })

  it('answers for some units without what is counted for the whole library', async () => {
    const { figures } = await reports.answer({ ...NOW, unitIds: ['vung-ro'] })
    expect(figures.map(({ code }) => code)).not.toContain('missed-searches')
    expect(figures[0]).toMatchObject({ code: 'supply', numerator: 1, denominator: 1 })
    // Of the documents only those that were sent to the unit.
    expect(figures.find(({ code }) => code === 'documents')).toMatchObject({ value: 1 })
  })
})
