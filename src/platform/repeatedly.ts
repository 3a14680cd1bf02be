import { takeTurns } from './takeTurns'

export type Repeated = {
  /** Runs soon, without waiting for it. */
  soon: () => void
  /** Resolves when a run that began after the call has ended. */
  now: () => Promise<void>
  /** No further run; resolves when the present one has ended. */
  stop: () => Promise<void>
}

/**
 * Does a piece of work again and again, never twice at once. A failure is told and does not end the repeating. Long work is to end early
 * when its signal says so: nothing is repeated any more.
 */
export function repeatedly(
  work: (ending: AbortSignal) => Promise<unknown>,
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): Repeated {
  const ending = new AbortController()
  const turns = takeTurns(async () => {
    if (!ending.signal.aborted) await work(ending.signal).catch(onError)
  })
  const soon = (): void => void turns.next()
  const timer = setInterval(soon, everyMs)
  soon()
  return {
    soon,
    now: turns.next,
    stop: async () => {
      ending.abort()
      clearInterval(timer)
      await turns.idle()
    },
  }
}
