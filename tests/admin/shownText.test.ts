import { describe, expect, it } from '@jest/globals'
import { bytesText, dayText, instantText, jsonText } from '../../src/admin/shownText'

describe('values in lists', () => {
  it('shows an instant in Vietnam’s time and leaves what is none', () => {
    expect(instantText('2026-08-04T17:05:00.000Z')).toBe('00:05, 05/8/2026')
    expect(instantText('hôm qua')).toBe('hôm qua')
    expect(instantText(null)).toBe('')
  })

  it('shows a day as people write it, also while it is being typed', () => {
    expect(dayText('2026-08-05')).toBe('05/8/2026')
    expect(dayText('1975')).toBe('1975')
    expect(dayText('05/8/20')).toBe('05/8/20')
    expect(dayText(undefined)).toBe('')
  })

  it('shows a size with its unit', () => {
    expect(bytesText(33_309_732)).toBe('33,3 MB')
    expect(bytesText(null)).toBe('')
  })

  it('shows of a structure its name, its items or how many they are', () => {
    expect(jsonText({ id: '1', name: 'Phạm Ngọc Lan' })).toBe('Phạm Ngọc Lan')
    expect(jsonText({ document: 'x', version: 2 })).toBe('document: x, version: 2')
    expect(jsonText(['a', 'b'])).toBe('a, b')
    expect(jsonText([{}, {}, {}])).toBe('3')
    expect(jsonText(null)).toBe('')
    expect(jsonText({ text: 'x'.repeat(200) })).toHaveLength(81)
  })
})
