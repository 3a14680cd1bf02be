import type { Strictly, Strictness } from './itemExpressions'
import type { Zone } from './searchTerms'

/** `beside`: in other marks only beside a neighbour; `unmarked`: in a text that is written without marks. */
export type Level = Strictly & { apart: boolean; begun: boolean; near?: true; beside?: true; unmarked?: true }

export const AS_TYPED: Level = { strictness: 'strict', zone: 'anywhere', apart: true, begun: false }
const IN_OTHER_MARKS: Level = { ...AS_TYPED, strictness: 'folded' }
/** Those that together take in whatever is not loose, with whole words. */
export const CLOSE: readonly Level[] = [
  { ...IN_OTHER_MARKS, beside: true },
  { ...IN_OTHER_MARKS, unmarked: true },
]

const LEVELS: readonly Pick<Level, 'strictness' | 'apart' | 'beside' | 'unmarked'>[] = [
  { strictness: 'exact', apart: false },
  { strictness: 'strict', apart: false },
  { strictness: 'strict', apart: true },
  { strictness: 'folded', apart: false },
  { strictness: 'folded', apart: true, beside: true },
  { strictness: 'folded', apart: true, unmarked: true },
  { strictness: 'folded', apart: true },
]

const ZONES: readonly Zone[] = ['heading', 'anywhere']
/** The best first. */
export const RANKED = LEVELS.flatMap((level) => {
  const all = [false, true].flatMap((begun) => ZONES.map((zone): Level => ({ ...level, begun, zone })))
  if (level.beside) return all.filter(({ zone, begun }) => zone === 'anywhere' && !begun)
  if (level.unmarked) return all.filter(({ zone }) => zone === 'anywhere')
  const [inHeading, ...rest] = all
  if (!inHeading || !level.apart || level.strictness === 'folded') return all
  // Words of the title are what it is about, however they stand; of a text those that stand together come first.
  return [inHeading, { ...inHeading, zone: 'anywhere' as const, near: true as const }, ...rest]
})

/** Whatever has the words in any marks, anywhere. */
export function isLoosest({ strictness, apart, beside, unmarked }: Level): boolean {
  return strictness === 'folded' && apart && !beside && !unmarked
}

/** A word that is only begun, anywhere: long texts have many that begin so. */
export function isBegunApart({ begun, apart, zone, near }: Level): boolean {
  return begun && apart && zone === 'anywhere' && !near
}

const LOOSENESS: Record<Strictness, number> = { exact: 0, strict: 1, folded: 2 }

/** Whether whatever one level matches is matched by another. */
export function takesIn(wide: Level | null, narrow: Level | null): boolean {
  if (!wide || !narrow || wide.begun !== narrow.begun) return false
  if (wide.zone !== 'anywhere' && wide.zone !== narrow.zone) return false
  return LOOSENESS[wide.strictness] >= LOOSENESS[narrow.strictness] && isAsFarApart(wide, narrow)
}

function isAsFarApart(wide: Level, narrow: Level): boolean {
  if (wide.unmarked || wide.beside) return wide.unmarked === narrow.unmarked && wide.beside === narrow.beside
  // A run is also looked for without what need not be found, and may then lie apart.
  return wide.near ? narrow.near === true : wide.apart || !narrow.apart
}
