import { describe, expect, it } from '@jest/globals'
import { findingWords } from '../../src/admin/fileWords'

describe('a finding in words', () => {
  it('tells the place and the kind of mark, and nothing of the content', () => {
    expect(findingWords({ where: 'text', level: 'toi-mat', page: 3, line: 2 }).vi).toBe(
      'Nội dung, trang 3, dòng 2: có dấu chỉ độ mật “Tối mật”.',
    )
    expect(findingWords({ where: 'name', level: 'mat' }).vi).toBe('Tên tệp: có dấu chỉ độ mật “Mật”.')
    expect(findingWords({ where: 'text', level: 'unreadable', page: 1 }).vi).toBe(
      'Nội dung, trang 1: máy không đọc được chữ, cần người xem.',
    )
  })
})
