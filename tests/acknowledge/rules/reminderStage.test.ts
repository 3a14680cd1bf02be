import { describe, expect, it } from '@jest/globals'
import { isQuietHour, type OpenThing, reminderKey, reminderStages } from '../../../src/acknowledge/rules/reminderStage'

const RULES = { today: '2026-11-22', remindDaysBefore: 2, escalateAfterDays: 3 }
const thing = (more: Partial<OpenThing> = {}): OpenThing => ({
  documentId: 'd1',
  unitId: 'u1',
  version: 1,
  open: 'confirm',
  dueOn: '2026-11-22',
  withdrawn: false,
  urgent: false,
  ...more,
})
const stages = (more: Partial<OpenThing>) => reminderStages(thing(more), RULES).map(({ stage }) => stage)

describe('reminderStages', () => {
  it.each([
    ['2026-11-25', []],
    ['2026-11-24', ['due-soon']],
    ['2026-11-22', ['due-soon']],
    ['2026-11-21', ['overdue']],
    ['2026-11-20', ['overdue']],
    ['2026-11-19', ['overdue', 'escalated']],
    ['2026-03-01', ['overdue', 'escalated']],
    [null, []],
  ])('of what is due on %s tells %j', (dueOn, expected) => {
    expect(stages({ dueOn })).toEqual(expected)
  })

  it('tells of a recall every day, of a replaced document once', () => {
    const of = (more: Partial<OpenThing>, today: string) => reminderStages(thing(more), { ...RULES, today })
    const recalled = { open: 'remove', withdrawn: true } as const
    expect(of(recalled, '2026-11-22')).toEqual([{ stage: 'recall', occasion: '2026-11-22' }])
    expect(of(recalled, '2026-11-23')).toEqual([{ stage: 'recall', occasion: '2026-11-23' }])
    expect(of({ open: 'remove' }, '2026-11-22')).toEqual(of({ open: 'remove' }, '2026-12-30'))
  })

  it('names each reminder, so that a new day or version is another and the same is the same', () => {
    const key = (more: Partial<OpenThing>, occasion = '2026-11-20', personId = 'p1') =>
      reminderKey(thing(more), { stage: 'overdue', occasion, personId })
    const keys = [
      key({}),
      key({ version: 2 }),
      key({ unitId: 'u2' }),
      key({}, '2026-12-01'),
      key({}, '2026-11-20', 'p2'),
    ]
    expect(new Set(keys).size).toBe(5)
    expect(key({})).toBe(keys[0])
  })
})

describe('isQuietHour', () => {
  it.each([
    ['2026-11-22T13:59:00Z', false],
    ['2026-11-22T14:00:00Z', true],
    ['2026-11-22T17:00:00Z', true],
    ['2026-11-22T22:59:00Z', true],
    ['2026-11-22T23:00:00Z', false],
  ])('at %s is %s', (now, quiet) => {
    expect(isQuietHour(new Date(now))).toBe(quiet)
  })
})
