import { describe, expect, it } from '@jest/globals'
import { formerKeyFrom, keyEndsAt } from '../../../src/platform/rules/keyEndsAt'

const now = new Date('2026-03-01T10:00:00Z')
const keys = { keyHash: 'new', formerKeyHash: 'old', formerKeyUntil: '2026-03-08T10:00:00.000Z' }

describe('keyEndsAt', () => {
  it('lets the present key go on for ever and the former one until its end', () => {
    expect(keyEndsAt(keys, 'new', now)).toBe(Number.POSITIVE_INFINITY)
    expect(keyEndsAt(keys, 'old', now)).toBe(Date.parse('2026-03-08T10:00:00Z'))
    expect(keyEndsAt(keys, 'old', new Date('2026-03-08T09:59:59.999Z'))).not.toBeNull()
    expect(keyEndsAt(keys, 'old', new Date('2026-03-08T10:00:00Z'))).toBeNull()
  })

  it('ends both when the last day is over in Vietnam, which is at 17:00 UTC', () => {
    const expiring = { ...keys, expiresOn: '2026-03-02' }
    expect(keyEndsAt(expiring, 'new', now)).toBe(Date.parse('2026-03-02T17:00:00Z'))
    expect(keyEndsAt(expiring, 'old', now)).toBe(Date.parse('2026-03-02T17:00:00Z'))
    expect(keyEndsAt(expiring, 'new', new Date('2026-03-02T17:00:00Z'))).toBeNull()
  })

  it.each([
    ['a key that is neither', keys, 'other'],
    ['a revoked key', { ...keys, revoked: true }, 'new'],
    ['the former of a revoked key', { ...keys, revoked: true }, 'old'],
    ['a key that was seen to expire, whatever the clock says now', { ...keys, expiredOn: '2026-12-31' }, 'new'],
    ['a former key without an end', { ...keys, formerKeyUntil: null }, 'old'],
  ])('refuses %s', (_name, row, hash) => {
    expect(keyEndsAt(row, hash, now)).toBeNull()
  })
})

describe('formerKeyFrom', () => {
  it('keeps the present key for the days chosen, but not beyond its own last day', () => {
    expect(formerKeyFrom({ keyHash: 'k' }, { days: 7, now })).toEqual({
      formerKeyHash: 'k',
      formerKeyUntil: '2026-03-08T10:00:00.000Z',
    })
    expect(formerKeyFrom({ keyHash: 'k', expiresOn: '2026-03-02' }, { days: 7, now })).toMatchObject({
      formerKeyUntil: '2026-03-02T17:00:00.000Z',
    })
  })

  it.each([
    ['for 0 days', { keyHash: 'k' }, 0],
    ['that was revoked', { keyHash: 'k', revoked: true }, 7],
    ['that has expired', { keyHash: 'k', expiresOn: '2026-02-28' }, 7],
    ['that never was', {}, 7],
  ])('keeps nothing of a key %s', (_name, row, days) => {
    expect(formerKeyFrom(row, { days, now })).toEqual({ formerKeyHash: null, formerKeyUntil: null })
  })
})
