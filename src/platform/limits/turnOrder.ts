import { type Rank, RANKS } from './rules/requestRank'

export type TurnOrder = {
  /** Calls `go` at once where this turn of the process is young, else in a turn to come: who matters most first. */
  admit: (rank: Rank, go: () => void) => void
  /** For how long the first of those who come before a newcomer of this rank has waited. In milliseconds. */
  waitedMs: (rank: Rank) => number
}

/**
 * What came in behind is looked at at least this often. Short also because libuv lets one new connection in at each turn (since 1.45): at
 * 20 ms a health check that connects anew waits for seconds behind a rush of others.
 */
const TURN_MS = 5
const CALLED_AT_ONCE = 20

type Waiting = { since: number; go: () => void }

/**
 * Hundreds of requests that come in together are taken up in one turn of the process, and whoever comes next waits until all of
 * them are answered. Here each turn takes up as much as it has time for; the rest waits in order of rank, and in between the process
 * looks after whatever else came in: a question for its health, a person, a piece of a file.
 */
export function turnOrder({ turnMs = TURN_MS } = {}): TurnOrder {
  const waiting = Object.fromEntries(RANKS.map((rank) => [rank, []])) as unknown as Record<Rank, Waiting[]> // one for each rank
  const upwards = [...RANKS].toReversed()
  const [coming, calling] = [turnClock(), turnClock()]
  let count = 0
  let calls = 0

  function callMore(): void {
    while (calls < Math.min(count, CALLED_AT_ONCE)) {
      calls += 1
      setImmediate(call)
    }
  }

  function call(): void {
    calls -= 1
    const rank = calling() < turnMs ? upwards.find((each) => waiting[each].length > 0) : undefined
    const next = rank && waiting[rank].shift()
    if (next) {
      count -= 1
      next.go()
    }
    callMore()
  }

  return {
    admit: (rank, go) => {
      if (count === 0 && coming() < turnMs) return go()
      waiting[rank].push({ since: performance.now(), go })
      count += 1
      callMore()
    },
    waitedMs: (rank) => {
      if (count === 0) return 0
      const before = RANKS.slice(RANKS.indexOf(rank)).flatMap((each) => waiting[each][0]?.since ?? [])
      return before.length === 0 ? 0 : performance.now() - Math.min(...before)
    },
  }
}

/** Milliseconds since it was first asked in this turn of the process. */
function turnClock(): () => number {
  let began: number | null = null
  return () => {
    if (began !== null) return performance.now() - began
    began = performance.now()
    setImmediate(() => (began = null))
    return 0
  }
}
