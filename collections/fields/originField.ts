import type { Field } from 'payload'
import { documentTitleField, unnamed } from './documentTitle'

/** How a sending came about; empty: somebody sent it. */
export const originField: Field = {
  name: 'origin',
  type: 'select',
  label: { vi: 'Nguồn gốc đợt gửi', en: 'Origin' },
  options: [
    { value: 'supersession', label: { vi: 'Tự gửi khi tài liệu đang giữ thay đổi', en: 'What is held changed' } },
  ],
}

/** What a sending that nobody asked for is about: what the units hold was replaced or changed. */
export const supersessionFields: Field[] = [
  {
    name: 'reason',
    type: 'select',
    label: { vi: 'Lý do gửi', en: 'Reason' },
    options: [
      { value: 'version', label: { vi: 'Phiên bản mới', en: 'New version' } },
      { value: 'supersedes', label: { vi: 'Thay thế', en: 'Supersedes' } },
      { value: 'amends', label: { vi: 'Sửa đổi, bổ sung', en: 'Amends' } },
      { value: 'corrects', label: { vi: 'Đính chính', en: 'Corrects' } },
      { value: 'repeals', label: { vi: 'Bãi bỏ', en: 'Repeals' } },
    ],
  },
  {
    name: 'former',
    type: 'relationship',
    relationTo: 'documents',
    label: { vi: 'Tài liệu đơn vị đang giữ', en: 'What the units hold' },
    admin: unnamed,
  },
  documentTitleField('formerTitle', {
    label: { vi: 'Tài liệu đơn vị đang giữ', en: 'What the units hold' },
    which: ({ former }) => former,
  }),
]
