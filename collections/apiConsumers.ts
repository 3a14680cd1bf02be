import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { recordRowChange } from './hooks/recordRowChange'
import { stampNewKey } from './hooks/stampNewKey'
import { existing } from './fields/existing'

/** Portals, press, loudspeaker systems, mirrors. A key is shown once, when it is made; only its hash is kept. */
export const apiConsumers: CollectionConfig = {
  slug: 'api-consumers',
  labels: {
    singular: { vi: 'Hệ thống kết nối', en: 'API consumer' },
    plural: { vi: 'Hệ thống kết nối', en: 'API consumers' },
  },
  access: policy['api-consumers'],
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'access', 'keyPrefix', 'revoked'],
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
    description: {
      vi: 'Khóa kết nối chỉ hiện một lần, ngay sau khi tạo; hãy chép lại ngay.',
      en: 'The key is shown once, right after it was made.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [stampNewKey], afterChange: [recordRowChange('platform/consumer-changed', 'consumer')] },
  fields: [
    idField,
    {
      name: 'newKey',
      type: 'text',
      virtual: true,
      label: { vi: 'Khóa kết nối mới (chỉ hiện lần này)', en: 'New key (shown this once)' },
      admin: { readOnly: true, components: { Field: '/admin/NewKey#NewKey' }, disableListColumn: true },
      hooks: { afterRead: [({ context }) => context.newKey ?? null] },
    },
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên hệ thống', en: 'Name' } },
    {
      name: 'access',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['public'],
      label: { vi: 'Phạm vi tiếp cận', en: 'Access' },
      options: [
        { value: 'public', label: { vi: 'Công khai', en: 'Public' } },
        { value: 'internal', label: { vi: 'Nội bộ', en: 'Internal' } },
        { value: 'assigned', label: { vi: 'Chỉ nơi nhận', en: 'Recipients only' } },
      ],
    },
    {
      name: 'units',
      type: 'relationship',
      relationTo: 'units',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Đơn vị', en: 'Units' },
      admin: {
        description: {
          vi: 'Tài liệu “Chỉ nơi nhận” của các đơn vị này.',
          en: 'Whose assigned documents it may fetch.',
        },
      },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Chủ đề', en: 'Topics' },
      admin: { description: { vi: 'Để trống: mọi chủ đề.', en: 'Empty: every topic.' } },
    },
    { name: 'revoked', type: 'checkbox', defaultValue: false, label: { vi: 'Thu hồi khóa', en: 'Key revoked' } },
    {
      name: 'renew',
      type: 'checkbox',
      virtual: true,
      label: { vi: 'Cấp khóa mới khi lưu', en: 'Make a new key on saving' },
      // Payload locks what it does not store; this one is an order.
      admin: { readOnly: false, condition: (data) => Boolean(data?.keyPrefix) },
    },
    {
      name: 'keyPrefix',
      type: 'text',
      admin: { readOnly: true },
      label: { vi: 'Phần đầu của khóa', en: 'Beginning of the key' },
    },
    { name: 'keyHash', type: 'text', unique: true, index: true, hidden: true, admin: { hidden: true } },
  ],
}
