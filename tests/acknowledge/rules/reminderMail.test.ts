import { describe, expect, it } from '@jest/globals'
import { type Reminded, reminderMail } from '../../../src/acknowledge/rules/reminderMail'

const WHO = { name: 'Trần Văn Bình', publicUrl: 'https://thu-vien.test:8443' }
const reminded = (key: string, more: Partial<Reminded> = {}): Reminded => ({
  key,
  stage: 'overdue',
  urgent: false,
  unitId: 'u1',
  ...more,
})

describe('reminderMail', () => {
  it('counts what there is to do, and leads to where it is done', () => {
    const { subject, text } = reminderMail(
      [reminded('a'), reminded('b'), reminded('c', { stage: 'due-soon' }), reminded('d', { stage: 'recall' })],
      WHO,
    )
    expect(subject).toBe('Có tài liệu phải hủy')
    expect(text).toContain('Kính gửi Trần Văn Bình,')
    expect(text).toContain('- 1 tài liệu đã thu hồi hoặc thay thế')
    expect(text).toContain('- 2 tài liệu đã quá hạn xác nhận.')
    expect(text).toContain('- 1 tài liệu sắp đến hạn xác nhận.')
    expect(text).toContain('https://thu-vien.test:8443/tai-lieu-den')
    expect(text).not.toContain('so-giao-nhan')
  })

  it('tells a coordinator of how many units, not of documents of their own', () => {
    const late = ['a', 'b', 'c'].map((key, index) => reminded(key, { stage: 'escalated', unitId: `u${index % 2}` }))
    const { subject, text } = reminderMail(late, WHO)
    expect(subject).toBe('Có đơn vị quá hạn xác nhận')
    expect(text).toContain('- 3 lượt quá hạn xác nhận ở 2 đơn vị trực thuộc')
    expect(text).not.toContain('/tai-lieu-den')
  })

  it('says in the subject that it is urgent', () => {
    const { subject } = reminderMail([reminded('a', { stage: 'recall', urgent: true }), reminded('b')], WHO)
    expect(subject).toBe('KHẨN: có tài liệu thu hồi phải hủy ngay')
  })

  it('has one Message-ID for the same things in any order, and another for others', () => {
    const idOf = (...keys: string[]) =>
      reminderMail(
        keys.map((key) => reminded(key)),
        WHO,
      ).messageId
    expect(idOf('a', 'b')).toBe(idOf('b', 'a'))
    expect(idOf('a', 'b')).not.toBe(idOf('a'))
    expect(idOf('a', 'b')).not.toBe(idOf('ab'))
    expect(idOf('a')).toMatch(/^nhac\.[0-9a-f]{40}@thu-vien\.test$/)
  })
})
