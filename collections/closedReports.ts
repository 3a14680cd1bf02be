import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { shownAsInstant } from './fields/shown'
import { unseen } from './fields/unseen'

/** Reports of past quarters with their figures as they were known when they were closed: rows that nobody can update. */
export const closedReports: CollectionConfig = {
  slug: 'closed-reports',
  labels: {
    singular: { vi: 'Báo cáo đã chốt', en: 'Closed report' },
    plural: { vi: 'Báo cáo đã chốt', en: 'Closed reports' },
  },
  access: policy['closed-reports'],
  admin: {
    useAsTitle: 'period',
    defaultColumns: ['from', 'asOf', 'closedAt', 'closedByName', 'sha256'],
    hideAPIURL: true,
    group: { vi: 'Báo cáo', en: 'Reports' },
  },
  defaultSort: '-asOf',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    { name: 'period', type: 'text', required: true, unique: true, index: true, admin: unseen },
    calendarDayField('from', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    calendarDayField('asOf', { label: { vi: 'Đến hết ngày', en: 'As of' }, required: true }),
    { name: 'figures', type: 'textarea', required: true, admin: unseen },
    { name: 'sha256', type: 'text', required: true, label: { vi: 'Mã băm số liệu', en: 'Hash of the figures' } },
    {
      name: 'closedAt',
      type: 'text',
      required: true,
      label: { vi: 'Chốt lúc', en: 'Closed at' },
      admin: shownAsInstant,
    },
    { name: 'closedBy', type: 'text', required: true, admin: unseen },
    { name: 'closedByName', type: 'text', required: true, label: { vi: 'Người chốt', en: 'Closed by' } },
  ],
}
