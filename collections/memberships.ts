import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'

/** Who belonged to which unit, and since when until when. Written by acts alone; `users.unit` is what is true today. */
export const memberships: CollectionConfig = {
  slug: 'memberships',
  labels: {
    singular: { vi: 'Quá trình công tác', en: 'Membership' },
    plural: { vi: 'Quá trình công tác', en: 'Memberships' },
  },
  access: policy.memberships,
  admin: {
    useAsTitle: 'position',
    defaultColumns: ['user', 'unit', 'position', 'confirmsForUnit', 'from', 'to'],
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: { vi: 'Tài khoản', en: 'Account' },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      label: { vi: 'Đơn vị', en: 'Unit' },
    },
    { name: 'position', type: 'text', label: { vi: 'Chức vụ', en: 'Position' } },
    {
      name: 'confirmsForUnit',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Người xác nhận thay mặt đơn vị', en: 'Confirms for the unit' },
    },
    calendarDayField('from', { label: { vi: 'Từ ngày', en: 'From' } }),
    calendarDayField('to', { label: { vi: 'Đến hết ngày', en: 'To' } }),
  ],
}
