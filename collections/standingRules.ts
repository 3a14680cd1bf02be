import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { panelPart } from './fields/panelPart'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant } from './fields/shown'
import { unseen } from './fields/unseen'

/** What goes to whom by itself when it is published: made and ended by acts. */
export const standingRules: CollectionConfig = {
  slug: 'standing-rules',
  labels: {
    singular: { vi: 'Quy tắc gửi', en: 'Standing rule' },
    plural: { vi: 'Quy tắc gửi', en: 'Standing rules' },
  },
  access: policy['standing-rules'],
  admin: {
    useAsTitle: 'name',
    components: { beforeListTable: ['/admin/StandingRuleForm#StandingRuleForm'] },
    defaultColumns: ['name', 'topics', 'from', 'to', 'confirm', 'endedAt'],
    group: { vi: 'Giao nhận', en: 'Delivery' },
    hideAPIURL: true,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    panelPart('acts', '/admin/EndStandingRule#EndStandingRule'),
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên quy tắc', en: 'Name' } },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      required: true,
      label: { vi: 'Chủ đề', en: 'Topics' },
    },
    {
      name: 'types',
      type: 'relationship',
      relationTo: 'document-types',
      hasMany: true,
      label: { vi: 'Loại tài liệu', en: 'Types' },
      admin: { description: { vi: 'Để trống: mọi loại.', en: 'Empty: every type.' } },
    },
    {
      name: 'access',
      type: 'select',
      hasMany: true,
      label: { vi: 'Phạm vi tiếp cận', en: 'Access' },
      options: [
        { value: 'public', label: { vi: 'Công khai', en: 'Public' } },
        { value: 'internal', label: { vi: 'Nội bộ', en: 'Internal' } },
        { value: 'assigned', label: { vi: 'Chỉ nơi nhận', en: 'Recipients only' } },
      ],
    },
    {
      name: 'recipients',
      type: 'json',
      required: true,
      label: { vi: 'Nơi nhận', en: 'Recipients' },
      admin: {
        components: { Field: '/admin/RuleRecipients#RuleRecipients' },
        disableListColumn: true,
      },
    },
    {
      name: 'confirm',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Phải xác nhận', en: 'Confirmation required' },
    },
    { name: 'dueDays', type: 'number', label: { vi: 'Số ngày phải xác nhận', en: 'Days to confirm in' } },
    { name: 'note', type: 'textarea', label: { vi: 'Lời nhắn', en: 'Note' } },
    calendarDayField('from', { label: { vi: 'Áp dụng từ ngày', en: 'From' }, required: true }),
    calendarDayField('to', { label: { vi: 'Đến hết ngày', en: 'To' } }),
    {
      name: 'backlog',
      type: 'select',
      required: true,
      label: { vi: 'Tài liệu đang dùng khi lập', en: 'What was in force' },
      options: [
        { value: 'none', label: { vi: 'Không gửi', en: 'Not sent' } },
        { value: 'send', label: { vi: 'Gửi cả', en: 'Sent too' } },
      ],
    },
    // From the moment on at which the journal tells of it: what was published before is the backlog.
    { name: 'active', type: 'checkbox', defaultValue: false, admin: unseen },
    { name: 'madeAt', type: 'text', required: true, label: { vi: 'Lập lúc', en: 'Made at' }, admin: shownAsInstant },
    {
      name: 'madeBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người lập', en: 'Made by' },
      admin: shownByName,
    },
    personNameField('maker', { label: { vi: 'Người lập', en: 'Made by' }, who: (row) => [row.madeBy] }),
    { name: 'madeByUnit', type: 'relationship', relationTo: 'units', label: { vi: 'Đơn vị lập', en: 'Unit' } },
    { name: 'endedAt', type: 'text', label: { vi: 'Kết thúc lúc', en: 'Ended at' }, admin: shownAsInstant },
    {
      name: 'endedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người kết thúc', en: 'Ended by' },
      admin: shownByName,
    },
  ],
}

/** How far the journal was gone through for the rules: one row. */
export const standingRulePositions: CollectionConfig = {
  slug: 'standing-rule-positions',
  access: policy['standing-rule-positions'],
  admin: { hidden: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true, admin: unseen },
    { name: 'seq', type: 'number', required: true, admin: unseen },
  ],
}
