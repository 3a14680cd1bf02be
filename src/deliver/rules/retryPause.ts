const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** About two days in all; each at least twice the one before, so that the spread below keeps them growing. */
const PAUSES_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
] as const
const SPREAD = 0.2

/**
 * How long to wait after this many failures in a row, in milliseconds; null: no more tries. `chance` from 0 to 1 spreads the
 * tries, so that those who failed together do not come back together.
 */
export function retryPauseMs(failures: number, chance: number): number | null {
  const pause = PAUSES_MS[failures - 1]
  return pause === undefined ? null : Math.round(pause * (1 - SPREAD + 2 * SPREAD * chance))
}
