const WINDOW_MS = 60_000
const MAX_KEPT = 50_000

/** What asking for points was answered. `retryAfterSeconds` 0: granted. */
export type Grant = { remaining: number; resetSeconds: number; retryAfterSeconds: number }

export type RateBuckets = {
  /** Takes `cost` points of `name`, or none where too few are left. `now` in milliseconds of a clock that only goes forward. */
  take: (name: string, asked: { cost: number; perMinute: number; now: number }) => Grant
  /** Gives points back that turned out not to be owed. */
  giveBack: (name: string, given: { cost: number; perMinute: number }) => void
  size: () => number
}

/**
 * Buckets that hold a minute's points and fill up evenly (generic cell rate algorithm): of each name only the instant is kept at
 * which its bucket is full again. Own code and not `rate-limiter-flexible`, which keeps a timer and 450 bytes for each name
 * without a bound and goes by a clock that can be set back.
 */
export function rateBuckets({ maxKept = MAX_KEPT }: { maxKept?: number } = {}): RateBuckets {
  const fullAt = new Map<string, number>()

  return {
    take: (name, { cost, perMinute, now }) => {
      const msPerPoint = WINDOW_MS / perMinute
      const owedMs = Math.max(0, (fullAt.get(name) ?? 0) - now)
      const wantedMs = owedMs + Math.min(cost, perMinute) * msPerPoint
      const isGranted = wantedMs <= WINDOW_MS + ROUNDING_MS
      if (isGranted) {
        if (fullAt.size >= maxKept && !fullAt.has(name)) makeRoom(fullAt, { now, maxKept })
        fullAt.set(name, now + wantedMs)
      }
      const nowOwedMs = isGranted ? wantedMs : owedMs
      return {
        remaining: Math.max(0, Math.floor((WINDOW_MS - nowOwedMs) / msPerPoint + ROUNDING_MS)),
        resetSeconds: Math.ceil(nowOwedMs / 1000),
        retryAfterSeconds: isGranted ? 0 : Math.max(1, Math.ceil((wantedMs - WINDOW_MS) / 1000)),
      }
    },
    giveBack: (name, { cost, perMinute }) => {
      const at = fullAt.get(name)
      if (at !== undefined) fullAt.set(name, at - (cost * WINDOW_MS) / perMinute)
    },
    size: () => fullAt.size,
  }
}

/** A sum of many fractions is never quite the whole. */
const ROUNDING_MS = 1e-6

/** Attack: ever new addresses that fill the memory. Forgets full buckets, and where that is not enough, all. */
function makeRoom(fullAt: Map<string, number>, { now, maxKept }: { now: number; maxKept: number }): void {
  for (const [name, at] of fullAt) if (at <= now) fullAt.delete(name)
  if (fullAt.size > maxKept / 2) fullAt.clear()
}
