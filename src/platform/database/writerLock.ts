export type WriterLock = {
  /** Waits for the turn, first come first served. The answer gives the lock back; calling it twice does no harm. */
  acquire: () => Promise<() => void>
}

/** How the refusal begins: the adapter passes on nothing of an error but its message. */
export const WAITED_TOO_LONG = "The writer's lock was not free"

/**
 * The one writer's place of an embedded database. SQLite calls block the thread, so a second writer that waited inside SQLite
 * would keep the first from ever committing: waiting happens here, in JavaScript, instead.
 *
 * @param timeoutMs how long a writer may wait before it is refused: a hook that forgot `req` would else wait for itself for ever.
 */
export function createWriterLock({ timeoutMs }: { timeoutMs: number }): WriterLock {
  let tail: Promise<void> = Promise.resolve()

  async function acquire(): Promise<() => void> {
    const before = tail
    let giveBack: () => void = () => undefined
    tail = new Promise((resolve) => {
      giveBack = resolve
    })
    try {
      await withTimeout(before, timeoutMs)
    } catch (error) {
      // Whoever waits behind us still has to wait for those before us.
      void before.then(giveBack)
      throw error
    }
    return giveBack
  }

  return { acquire }
}

async function withTimeout(promise: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${WAITED_TOO_LONG} within ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
