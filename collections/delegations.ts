import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { existing } from './fields/existing'
import { idField } from './fields/idField'
import { panelPart } from './fields/panelPart'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant } from './fields/shown'
import { recordRowChange } from './hooks/recordRowChange'
import { ensureDuty } from './hooks/ensureDuty'

const group = { vi: 'Tài liệu', en: 'Documents' }
const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false } as const

/** Who may approve on whose behalf, from day to day. Made and ended by acts, see `src/review/delegationRoutes.ts`. */
export const delegations: CollectionConfig = {
  slug: 'delegations',
  labels: {
    singular: { vi: 'Ủy quyền duyệt', en: 'Delegation' },
    plural: { vi: 'Ủy quyền duyệt', en: 'Delegations' },
  },
  access: policy.delegations,
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['giverName', 'receiverName', 'fromOn', 'toOn', 'endedAt'],
    components: { beforeListTable: ['/admin/Delegate#Delegate'] },
    hideAPIURL: true,
    group,
  },
  defaultSort: '-fromOn',
  ...still,
  fields: [
    panelPart('acts', '/admin/EndDelegation#EndDelegation'),
    idField,
    {
      name: 'from',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: { vi: 'Người ủy quyền', en: 'From' },
      admin: shownByName,
    },
    personNameField('giverName', { label: { vi: 'Người ủy quyền', en: 'From' }, who: ({ from }) => [from] }),
    {
      name: 'to',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: { vi: 'Người được ủy quyền', en: 'To' },
      admin: shownByName,
    },
    personNameField('receiverName', { label: { vi: 'Người được ủy quyền', en: 'To' }, who: ({ to }) => [to] }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'approve',
      label: { vi: 'Việc', en: 'Kind' },
      options: [{ value: 'approve', label: { vi: 'Duyệt tài liệu', en: 'Approve documents' } }],
    },
    calendarDayField('fromOn', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    calendarDayField('toOn', { label: { vi: 'Đến hết ngày', en: 'Until' }, required: true }),
    { name: 'reason', type: 'textarea', required: true, maxLength: 1000, label: { vi: 'Lý do', en: 'Reason' } },
    { name: 'endedAt', type: 'text', label: { vi: 'Chấm dứt lúc', en: 'Ended at' }, admin: shownAsInstant },
    { name: 'lastUsedAt', type: 'text', label: { vi: 'Dùng lần cuối', en: 'Last used' }, admin: shownAsInstant },
  ],
}

/** Who is on duty to approve on which days: shown where documents wait, and reminded first. */
export const dutyRoster: CollectionConfig = {
  slug: 'duty-roster',
  labels: {
    singular: { vi: 'Phiên trực duyệt', en: 'Duty' },
    plural: { vi: 'Lịch trực duyệt', en: 'Duty roster' },
  },
  access: policy['duty-roster'],
  admin: {
    useAsTitle: 'fromOn',
    defaultColumns: ['personName', 'fromOn', 'toOn', 'active'],
    hideAPIURL: true,
    group,
    description: {
      vi: 'Ai trực thì được nhắc trước khi có tài liệu chờ duyệt. Trực không cho thêm quyền duyệt.',
      en: 'Whoever is on duty is reminded first. It gives no right to approve.',
    },
  },
  defaultSort: '-fromOn',
  ...still,
  hooks: { beforeChange: [ensureDuty], afterChange: [recordRowChange('review/duty-changed', 'duty')] },
  fields: [
    idField,
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      filterOptions: existing,
      label: { vi: 'Người trực', en: 'On duty' },
      admin: { allowCreate: false },
    },
    personNameField('personName', { label: { vi: 'Người trực', en: 'On duty' }, who: ({ user }) => [user] }),
    calendarDayField('fromOn', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    calendarDayField('toOn', { label: { vi: 'Đến hết ngày', en: 'Until' }, required: true }),
    { name: 'note', type: 'text', maxLength: 300, label: { vi: 'Ghi chú', en: 'Note' } },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: { vi: 'Còn hiệu lực', en: 'In effect' },
      admin: { description: { vi: 'Bỏ chọn khi hủy phiên trực.', en: 'Clear it to call the duty off.' } },
    },
  ],
}
