import { describe, expect, it } from '@jest/globals'
import { rateBuckets } from '../../../src/platform/limits/rateBuckets'

const MINUTE = 60_000

describe('rateBuckets', () => {
  it('grants a minute’s points at once, then none, and says when the next is there', () => {
    const buckets = rateBuckets()
    const ask = (now: number) => buckets.take('a', { cost: 1, perMinute: 60, now })
    const grants = Array.from({ length: 61 }, () => ask(1000))
    expect(grants.map(({ remaining }) => remaining)).toEqual(
      [...Array(60).keys(), 0].map((n, i) => (i < 60 ? 59 - n : 0)),
    )
    expect(grants.at(59)).toEqual({ remaining: 0, resetSeconds: 60, retryAfterSeconds: 0 })
    expect(grants.at(60)).toEqual({ remaining: 0, resetSeconds: 60, retryAfterSeconds: 1 })
    expect(ask(1999).retryAfterSeconds).toBe(1)
    expect(ask(2000).retryAfterSeconds).toBe(0)
    expect(ask(2000 + MINUTE)).toMatchObject({ remaining: 59, retryAfterSeconds: 0 })
  })

  it('takes nothing for what it refuses: whoever asks on and on is served again as soon as others are', () => {
    const buckets = rateBuckets()
    for (let i = 0; i < 60; i += 1) buckets.take('a', { cost: 1, perMinute: 60, now: 0 })
    for (let i = 0; i < 1000; i += 1) buckets.take('a', { cost: 1, perMinute: 60, now: 0 })
    expect(buckets.take('a', { cost: 1, perMinute: 60, now: 1000 }).retryAfterSeconds).toBe(0)
  })

  it('grants what costs more than a whole minute’s points to a full bucket, and makes it wait for all of them', () => {
    const buckets = rateBuckets()
    expect(buckets.take('a', { cost: 5, perMinute: 2, now: 0 }).retryAfterSeconds).toBe(0)
    expect(buckets.take('a', { cost: 5, perMinute: 2, now: 1 }).retryAfterSeconds).toBe(60)
  })

  it('counts each name for itself and gives back what was not owed', () => {
    const buckets = rateBuckets()
    const one = { cost: 1, perMinute: 1 }
    expect(buckets.take('a', { ...one, now: 0 }).retryAfterSeconds).toBe(0)
    expect(buckets.take('b', { ...one, now: 0 }).retryAfterSeconds).toBe(0)
    expect(buckets.take('a', { ...one, now: 0 }).retryAfterSeconds).toBe(60)
    buckets.giveBack('a', one)
    expect(buckets.take('a', { ...one, now: 0 }).retryAfterSeconds).toBe(0)
  })

  it('keeps a bounded number of names, those that owe rather than those that do not', () => {
    const buckets = rateBuckets({ maxKept: 100 })
    const one = { cost: 1, perMinute: 1 }
    for (let i = 0; i < 90; i += 1) buckets.take(`early ${i}`, { ...one, now: 0 })
    for (let i = 0; i < 10; i += 1) buckets.take(`late ${i}`, { ...one, now: MINUTE })
    buckets.take('one more', { ...one, now: MINUTE })
    expect(buckets.size()).toBe(11)
    expect(buckets.take('late 0', { ...one, now: MINUTE }).retryAfterSeconds).toBe(60)
    for (let i = 0; i < 10_000; i += 1) buckets.take(`flood ${i}`, { ...one, now: MINUTE })
    expect(buckets.size()).toBeLessThanOrEqual(100)
  })
})
