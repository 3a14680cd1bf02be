import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { dayAfter, dayBefore } from '../../../../src/assign/rules/units/dated'
import { inherited, type OpenDelivery } from '../../../../src/assign/rules/units/inheritance'
import { planReorganisation } from '../../../../src/assign/rules/units/planReorganisation'
import type { Plan, PlannedUnit, Step } from '../../../../src/assign/rules/units/reorganisation'
import {
  existsOn,
  loopsIn,
  nameOn,
  parentOn,
  treeOn,
  turningDays,
} from '../../../../src/assign/rules/units/unitsInTime'

const DAYS = ['2024-11-01', '2025-03-01', '2025-07-01', '2026-01-01']
const names = fc.constantFrom(...Array.from({ length: 10 }, (_, index) => `u${index}`), 'new:m', 'new:s')
const newUnit = fc.record({
  key: fc.constantFrom('m', 's', 't'),
  name: fc.constantFrom('Mới Một', 'Mới Hai', 'Đơn vị u1'),
  kind: fc.constant('ubnd-xa'),
  parent: fc.option(names, { nil: null }),
})
const into = fc.oneof(names, newUnit)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('dissolve' as const),
    unit: names,
    successors: fc.array(names, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('merge' as const),
    units: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
    into,
  }),
  fc.record({ kind: fc.constant('split' as const), unit: names, into: fc.array(into, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('rename' as const), unit: names, name: fc.constantFrom('Tên Khác', 'Tên Nữa') }),
  fc.record({ kind: fc.constant('move' as const), unit: names, parent: fc.option(names, { nil: null }) }),
)
const tree = fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }).map((parents) =>
  parents.map((parent, index): PlannedUnit => ({
    id: `u${index}`,
    slug: `don-vi-u${index}`,
    name: `Đơn vị u${index}`,
    kind: 'ubnd-xa',
    parent: parent < index ? `u${parent}` : null,
    successors: [],
    predecessors: [],
  })),
)
const history = fc.record({
  units: tree,
  reorganisations: fc.tuple(...DAYS.map(() => fc.array(step, { minLength: 1, maxLength: 3 }))),
  sent: fc.array(
    fc.record({
      unit: fc.nat(9),
      document: fc.constantFrom('d1', 'd2'),
      confirm: fc.boolean(),
      dueOn: fc.option(fc.constantFrom(...DAYS), { nil: null }),
    }),
    { maxLength: 20 },
  ),
})

describe('whatever is reorganised, in whatever order', () => {
  it('no unit is above itself or outside its time, the past stays, and no duty is lost or doubled', () => {
    let done = 0
    fc.assert(
      fc.property(history, ({ units: first, reorganisations, sent }) => {
        let units = first
        let open = sent.map((each, index): OpenDelivery => ({
          ...each,
          unit: `u${each.unit}`,
          assignment: `a${index}`,
          sentAt: '2024-01-01',
        }))
        for (const [index, on] of DAYS.entries()) {
          const steps = reorganisations[index] ?? []
          const plan = planReorganisation(units, { on, steps, newId: (key) => `${key}@${on}` })
          if (plan.faults.length > 0) continue
          done += 1
          const after = applied(units, plan)
          expectThePastToStay(units, after, on)
          expectAWholeTree(after)
          open = expectDutiesToPass(open, plan)
          units = after
        }
      }),
      { numRuns: 600 },
    )
    expect(done).toBeGreaterThan(100)
  })
})

function applied(units: readonly PlannedUnit[], { changed, begun }: Plan): PlannedUnit[] {
  const rows = new Map([...units, ...changed, ...begun].map((unit) => [unit.id, unit]))
  return [...rows.values()]
}

function expectThePastToStay(before: readonly PlannedUnit[], after: readonly PlannedUnit[], on: string): void {
  for (const unit of before) {
    const now = after.find(({ id }) => id === unit.id)
    for (const day of ['2020-01-01', dayBefore(on)]) {
      if (!now || !existsOn(unit, day)) continue
      expect([existsOn(now, day), parentOn(now, day), nameOn(now, day)]).toEqual([
        true,
        parentOn(unit, day),
        nameOn(unit, day),
      ])
    }
  }
}

function expectAWholeTree(units: readonly PlannedUnit[]): void {
  const periods = units.flatMap(({ parents, validFrom, validTo }) => [
    ...(parents ?? []),
    { from: validFrom, to: validTo },
  ])
  for (const day of ['2020-01-01', ...turningDays(periods, dayAfter)]) {
    const nodes = treeOn(units, day)
    expect(loopsIn(nodes)).toEqual([])
    const existing = new Set(nodes.map(({ id }) => id))
    for (const unit of units) {
      const parent = existsOn(unit, day) ? parentOn(unit, day) : null
      if (parent !== null) expect([day, unit.id, parent, existing.has(parent)]).toEqual([day, unit.id, parent, true])
    }
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (const { id, successors } of units) {
    for (const successor of successors ?? []) expect(byId.get(successor)?.predecessors).toContain(id)
  }
  expect(new Set(units.map(({ slug }) => slug)).size).toBe(units.length)
}

/** What is owed after the units' end: every duty of theirs by each of their heirs, once. */
function expectDutiesToPass(open: readonly OpenDelivery[], { succession }: Plan): OpenDelivery[] {
  const ended = new Set(succession.map(({ from }) => from))
  const staying = open.filter(({ unit }) => !ended.has(unit))
  const passed = inherited(
    open.filter(({ unit }) => ended.has(unit)),
    { succession, held: staying },
  )
  const owedTwice = passed.map(({ unit, document }) => `${unit} ${document}`)
  expect(new Set(owedTwice).size).toBe(owedTwice.length)
  const now = [...staying, ...passed]
  const due = succession.flatMap(({ from, heirs }) =>
    open.filter(({ unit }) => unit === from).flatMap((duty) => heirs.map((heir) => ({ ...duty, heir }))),
  )
  for (const { heir, document, confirm } of due) {
    const kept = now.filter((duty) => duty.unit === heir && duty.document === document)
    expect(kept.length).toBeGreaterThan(0)
    if (confirm) expect(kept.some((duty) => duty.confirm)).toBe(true)
  }
  for (const { unit, document, inheritedFrom } of passed) {
    expect(succession.find(({ from }) => from === inheritedFrom)?.heirs).toContain(unit)
    expect(open.some((duty) => duty.unit === inheritedFrom && duty.document === document)).toBe(true)
    const before = staying.filter((duty) => duty.unit === unit && duty.document === document)
    expect(before.some(({ confirm }) => confirm)).toBe(false)
  }
  return now
}
