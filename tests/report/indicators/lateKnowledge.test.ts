import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { applyChanges } from '../../../src/catalogue/applyChanges'
import type { NumberedChange } from '../../../src/catalogue/changes'
import { openReports, type Reports } from '../../../src/report/indicators/openReports'
import type { Question } from '../../../src/report/rules/indicators/figure'
import type { Registers } from '../../../src/report/rules/indicators/figuresOf'
import type { RegisterChanges } from '../../../src/report/rules/rows'
import { GENERATION, type Library, newLibrary, unit } from '../../catalogue/library'
import { NO_REGISTERS } from './noRegisters'

/*
 * Hòa Hải and Hòa Vang became Hòa Tân on 01/7/2025, which was entered on 10/7/2025. Hòa Lộc was renamed on the same day, which had
 * been decided, and entered, on 20/6. What each question must list was worked out by hand.
 */

const kind = { slug: 'ubnd-xa', name: 'Xã' }
const UNITS = [
  unit('hoa-hai', { name: 'Hòa Hải', kind, validTo: '2025-06-30', successorIds: ['hoa-tan'] }),
  unit('hoa-vang', { name: 'Hòa Vang', kind, validTo: '2025-06-30', successorIds: ['hoa-tan'] }),
  unit('hoa-tan', { name: 'Hòa Tân', kind, validFrom: '2025-07-01' }),
  unit('hoa-loc', { name: 'Hòa Lộc', kind }),
  unit('don', { name: 'Đồn Thử' }),
]
const ENTERED = '2025-07-10T02:00:00.000Z'
const IN_TIME = '2025-06-20T02:00:00.000Z'
const COMMUNES = { any: [{ kinds: ['ubnd-xa'] }] }

const CHANGES: RegisterChanges = {
  units: [
    ...['hoa-hai', 'hoa-vang', 'hoa-tan'].map((unitId) => ({
      id: 'r1',
      unitId,
      since: '2025-07-01',
      facts: ['reorganised'] as const,
      knownAt: ENTERED,
    })),
    { id: 'r2', unitId: 'hoa-loc', since: '2025-07-01', facts: ['reorganised'], knownAt: IN_TIME },
    // By hand: the post ends on 31/8, entered with the rest.
    { id: 'e1', unitId: 'don', since: '2025-09-01', facts: ['ended', 'successors'], knownAt: ENTERED },
    // Nobody knows since when it lies at the coast.
    { id: 'e2', unitId: 'hoa-loc', since: null, facts: ['coastal'], knownAt: '2025-07-12T02:00:00.000Z' },
  ],
  groups: [
    { id: 'g1', name: 'Xã của kế hoạch', rule: COMMUNES, fact: 'counted', knownAt: '2025-07-11T02:00:00.000Z' },
    { id: 'g2', name: 'Đồn', rule: { any: [{ kinds: ['don-bien-phong'] }] }, fact: 'rule', knownAt: IN_TIME },
  ],
  merges: [
    { id: 'm1', mergedId: 'B', keptId: 'A', knownAt: IN_TIME, undoneAt: '2025-07-13T02:00:00.000Z' },
    { id: 'm2', mergedId: 'D', keptId: 'C', knownAt: ENTERED, undoneAt: null },
  ],
}
const term = (officerId: string, unitId: string, from: string) => {
  return { id: `t${officerId}`, officerId, unitId, from, to: null, position: null, knownAt: `${from}T02:00:00.000Z` }
}
const REGISTERS: Registers = {
  ...NO_REGISTERS,
  counted: [COMMUNES],
  officers: {
    officers: ['A', 'B', 'C', 'D'].map((id) => ({ id, name: `Nguyễn ${id}`, pseudonym: `CB-${id}`, mergedInto: null })),
    // C and D came into office after the days that are asked about.
    terms: [
      term('A', 'hoa-loc', '2024-01-01'),
      term('B', 'hoa-loc', '2024-02-01'),
      term('C', 'don', '2025-07-08'),
      term('D', 'don', '2025-07-09'),
    ],
    courses: [],
    attendances: [],
  },
  changes: CHANGES,
}

const QUESTION: Question = { from: '2025-07-01', asOf: '2025-07-05' }

let library: Library
let reports: Reports
beforeAll(() => {
  library = newLibrary()
  const changes = UNITS.map((change, index): NumberedChange => ({ seq: index + 1, at: IN_TIME, change }))
  applyChanges(library.catalogue, { generation: GENERATION, changes })
  reports = openReports({
    catalogue: library.catalogue,
    readRegisters: async () => REGISTERS,
    settled: async () => {},
    now: () => new Date('2026-11-25T02:00:00.000Z'),
  })
})
afterAll(() => library.close())

const listed = async (question: Question) =>
  (await reports.answer(question)).corrections.map(({ what, on, knownAt, unitId = null, text }) => {
    return [what, on, knownAt.slice(0, 10), unitId, text]
  })

describe('asked for 05/7/2025, the report says', () => {
  it('what was entered later: a reorganisation unit by unit, a place at the coast, a counted group, an undone merge', async () => {
    const merged = 'việc sắp xếp đơn vị, tính từ 01/7/2025'
    expect(await listed(QUESTION)).toEqual([
      ['unit', '2025-07-01', '2025-07-10', 'hoa-hai', `Hòa Hải: ghi ${merged}`],
      ['unit', '2025-07-01', '2025-07-10', 'hoa-tan', `Hòa Tân: ghi ${merged}`],
      ['unit', '2025-07-01', '2025-07-10', 'hoa-vang', `Hòa Vang: ghi ${merged}`],
      ['group', '2025-07-05', '2025-07-11', null, 'Nhóm “Xã của kế hoạch”: được tính là nơi nhận theo kế hoạch'],
      ['unit', '2025-07-01', '2025-07-12', 'hoa-loc', 'Hòa Lộc: ghi mục ven biển'],
      ['merge', '2025-07-05', '2025-07-13', 'hoa-loc', 'Hòa Lộc: CB-B và CB-A lại là hai người'],
    ])
  })

  it('nothing that was entered in time, and nothing of a day to come', async () => {
    const texts = (await listed(QUESTION)).map((row) => String(row[4]))
    expect(texts.filter((text) => text.includes('Hòa Lộc: ghi việc sắp xếp'))).toEqual([])
    expect(texts.filter((text) => /Đồn|CB-C|được gộp/.test(text))).toEqual([])
    // On the day before, the communes were what they had been.
    const before = await listed({ from: '2025-04-01', asOf: '2025-06-30' })
    expect(before.map(([what, , , unitId]) => [what, unitId])).toEqual([
      ['group', null],
      ['unit', 'hoa-loc'],
      ['merge', 'hoa-loc'],
    ])
  })

  it('nothing to somebody who asks as of the evening of the last day, or for a period that ended after all of it', async () => {
    expect(await listed({ ...QUESTION, knownBy: '2025-07-05T16:59:59.999Z' })).toEqual([])
    expect(await listed({ from: '2025-07-01', asOf: '2025-08-31' })).toEqual([])
  })

  it('of some units only what bears on them and on those that they stand for', async () => {
    const ofTan = await listed({ ...QUESTION, unitIds: ['hoa-tan'] })
    expect(ofTan.map(([what, , , unitId]) => [what, unitId])).toEqual([
      ['unit', 'hoa-hai'],
      ['unit', 'hoa-tan'],
      ['unit', 'hoa-vang'],
      ['group', null],
    ])
    const ofLoc = await listed({ ...QUESTION, unitIds: ['hoa-loc'] })
    expect(ofLoc.map(([what]) => what)).toEqual(['group', 'unit', 'merge'])
    // The post is no commune, and its end is of another day.
    expect(await listed({ ...QUESTION, unitIds: ['don'] })).toEqual([])
  })
})
