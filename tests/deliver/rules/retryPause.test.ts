import { describe, expect, it } from '@jest/globals'
import { retryPauseMs } from '../../../src/deliver/rules/retryPause'

const HOUR = 3_600_000

describe('retryPauseMs', () => {
  it('grows from seconds to a day, whatever chance adds, and ends after about two days', () => {
    const shortest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((failures) => retryPauseMs(failures, 0) ?? 0)
    const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((failures) => retryPauseMs(failures, 1) ?? 0)
    expect([shortest[0], longest[0]]).toEqual([4000, 6000])
    for (const [index, pause] of longest.slice(0, -1).entries()) expect(pause).toBeLessThan(shortest[index + 1] ?? 0)
    const sum = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((total, failures) => total + (retryPauseMs(failures, 0.5) ?? 0), 0)
    expect([sum > 46 * HOUR, sum < 48 * HOUR]).toEqual([true, true])
    expect(retryPauseMs(10, 0.5)).toBeNull()
  })
})
