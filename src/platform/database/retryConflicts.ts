import { DomainError } from '../errors'
import { isWriteConflict } from './isWriteConflict'
import { createWriterLock } from './writerLock'

const MAX_ATTEMPTS = 12
const PAUSE_MS = 15
const WAIT_FOR_TURN_MS = 20_000

/** Whoever met another writer goes on in single file: forty who want the same row would else meet again and again. */
const singleFile = createWriterLock({ timeoutMs: WAIT_FOR_TURN_MS })

/**
 * Runs a transaction, and anew as a whole where it met another writer.
 *
 * @throws DomainError platform/conflict when the conflict lasts
 */
export async function retryConflicts<T>(
  attempt: () => Promise<T>,
  { maxAttempts = MAX_ATTEMPTS }: { maxAttempts?: number } = {},
): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await (count === 1 ? attempt() : inSingleFile(attempt))
    } catch (error) {
      if (!isWriteConflict(error)) throw error
      if (count >= maxAttempts) throw new DomainError('platform/conflict', {}, { cause: error })
      await pause(count)
    }
  }
}

async function inSingleFile<T>(attempt: () => Promise<T>): Promise<T> {
  const giveBack = await singleFile.acquire().catch((cause: unknown) => {
    throw new DomainError('platform/conflict', {}, { cause })
  })
  try {
    return await attempt()
  } finally {
    giveBack()
  }
}

/** Longer from one attempt to the next, and at random, so that two processes do not meet again. */
function pause(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * 2 ** Math.min(count, 6)))
}
