import canonicalize from 'canonicalize'
import type { Amount, Difference, Figure, FigureRow, FigureRows } from './figure'
import { changedRows } from './figureRows'

/** The figures of a report as they are frozen: canonical JSON (RFC 8785), and nobody's name in it. */
export function frozenText(figures: readonly Figure[]): string {
  const listed = (figure: Figure) => ({ ...figure, inside: [...figure.inside], outside: [...figure.outside] })
  return canonicalize(figures.map(withoutNames).map(listed)) ?? ''
}

/** Whose name is not needed: the pseudonym stays. */
export function withoutNames(figure: Figure): Figure {
  const nameless = ({ personName: _name, ...row }: FigureRow): FigureRow => row
  return { ...figure, inside: changedRows(figure.inside, nameless), outside: changedRows(figure.outside, nameless) }
}

/** Which figures came out otherwise since they were frozen, and by which rows. */
export function differencesOf(frozen: readonly Figure[], now: readonly Figure[]): Difference[] {
  const present = new Map(now.map((figure) => [figure.code, figure]))
  return frozen.flatMap((before): Difference[] => {
    const after = present.get(before.code)
    if (!after) return []
    const { code, label } = before
    const cameIn = lacking(after.inside, before.inside)
    const wentOut = lacking(before.inside, after.inside)
    const isSame = isSameAmount(before, after) && cameIn.length === 0 && wentOut.length === 0
    return isSame ? [] : [{ code, label, frozen: amountOf(before), now: amountOf(after), cameIn, wentOut }]
  })
}

/** Rows that another list has not, or with another weight. */
function lacking(rows: FigureRows, others: FigureRows): FigureRow[] {
  const known = new Map<string, number>()
  for (const { key, count = 1 } of others) known.set(key, count)
  return [...rows].filter(({ key, count = 1 }) => known.get(key) !== count)
}

function amountOf({ value, numerator, denominator }: Amount): Amount {
  return { value, numerator, denominator }
}

function isSameAmount(one: Amount, other: Amount): boolean {
  return one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator
}
