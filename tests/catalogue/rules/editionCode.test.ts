import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { editionCode, readEditionCode, shownCode } from '../../../src/catalogue/rules/editionCode'

const anyCode = fc
  .record({ documentId: fc.uuid(), version: fc.integer({ min: 1, max: 500 }), attempt: fc.integer({ min: 0, max: 3 }) })
  .map(editionCode)

describe('the short code of an edition', () => {
  it('is the same for the same edition, and another for another version or attempt', () => {
    const edition = { documentId: '01900000-0000-7000-8000-000000000001', version: 1, attempt: 0 }
    expect(editionCode(edition)).toBe(editionCode({ ...edition }))
    const codes = [edition, { ...edition, version: 2 }, { ...edition, attempt: 1 }].map(editionCode)
    expect(new Set(codes).size).toBe(3)
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
        const typed = shownCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
        for (const text of [code, shownCode(code), typed, ` ${code.slice(0, 3)} ${code.slice(3)} `])
          expect(readEditionCode(text)).toBe(code)
      }),
    )
  })

  it('with one wrong letter is none', () => {
    const anyLetter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    fc.assert(
      fc.property(anyCode, fc.nat(9), anyLetter, (code, at, letter) => {
        fc.pre(code[at] !== letter)
        expect(readEditionCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('is nothing else that people type', () => {
    for (const text of ['', '12/QĐ-TTg', 'UUUUUUUUUU', 'A'.repeat(64), '7K2MA', "' OR 1=1 --", '\0'.repeat(10)])
      expect(readEditionCode(text)).toBeNull()
  })
})
