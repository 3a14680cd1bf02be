import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'

/** Which topics a unit wants, from a day to a day (Vietnam, inclusive), with what lies below these topics. */
export const topicSubscriptions: CollectionConfig = {
  slug: 'topic-subscriptions',
  labels: {
    singular: { vi: 'Đăng ký chủ đề', en: 'Topic subscription' },
    plural: { vi: 'Đăng ký chủ đề', en: 'Topic subscriptions' },
  },
  access: policy['topic-subscriptions'],
  admin: {
    defaultColumns: ['unit', 'topics', 'from', 'to'],
    group: { vi: 'Giao nhận', en: 'Delivery' },
    description: {
      vi: 'Đăng ký và kết thúc đăng ký tại trang /dang-ky-chu-de của thư viện.',
      en: 'Made and ended on the library’s page /dang-ky-chu-de.',
    },
    hideAPIURL: true,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      label: { vi: 'Đơn vị', en: 'Unit' },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      required: true,
      label: { vi: 'Chủ đề', en: 'Topics' },
    },
    calendarDayField('from', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    calendarDayField('to', { label: { vi: 'Đến hết ngày', en: 'To' } }),
    {
      name: 'madeBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người đăng ký', en: 'Made by' },
      admin: shownByName,
    },
    personNameField('maker', { label: { vi: 'Người đăng ký', en: 'Made by' }, who: (row) => [row.madeBy] }),
    {
      name: 'endedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người kết thúc', en: 'Ended by' },
      admin: shownByName,
    },
  ],
}
