export type Repeated = {
  /** Runs soon, without waiting for it. */
  soon: () => void
  /** Resolves when a run that began after the call has ended. */
  now: () => Promise<void>
  stop: () => Promise<void>
}

/** Does a piece of work again and again, never twice at once. A failure is told and does not end the repeating. */
export function repeatedly(
  work: () => Promise<unknown>,
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): Repeated {
  let tail: Promise<void> = Promise.resolve()
  let waiting = 0
  let stopped = false

  function now(): Promise<void> {
    waiting += 1
    tail = tail.then(async () => {
      waiting -= 1
      if (stopped) return
      await work().catch(onError)
    })
    return tail
  }

  function soon(): void {
    if (waiting === 0 && !stopped) void now()
  }

  const timer = setInterval(soon, everyMs)
  soon()
  return {
    soon,
    now,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await tail
    },
  }
}
