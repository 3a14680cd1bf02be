import { DomainError } from '../../platform/errors'
import { rateBuckets } from '../../platform/limits/rateBuckets'
import { addressBlock } from '../../platform/addressBlock'

const WRONG_PER_MINUTE = 300
const ONE_WRONG = { cost: 1, perMinute: WRONG_PER_MINUTE }

export type GuessLimit = {
  /**
   * Looks a credential up; what was wrong counts against the address.
   *
   * @throws platform/too-many-requests instead of looking, once an address was wrong too often
   */
  counted: <Found>(address: string | undefined, lookUp: () => Promise<Found | null>) => Promise<Found | null>
}

/**
 * So many wrong keys and sessions a minute from one address, in each process. Attack: made-up keys by the thousand, each a question
 * to the record. Guessing one is out of the question (256 bits), so the count need not be shared.
 */
export function guessLimit(): GuessLimit {
  const buckets = rateBuckets()
  return {
    counted: async (address, lookUp) => {
      const name = addressBlock(address ?? '')
      // Taken before and given back after: many at the same time are not let through together.
      const { retryAfterSeconds } = buckets.take(name, { ...ONE_WRONG, now: performance.now() })
      if (retryAfterSeconds > 0) {
        throw new DomainError('platform/too-many-requests', {
          detail: `Địa chỉ này đã gửi nhiều khóa hoặc phiên đăng nhập sai. Hãy thử lại sau ${retryAfterSeconds} giây.`,
          headers: { 'Retry-After': String(retryAfterSeconds) },
        })
      }
      let isWrong = false
      try {
        const found = await lookUp()
        isWrong = found === null
        return found
      } finally {
        if (!isWrong) buckets.giveBack(name, ONE_WRONG)
      }
    },
  }
}
