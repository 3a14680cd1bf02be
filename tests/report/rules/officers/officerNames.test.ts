import { describe, expect, it } from '@jest/globals'
import {
  alikeNameKey,
  initialsOf,
  nameFault,
  pseudonymOf,
  sameNameKey,
  spellingKey,
  storedName,
} from '../../../../src/report/rules/officers/officerNames'

describe('names of officers', () => {
  it('are the same in every spelling of one name', () => {
    const spellings = [
      'Nguyễn Thị Hòa',
      'Nguyễn Thị Hoà',
      'NGUYỄN  THỊ HÒA ',
      'Nguyễn Thị Hòa'.normalize('NFD'),
      'nguyễn thị\u00a0hoà',
    ]
    expect(new Set(spellings.map(sameNameKey)).size).toBe(1)
  })

  it('are others with other marks, and alike where one has none', () => {
    expect(sameNameKey('Trần An')).not.toBe(sameNameKey('Trần Ân'))
    expect(alikeNameKey('Tran Van Duc')).toBe(alikeNameKey('Trần Văn Đức'))
  })

  it('are one spelled in two ways with i or y, or with dots and dashes; other marks are another name', () => {
    expect(spellingKey('Lê Thị Mỹ')).toBe(spellingKey('Lê Thị Mĩ'))
    expect(spellingKey('Nguyễn Văn A.')).toBe(spellingKey('NGUYỄN VĂN A'))
    expect(spellingKey('Lê-Thị Lý')).toBe(spellingKey('Lê Thị Lí'))
    expect(alikeNameKey('Le Thi Mi')).toBe(alikeNameKey('Lê Thị Mỹ'))
    expect(spellingKey('Trần An')).not.toBe(spellingKey('Trần Ân'))
    expect(sameNameKey('Lê Thị Mỹ')).not.toBe(sameNameKey('Lê Thị Mĩ'))
  })

  it('have no signs that nobody sees: none makes another person of a name or turns round what stands beside it', () => {
    expect(storedName('Tr\u200bần\u202e Văn\u2066 A\u200d')).toBe('Trần Văn A')
    expect(sameNameKey('Trần\u202e Văn A')).toBe(sameNameKey('Trần Văn A'))
    expect(alikeNameKey('Tran\u200f Van A')).toBe(alikeNameKey('Trần Văn A'))
  })

  it('are stored in NFC as they were typed, with one space', () => {
    expect(storedName('  Nguyễn   Thị Hoà'.normalize('NFD'))).toBe('Nguyễn Thị Hoà')
  })

  it('have initials that name nobody', () => {
    expect(initialsOf('Nguyễn Văn Đức')).toBe('N.V.Đ.')
    expect(initialsOf('ánh')).toBe('Á.')
    expect(initialsOf('Lê Thị Ô'.normalize('NFD'))).toBe('L.T.Ô.')
  })

  it('give way to a pseudonym that is always the same and says nothing of them', () => {
    expect(pseudonymOf('1')).toBe(pseudonymOf('1'))
    expect(pseudonymOf('1')).not.toBe(pseudonymOf('2'))
    expect(pseudonymOf('1')).toMatch(/^CB-[0-9A-HJ-KM-NP-TV-Z]{4}-[0-9A-HJ-KM-NP-TV-Z]{4}$/)
  })

  it('are refused where they are none', () => {
    expect(nameFault('Lê Anh')).toBeNull()
    expect(nameFault('  ')).toBe('Hãy ghi họ và tên.')
    expect(nameFault('12345')).toBe('Họ và tên phải là chữ.')
    expect(nameFault('=HYPERLINK("x")')).toBe('Họ và tên phải là chữ.')
    expect(nameFault('a'.repeat(121))).toBe('Họ và tên dài quá 120 ký tự.')
  })
})
