import { describe, expect, it } from '@jest/globals'
import type { Standing } from '../../src/admin/actsOffered'
import { scheduleFaultWords, standingWords } from '../../src/admin/standingWords'

const APPROVAL = { by: 'x', at: '2026-03-01T00:00:00Z', contentHash: 'x', checklist: {}, note: null }

describe('where a document stands, in words', () => {
  it.each<[Standing, RegExp]>([
    [{ state: 'draft', version: 0 }, /^Bản nháp\. Chỉ những người soạn/u],
    [{ state: 'draft', version: 2, inForce: true }, /^Bản nháp cho bản 3\. Bản 2 vẫn là bản đang dùng\.$/u],
    [{ state: 'in-review', version: 0 }, /^Chờ duyệt\..*người khác với người soạn, người sửa\.$/u],
    [{ state: 'in-review', version: 0, approvalsNeeded: 2 }, /^Chờ duyệt\. Chủ đề này cần hai người duyệt khác nhau/u],
    [{ state: 'in-review', version: 0, approvals: [APPROVAL], approvalsNeeded: 2 }, /^Chờ duyệt, đã duyệt lần 1\/2\./u],
    [{ state: 'approved', version: 0 }, /^Đã duyệt, chưa công bố\./u],
    [{ state: 'approved', version: 0, publishAt: '2026-12-31T18:00:00Z' }, /hẹn giờ công bố: 01:00, 01\/01\/2027\./u],
    [{ state: 'published', version: 1, inForce: true }, /^Đã công bố, bản 1 là bản đang dùng\./u],
    [{ state: 'withdrawn', version: 1, inForce: false }, /^Đã thu hồi bản 1\./u],
  ])('%j', (standing, expected) => {
    expect(standingWords(standing).vi).toMatch(expected)
    expect(standingWords(standing).vi).not.toMatch(/xuất bản|phê duyệt|ẩn/u)
  })

  it('says why nothing came out at the time that was set', () => {
    const fault = { scheduleFault: 'changed', scheduleFaultFor: '2026-12-31T17:00:00Z' } as const
    expect(scheduleFaultWords({ state: 'draft', version: 0, ...fault })?.vi).toBe(
      'Không công bố theo lịch hẹn 00:00, 01/01/2027: có người đã sửa sau khi hẹn. Hãy trình duyệt lại.',
    )
    expect(scheduleFaultWords({ state: 'draft', version: 0, scheduleFault: null })).toBeNull()
  })

  it('says that a purged document has no content left, whatever its state', () => {
    const purge = { at: '2026-03-01T00:00:00Z', by: 'x', reason: 'x', decision: '1' }
    expect(standingWords({ state: 'withdrawn', version: 1, purge }).vi).toBe(
      'Nội dung đã xóa vĩnh viễn lúc 07:00, 01/3/2026.',
    )
  })
})
