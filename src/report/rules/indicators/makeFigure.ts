import { nameOn, type UnitInTime } from '../../../assign/rules/units/unitsInTime'
import { compareVietnamese } from '../../../vietnamese/compareVietnamese'
import type { Amount, Breakdown, Figure, FigureCode, FigureRow, FigureRows, Measure, Point } from './figure'

type Words = { code: FigureCode; label: string; definition: string }
export type Sorted = { inside: FigureRow[]; outside: FigureRow[] }
type Rows = { inside: FigureRows; outside: FigureRows }
/** By unit, how many are inside and how many there are. */
export type Shares = ReadonlyMap<string, { inside: number; all: number }>

/** How many are inside ÷ how many there are. */
export function shareFigure(
  words: Words,
  { inside, outside, breakdowns = [] }: Rows & { breakdowns?: Breakdown[] },
): Figure {
  const amount = shareOf(inside.length, inside.length + outside.length)
  return { ...words, measure: 'share', ...amount, inside, outside, breakdowns }
}

type Counting = { measure: Measure; inside: FigureRows; total: number; breakdowns?: Breakdown[] }

/** `total`: how much the rows add up to. */
export function countFigure(words: Words, { measure, inside, total, breakdowns = [] }: Counting): Figure {
  return { ...words, measure, ...countOf(total), inside, outside: [], breakdowns }
}

export function shareOf(numerator: number, denominator: number): Amount {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator }
}

export function countOf(numerator: number): Amount {
  return { value: numerator, numerator, denominator: null }
}

export function totalOf(rows: readonly FigureRow[]): number {
  return rows.reduce((total, { count = 1 }) => total + count, 0)
}

/** What the rows of each unit come to. */
export function sharesOf({ inside, outside }: Sorted): Shares {
  const sums = new Map<string, { inside: number; all: number }>()
  const count = (rows: readonly FigureRow[], isInside: 0 | 1): void => {
    for (const { unitId } of rows) {
      if (unitId === undefined) continue
      const sum = sums.get(unitId) ?? { inside: 0, all: 0 }
      sums.set(unitId, { inside: sum.inside + isInside, all: sum.all + 1 })
    }
  }
  count(inside, 1)
  count(outside, 0)
  return sums
}

/** A share for each unit that has rows. */
export function shareByUnit(shares: Shares, labelOf: LabelOf): Breakdown {
  const points = [...shares].map(([id, sum]) => ({ key: id, label: labelOf(id), ...shareOf(sum.inside, sum.all) }))
  return { by: 'unit', title: BY_UNIT, points: alphabetical(points) }
}

/** What each unit's rows add up to. */
export function countByUnit(sums: ReadonlyMap<string, number>, labelOf: LabelOf): Breakdown {
  const points = [...sums].map(([id, sum]) => ({ key: id, label: labelOf(id), ...countOf(sum) }))
  return { by: 'unit', title: BY_UNIT, points: alphabetical(points) }
}

export const BY_UNIT = 'Theo đơn vị'

export type LabelOf = (id: string) => string

/** What units are called on a day; one that had ended by then as it was called last. */
export function unitLabels(units: readonly UnitInTime[], day: string): LabelOf {
  const names = new Map(
    units.map((unit) => [unit.id, nameOn(unit, unit.validTo && unit.validTo < day ? unit.validTo : day).name]),
  )
  return (id) => names.get(id) ?? id
}

export function alphabetical(points: Point[]): Point[] {
  return points.toSorted((one, other) => compareVietnamese(one.label, other.label) || compareText(one.key, other.key))
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
