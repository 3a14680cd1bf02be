import type { Field } from 'payload'
import { existing } from '../fields/existing'

export const MAX_RELATIONS = 50

/** What this document does to others, beside replacing one whole. In the words of NĐ 30/2020/NĐ-CP. */
export const relationsField: Field = {
  name: 'relations',
  type: 'array',
  maxRows: MAX_RELATIONS,
  label: { vi: 'Sửa đổi, bổ sung; đính chính; bãi bỏ', en: 'Amends, corrects, repeals' },
  labels: {
    singular: { vi: 'tài liệu liên quan', en: 'related document' },
    plural: { vi: 'tài liệu liên quan', en: 'related documents' },
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { vi: 'Tài liệu này', en: 'This document' },
      options: [
        { value: 'amends', label: { vi: 'Sửa đổi, bổ sung', en: 'Amends' } },
        { value: 'corrects', label: { vi: 'Đính chính', en: 'Corrects' } },
        { value: 'repeals', label: { vi: 'Bãi bỏ', en: 'Repeals' } },
      ],
    },
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'documents',
      required: true,
      label: { vi: 'Tài liệu', en: 'Document' },
      filterOptions: existing,
      admin: { allowCreate: false },
    },
    {
      name: 'parts',
      type: 'text',
      maxLength: 300,
      label: { vi: 'Phần nào (để trống: toàn bộ)', en: 'Which parts (empty: all of it)' },
      admin: { placeholder: { vi: 'khoản 2 Điều 5; Phụ lục I', en: 'khoản 2 Điều 5; Phụ lục I' } },
    },
  ],
}
