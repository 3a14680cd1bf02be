import { describe, expect, it } from '@jest/globals'
import { ROLES } from '../../collections/access/permissions'
import { addressOf, tasksFor, whereOf } from '../../src/admin/tasksFor'

function labelsFor(...roles: string[]): string[] {
  return tasksFor({ id: 'me', roles }).map(({ label }) => label.vi)
}

describe('what waits for a person', () => {
  it('is what their role is for', () => {
    expect(labelsFor('editor')).toEqual([
      'Không công bố được theo lịch hẹn',
      'Tài liệu đã duyệt, chờ công bố',
      'Bản nháp',
      'Tệp của tôi đang chờ thẩm định',
    ])
    expect(labelsFor('approver')[0]).toBe('Tài liệu chờ duyệt')
    expect(labelsFor('reviewer')).toEqual(['Tệp chờ thẩm định'])
    for (const role of ROLES.filter((each) => !['editor', 'approver', 'reviewer'].includes(each))) {
      expect(labelsFor(role)).toEqual([])
    }
  })

  it('is, for a coordinator, what the own unit has to pass on', () => {
    const tasks = tasksFor({ id: 'me', roles: ['coordinator'], unit: { id: 'bch' } })
    expect(tasks.map(({ label }) => label.vi)).toEqual(['Đợt gửi chờ chuyển tiếp', 'Đợt gửi đang tạm giữ'])
    const awaits = { awaits: { in: ['forward'] } }
    expect(tasks.map(whereOf)[0]).toEqual({
      or: [{ and: [{ through: { in: ['bch'] } }, awaits] }, { and: [{ handedTo: { in: ['bch'] } }, awaits] }],
    })
    expect(decodeURIComponent(tasks.map(addressOf)[0] ?? '')).toContain('where[or][1][and][0][handedTo][in][0]=bch')
  })

  it('is nothing for nobody and for a closed account', () => {
    expect(tasksFor(null)).toEqual([])
    expect(tasksFor({ id: 'me', roles: ['editor'], disabled: true })).toEqual([])
  })

  it('is counted and listed by the same conditions', () => {
    const own = tasksFor({ id: 'me', roles: ['editor'] }).at(-1)
    if (!own) throw new Error('no task')
    expect(whereOf(own)).toEqual({
      and: [{ uploadedBy: { in: ['me'] } }, { state: { in: ['held', 'quarantined'] } }],
    })
    expect(decodeURIComponent(addressOf(own))).toBe(
      '/admin/collections/media?where[or][0][and][0][uploadedBy][in][0]=me' +
        '&where[or][0][and][1][state][in][0]=held&where[or][0][and][1][state][in][1]=quarantined',
    )
  })
})
