import type { CollectionConfig } from 'payload'
import { policy } from '../access/policy'
import { actOnly } from '../fields/actOnly'
import { existing } from '../fields/existing'
import { idField } from '../fields/idField'
import { shownAsInstant } from '../fields/shown'
import { unseen } from '../fields/unseen'
import { recordRowChange } from '../hooks/recordRowChange'
import { keepWording } from './keepWording'

/** What an approver vouches for, item by item. A wording that was once asked for stays as a row of its own, with its dates. */
export const checklistItems: CollectionConfig = {
  slug: 'checklist-items',
  labels: { singular: { vi: 'Mục soát', en: 'Checklist item' }, plural: { vi: 'Phiếu soát', en: 'Checklist' } },
  access: policy['checklist-items'],
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'active', 'topics', 'from', 'to'],
    hideAPIURL: true,
    group: { vi: 'Danh mục', en: 'Vocabularies' },
    description: {
      vi: 'Người duyệt phải xác nhận từng mục đang dùng. Sửa cách ghi thì cách ghi cũ được giữ lại thành một dòng riêng; không xóa mục nào.',
      en: 'Approvers confirm each item in use. A changed wording keeps the former one as a row of its own; nothing is deleted.',
    },
  },
  defaultSort: 'order',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeChange: [keepWording],
    afterChange: [recordRowChange('review/checklist-changed', 'item')],
  },
  fields: [
    idField,
    {
      name: 'label',
      type: 'textarea',
      required: true,
      maxLength: 500,
      label: { vi: 'Điều phải xác nhận', en: 'What is confirmed' },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      filterOptions: existing,
      label: { vi: 'Chỉ hỏi với chủ đề', en: 'Asked for these topics only' },
      admin: {
        description: {
          vi: 'Để trống: hỏi với mọi tài liệu. Chủ đề bên dưới cũng được hỏi.',
          en: 'Empty: for every document. Topics below are taken in.',
        },
      },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: { vi: 'Đang dùng', en: 'In use' },
      admin: { description: { vi: 'Bỏ chọn thì từ nay không hỏi nữa.', en: 'When cleared, it is no longer asked.' } },
    },
    { name: 'order', type: 'number', required: true, defaultValue: 0, label: { vi: 'Thứ tự', en: 'Order' } },
    {
      name: 'slug',
      type: 'text',
      index: true,
      maxLength: 100,
      access: { update: () => false },
      label: { vi: 'Mã mục', en: 'Code' },
      admin: {
        position: 'sidebar',
        description: {
          vi: 'Để trống thì lấy theo nội dung; không đổi được.',
          en: 'Left empty, made from the wording.',
        },
      },
    },
    {
      name: 'from',
      type: 'text',
      access: actOnly,
      label: { vi: 'Dùng từ', en: 'From' },
      admin: { ...shownAsInstant, position: 'sidebar', readOnly: true },
    },
    {
      name: 'to',
      type: 'text',
      access: actOnly,
      label: { vi: 'Đến', en: 'To' },
      admin: { ...shownAsInstant, position: 'sidebar', readOnly: true },
    },
    // The slug for the row that is edited; of its own for a former wording.
    { name: 'key', type: 'text', unique: true, index: true, access: actOnly, admin: unseen },
  ],
}
