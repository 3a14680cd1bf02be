import type { Field } from 'payload'
import { actOnly } from '../fields/actOnly'
import { unseen } from '../fields/unseen'

/** What the clock has to do with a document, and why it could not. Only acts write here. Days are calendar days in Vietnam. */
export const scheduleFields: Field[] = [
  {
    name: 'takesEffectOn',
    type: 'text',
    index: true,
    label: { vi: 'Sắp có hiệu lực ngày', en: 'Takes effect on' },
    access: actOnly,
    admin: unseen,
  },
  {
    name: 'endsOn',
    type: 'text',
    index: true,
    label: { vi: 'Ngày cuối của bản đang dùng', en: 'Last day of the version in use' },
    access: actOnly,
    admin: unseen,
  },
  {
    name: 'datedVersion',
    type: 'number',
    index: true,
    label: { vi: 'Phiên bản đã ghi ngày', en: 'Dated version' },
    access: actOnly,
    admin: unseen,
  },
  {
    name: 'notifyHolders',
    type: 'checkbox',
    label: { vi: 'Báo cho đơn vị đang giữ', en: 'Tell the holders' },
    access: actOnly,
    admin: unseen,
  },
  {
    name: 'scheduleFault',
    type: 'select',
    index: true,
    label: { vi: 'Vì sao không công bố được theo lịch hẹn', en: 'Why it was not published as scheduled' },
    access: actOnly,
    admin: { hidden: true },
    options: [
      { value: 'approval-void', label: { vi: 'Lần duyệt không còn giá trị', en: 'The approval was void' } },
      { value: 'approval-incomplete', label: { vi: 'Chưa đủ người duyệt', en: 'Too few approvals' } },
      { value: 'changed', label: { vi: 'Có người sửa sau khi hẹn', en: 'It was changed' } },
      { value: 'returned', label: { vi: 'Bị trả lại', en: 'It was returned' } },
      { value: 'withdrawn', label: { vi: 'Bị thu hồi', en: 'It was withdrawn' } },
      {
        value: 'relation-loop',
        label: { vi: 'Quan hệ với tài liệu khác chưa đúng', en: 'Its relations go in a loop' },
      },
    ],
  },
  {
    name: 'scheduleFaultFor',
    type: 'text',
    label: { vi: 'Lẽ ra công bố lúc', en: 'Should have been published at' },
    access: actOnly,
    admin: unseen,
  },
]
