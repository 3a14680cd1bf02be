import { describe, expect, it } from '@jest/globals'
import { clockDatesOf, isInEffectAtOnce } from '../../../src/publish/rules/clockDates'
import { type EffectFacts, effectStatusOf } from '../../../src/publish/rules/effectStatus'

describe('effectStatusOf', () => {
  const facts: EffectFacts = { effectiveOn: '2026-03-01', hasBegun: false, hasEnded: false, isRepealed: false }

  it('says nothing of a document that names no day', () => {
    expect(effectStatusOf({ ...facts, effectiveOn: null })).toBeNull()
    expect(effectStatusOf({ ...facts, effectiveOn: null, hasBegun: true })).toBeNull()
  })

  it('is repealed before it is anything else, and expired before it is in effect', () => {
    expect(effectStatusOf(facts)).toBe('not-yet-effective')
    expect(effectStatusOf({ ...facts, hasBegun: true })).toBe('in-effect')
    expect(effectStatusOf({ ...facts, hasBegun: true, hasEnded: true })).toBe('expired')
    expect(effectStatusOf({ ...facts, hasEnded: true, isRepealed: true })).toBe('repealed')
    expect(effectStatusOf({ ...facts, effectiveOn: null, isRepealed: true })).toBe('repealed')
  })
})

describe('clockDatesOf', () => {
  it.each([
    ['2024-02-29', '2024-02-28T16:59:59.999Z', false],
    ['2024-02-29', '2024-02-28T17:00:00.000Z', true],
    ['2027-01-01', '2026-12-31T16:59:59.999Z', false],
    ['2027-01-01', '2026-12-31T17:00:00.000Z', true],
  ])('the day %s has come by %s: %s', (effectiveOn, publishedAt, hasCome) => {
    expect(isInEffectAtOnce(effectiveOn, { publishedAt })).toBe(hasCome)
    const takesEffectOn = hasCome ? null : effectiveOn
    const dates = { effectiveOn, expiresOn: '2030-01-01' }
    expect(clockDatesOf(dates, { publishedAt })).toEqual({ takesEffectOn, endsOn: '2030-01-01' })
  })

  it('waits for nothing where no day is named', () => {
    const publishedAt = '2026-01-01T00:00:00.000Z'
    expect(clockDatesOf({ effectiveOn: null, expiresOn: null }, { publishedAt })).toEqual({
      takesEffectOn: null,
      endsOn: null,
    })
  })
})
