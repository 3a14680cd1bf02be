import { describe, expect, it } from '@jest/globals'
import { numberKeyOf } from '../../../src/review/rules/numberKey'

const plan = { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issuedOn: '2026-03-01' }

describe('numberKeyOf', () => {
  it.each([
    { number: ' 12 / KH - UBND ' },
    { number: 'Số: 12/KH-UBND' },
    { issuer: '  ỦY BAN  nhân dân tỉnh' },
    { issuer: plan.issuer.normalize('NFD') },
    { issuedOn: '2026-12-31' },
    { issuedOn: '2026' },
  ])('is the same for %p', (change) => {
    expect(numberKeyOf({ ...plan, ...change })).toBe(numberKeyOf(plan))
  })

  it.each([{ number: '13/KH-UBND' }, { number: '12/QĐ-UBND' }, { issuer: 'Sở Y tế' }, { issuedOn: '2025-03-01' }])(
    'is another for %p',
    (change) => {
      expect(numberKeyOf({ ...plan, ...change })).not.toBe(numberKeyOf(plan))
    },
  )

  it('tells ĐA from DA and HĐ from HD, which fold alike', () => {
    expect(numberKeyOf({ ...plan, number: '1/ĐA-UBND' })).not.toBe(numberKeyOf({ ...plan, number: '1/DA-UBND' }))
  })

  it.each([{}, { number: '' }, { number: null, issuer: 'Sở' }])('is null without a number: %p', (numbered) => {
    expect(numberKeyOf(numbered)).toBeNull()
  })
})
