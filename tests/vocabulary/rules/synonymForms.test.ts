import { describe, expect, it } from '@jest/globals'
import { cleanForms, formsFault } from '../../../src/vocabulary/rules/synonymForms'

describe('cleanForms', () => {
  it('stores NFC with single spaces and leaves what is no text to be named', () => {
    const decomposed = ' Ủy  ban\u00a0nhân dân\n'.normalize('NFD')
    expect(cleanForms([decomposed, 'UBND\u200b', 5])).toEqual(['Ủy ban nhân dân', 'UBND', 5])
    expect(cleanForms('UBND')).toBe('UBND')
  })
})

describe('formsFault', () => {
  it('finds nothing wrong with two to ten different forms of up to 100 characters', () => {
    expect(formsFault(['UBND', 'Ủy ban nhân dân'])).toBeNull()
    expect(formsFault(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])).toBeNull()
    expect(formsFault(['𝒜'.repeat(100), 'x'])).toBeNull()
  })

  it.each<[string, unknown, RegExp]>([
    ['nothing', null, /ít nhất 2/],
    ['no list', 'UBND', /ít nhất 2/],
    ['one form', ['UBND'], /ít nhất 2/],
    ['eleven forms', Array.from({ length: 11 }, (_, index) => `f${index}`), /Nhiều nhất 10/],
    ['an empty form', ['UBND', ''], /chữ cái hoặc chữ số/],
    ['a form of signs', ['UBND', '–…'], /chữ cái hoặc chữ số/],
    ['a form of 101 characters', ['UBND', 'x'.repeat(101)], /dài nhất 100/],
    ['a number', ['UBND', 5], /chuỗi ký tự/],
    ['an object', ['UBND', { id: 'x' }], /chuỗi ký tự/],
    ['forms that differ in marks only', ['QĐ', 'qd'], /“QĐ” và “qd”/],
    ['the same in either tone placement', ['hoà bình', 'Hòa Bình'], /chỉ khác dấu/],
  ])('refuses %s', (_, forms, fault) => {
    expect(formsFault(forms)).toMatch(fault)
  })
})
