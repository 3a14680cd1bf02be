import { describe, expect, it } from '@jest/globals'
import { receiptFault } from '../../../src/acknowledge/rules/receiptFault'

const now = new Date('2026-03-01T07:00:00Z')
const sha256 = 'a'.repeat(64)
const held = { version: 2, files: new Map([[1, new Set<string>()], [2, new Set([sha256])]]) } // prettier-ignore
const officer = { kind: 'person', unitId: 'd1', confirmsForUnit: true } as const
const receipt = { version: 2, event: 'acknowledged', at: now.toISOString() }

describe('receiptFault', () => {
  it('finds nothing in what a unit may say', () => {
    const circumstances = { reader: officer, held, now }
    expect(receiptFault(receipt, circumstances)).toBeNull()
    expect(receiptFault({ ...receipt, version: 1, unit: 'd1' }, circumstances)).toBeNull()
    expect(receiptFault({ ...receipt, sha256 }, circumstances)).toBeNull()
    expect(receiptFault({ ...receipt, at: '2026-03-01T07:05:00Z' }, circumstances)).toBeNull()
  })

  it.each([
    ['acknowledge/wrong-unit', { unit: 'd2' }],
    ['acknowledge/unknown-document', { version: 3 }],
    ['acknowledge/unknown-document', { version: 1, sha256 }],
    ['acknowledge/in-the-future', { at: '2026-03-01T07:05:01Z' }],
  ])('answers %s to %p', (code, change) => {
    expect(receiptFault({ ...receipt, ...change }, { reader: officer, held, now })).toBe(code)
  })

  it('answers of what the unit never had as of what does not exist', () => {
    expect(receiptFault(receipt, { reader: officer, held: null, now })).toBe('acknowledge/unknown-document')
  })

  it('lets only who confirms for the unit bind it; a system’s key does', () => {
    const colleague = { ...officer, confirmsForUnit: false }
    for (const event of ['acknowledged', 'removed']) {
      expect(receiptFault({ ...receipt, event }, { reader: colleague, held, now })).toBe('acknowledge/not-permitted')
    }
    expect(receiptFault({ ...receipt, event: 'seen' }, { reader: colleague, held, now })).toBeNull()
    const key = { kind: 'consumer', unitId: 'd1', confirmsForUnit: false } as const
    expect(receiptFault(receipt, { reader: key, held, now })).toBeNull()
  })

  it('lets nobody speak without a unit', () => {
    const reader = { ...officer, unitId: null }
    expect(receiptFault({ ...receipt, event: 'seen' }, { reader, held, now })).toBe('acknowledge/not-permitted')
  })
})
