import { describe, expect, it } from '@jest/globals'
import { addressFreeAt, pauseSeconds } from '../../src/platform/signInAttempts'

const HOUR = 3_600_000
const NOW = 1_000 * HOUR

/** How many failures from one address are let pass, one each `everyMs`, within `duringMs`. */
function letPass({ everyMs, duringMs }: { everyMs: number; duringMs: number }): number {
  let [freeAt, passed] = [0, 0]
  for (let now = NOW; now < NOW + duringMs; now += everyMs) {
    if (freeAt > now) continue
    passed += 1
    freeAt = addressFreeAt(freeAt, now)
  }
  return passed
}

describe('the pause after failed sign-ins', () => {
  it('lets an account’s owner mistype four times, then doubles, and ends', () => {
    expect([1, 4, 5, 6, 7, 12, 13, 1000].map(pauseSeconds)).toEqual([0, 0, 2, 4, 8, 256, 300, 300])
  })

  it('lets the typos of many people behind one address pass', () => {
    expect(letPass({ everyMs: 1000, duringMs: 50_000 })).toBe(40)
    expect(letPass({ everyMs: 60_000, duringMs: 10 * HOUR })).toBe(600)
  })

  it('lets whoever guesses without end have few tries a day', () => {
    expect(letPass({ everyMs: 1000, duringMs: 24 * HOUR })).toBeLessThan(1_500)
  })

  it('never makes an address wait longer than a minute, and forgets within the hour', () => {
    let freeAt = 0
    for (let count = 0; count < 1000; count += 1) freeAt = addressFreeAt(freeAt, NOW)
    expect(freeAt - NOW).toBe(60_000)
    expect(addressFreeAt(freeAt, NOW + HOUR)).toBe(addressFreeAt(0, NOW + HOUR))
  })
})
