import { describe, expect, it } from '@jest/globals'
import { receiptId } from '../../../src/portal/rules/receiptId'

const subject = { readerId: 'a', unitId: 'b', documentId: 'c', version: 1, event: 'seen' } as const

describe('receiptId', () => {
  it('is the same UUID for the same deed', () => {
    expect(receiptId(subject)).toBe(receiptId({ ...subject }))
    expect(receiptId(subject)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('differs by person, unit, document, version, event and occasion', () => {
    const changes = [{ readerId: 'x' }, { unitId: 'x' }, { documentId: 'x' }, { version: 2 }, { occasion: 'x' }]
    const ids = [
      receiptId(subject),
      receiptId({ ...subject, event: 'downloaded' }),
      ...changes.map((change) => receiptId({ ...subject, ...change })),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })
})
