import type { Needles } from './needles'
import { rolledOn, rollingHash, WINDOW_BYTES } from './rollingHash'

/** One look at some bytes. `find` answers the offset of the first needle, or null. */
export type Searcher = { find: (bytes: Buffer) => number | null; longestBytes: number }

/** Looks for all needles at once: one pass for the runs, however many, and one for each phrase. */
export function searcherFor({ runs, phrases }: Needles): Searcher {
  const known = { runs, sieve: sieveOf(runs) }
  return {
    longestBytes: Math.max(WINDOW_BYTES, ...phrases.map(({ length }) => length)),
    find: (bytes) => findRun(bytes, known) ?? findPhrase(bytes, phrases),
  }
}

/** Takes out of the needles the runs that these bytes hold, whatever bytes it is given one after the other. */
export function runsLeftOut({ runs }: Needles): (bytes: Buffer) => void {
  const known = { runs, sieve: sieveOf(runs) }
  return (bytes) => {
    for (let at = findRun(bytes, known); at !== null; at = findRun(bytes, { ...known, from: at })) {
      const hash = rollingHash(bytes.subarray(at))
      const others = runs.get(hash)?.filter((run) => run.compare(bytes, at, at + WINDOW_BYTES) !== 0) ?? []
      if (others.length > 0) runs.set(hash, others)
      else runs.delete(hash)
    }
  }
}

function findPhrase(bytes: Buffer, phrases: readonly Buffer[]): number | null {
  for (const phrase of phrases) {
    const at = bytes.indexOf(phrase)
    if (at >= 0) return at
  }
  return null
}

type Known = { runs: Needles['runs']; sieve: Uint8Array; from?: number }

function findRun(bytes: Buffer, { runs, sieve, from = 0 }: Known): number | null {
  const last = bytes.length - WINDOW_BYTES
  if (runs.size === 0 || from > last) return null
  let hash = rollingHash(bytes.subarray(from))
  for (let at = from; ; at += 1) {
    const bit = hash >>> (32 - SIEVE_BITS)
    // Every byte of every file comes here: no look into the map without need.
    const isLikely = ((sieve[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
    if (isLikely && isRun(bytes, { at, candidates: runs.get(hash) })) return at
    if (at === last) return null
    hash = rolledOn(hash, bytes[at] ?? 0, bytes[at + WINDOW_BYTES] ?? 0)
  }
}

function isRun(bytes: Buffer, { at, candidates }: { at: number; candidates: readonly Buffer[] | undefined }): boolean {
  return candidates?.some((run) => run.compare(bytes, at, at + WINDOW_BYTES) === 0) ?? false
}

const SIEVE_BITS = 24

/** A bit for the upper bits of each hash. */
function sieveOf(runs: Needles['runs']): Uint8Array {
  const sieve = new Uint8Array(2 ** (SIEVE_BITS - 3))
  for (const hash of runs.keys()) {
    const bit = hash >>> (32 - SIEVE_BITS)
    sieve[bit >>> 3] = (sieve[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }
  return sieve
}
