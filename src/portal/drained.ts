import { once } from 'node:events'
import type { Response } from 'express'

/** Resolves when the line has taken what was written, or is gone. Whatever was listened for is let go: a long export waits thousands of times. */
export async function drained(res: Response): Promise<void> {
  if (res.destroyed) return
  const over = new AbortController()
  try {
    await Promise.race([once(res, 'drain', over), once(res, 'close', over)])
  } finally {
    over.abort()
  }
}
