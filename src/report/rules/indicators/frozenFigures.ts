import canonicalize from 'canonicalize'
import type { Amount, Difference, Figure, FigureRow } from './figure'

/** The figures of a report as they are frozen: canonical JSON (RFC 8785), and nobody's name in it. */
export function frozenText(figures: readonly Figure[]): string {
  return canonicalize(figures.map(withoutNames)) ?? ''
}

/** Whose name is not needed: the pseudonym stays. */
export function withoutNames(figure: Figure): Figure {
  const nameless = ({ personName: _name, ...row }: FigureRow): FigureRow => row
  return { ...figure, inside: figure.inside.map(nameless), outside: figure.outside.map(nameless) }
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
function lacking(rows: readonly FigureRow[], others: readonly FigureRow[]): FigureRow[] {
  const known = new Map(others.map(({ key, count = 1 }) => [key, count]))
  return rows.filter(({ key, count = 1 }) => known.get(key) !== count)
}

function amountOf({ value, numerator, denominator }: Amount): Amount {
  return { value, numerator, denominator }
}

function isSameAmount(one: Amount, other: Amount): boolean {
  return one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator
}
