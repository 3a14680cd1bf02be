import { DomainError } from './errors'

export type WaitingLineOptions = {
  /** How many pieces of work go on at the same time. */
  atOnce: number
  maxWaiting: number
  waitMs: number
  /** What whoever is sent away is told. */
  busy: string
}

export type WaitingLine = {
  /**
   * Does the work when its turn comes, in the order in which it was asked for. `gone`: whoever asked does not wait any more.
   *
   * @throws platform/overloaded where too many wait already, where it did not come to its turn in time, or where nobody waits for it
   */
  inTurn: <Result>(work: () => Promise<Result>, gone?: AbortSignal) => Promise<Result>
}

/**
 * For work that takes much memory or time each: so many at once, so many who wait, and the others are told at once when to come again.
 * Attack: the same costly thing asked for many times at once. Counted in each process: it is this process's memory.
 */
export function waitingLine({ atOnce, maxWaiting, waitMs, busy }: WaitingLineOptions): WaitingLine {
  const waiting = new Set<() => void>()
  let going = 0

  async function place(gone: AbortSignal | undefined): Promise<void> {
    if (gone?.aborted || (going >= atOnce && waiting.size >= maxWaiting)) throw sentAway(busy, waitMs)
    if (going < atOnce) {
      going += 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const call = () => leave(resolve)
      const giveUp = () => leave(() => reject(sentAway(busy, waitMs)))
      const timer = setTimeout(giveUp, waitMs)
      gone?.addEventListener('abort', giveUp, { once: true })
      waiting.add(call)
      function leave(then: () => void): void {
        clearTimeout(timer)
        gone?.removeEventListener('abort', giveUp)
        waiting.delete(call)
        then()
      }
    })
  }

  /** The place goes from hand to hand, so that nobody who comes just now gets in before those who wait. */
  function passOn(): void {
    const [next] = waiting
    if (next) next()
    else going -= 1
  }

  return {
    inTurn: async (work, gone) => {
      await place(gone)
      try {
        return await work()
      } finally {
        passOn()
      }
    },
  }
}

function sentAway(detail: string, waitMs: number): DomainError {
  return new DomainError('platform/overloaded', {
    detail,
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
  })
}
