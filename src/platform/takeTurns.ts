export type Turns = {
  /** Resolves when a turn that began after the call has ended; rejects as the turn does. */
  next: () => Promise<void>
  /** Resolves when nothing runs or waits any more. */
  idle: () => Promise<void>
}

/** Does a piece of work in turns that never overlap: whoever asks during one shares the next, which begins after the question. */
export function takeTurns(work: () => Promise<unknown>): Turns {
  let running: Promise<void> | null = null
  let queued: Promise<void> | null = null

  function next(): Promise<void> {
    if (!running) {
      running = Promise.resolve(work())
        .then(forgetResult)
        .finally(() => {
          running = null
        })
      return running
    }
    queued ??= afterwards(running)
    return queued
  }

  async function afterwards(present: Promise<void>): Promise<void> {
    await present.catch(forgetResult)
    queued = null
    return next()
  }

  return {
    next,
    idle: async () => {
      while (running) await (queued ?? running).catch(forgetResult)
    },
  }
}

function forgetResult(): void {
  return undefined
}
