import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { documentTitleField, shownToLibrary, unnamed } from './fields/documentTitle'
import { personNameField, shownByName } from './fields/personName'
import { originField, supersessionFields } from './fields/originField'
import { idField } from './fields/idField'
import { panelPart } from './fields/panelPart'
import { unseen } from './fields/unseen'
import { shownAsInstant, shownAsUnits } from './fields/shown'
import { recordReading } from './hooks/recordReading'

const group = { vi: 'Giao nhận', en: 'Delivery' }

const titleOfDocument = documentTitleField('documentTitle', {
  label: { vi: 'Tài liệu', en: 'Document' },
  which: ({ document }) => document,
})

/** One sending: its recipients are resolved and frozen at that moment. */
export const assignments: CollectionConfig = {
  slug: 'assignments',
  labels: { singular: { vi: 'Đợt gửi', en: 'Assignment' }, plural: { vi: 'Đợt gửi', en: 'Assignments' } },
  access: policy.assignments,
  admin: {
    useAsTitle: 'sentAt',
    components: { beforeListTable: ['/admin/SendDocuments#SendDocuments'] },
    defaultColumns: ['sentAt', 'documentTitles', 'sentByUnit', 'dueOn', 'confirm', 'awaits'],
    group,
    hideAPIURL: true,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    panelPart('acts', '/admin/SendingActs#SendingActs'),
    {
      name: 'documents',
      type: 'relationship',
      relationTo: 'documents',
      hasMany: true,
      required: true,
      label: { vi: 'Tài liệu', en: 'Documents' },
      admin: unnamed,
    },
    documentTitleField('documentTitles', {
      label: { vi: 'Tài liệu', en: 'Documents' },
      which: ({ documents }) => documents,
    }),
    {
      name: 'recipients',
      type: 'json',
      required: true,
      label: { vi: 'Nơi nhận', en: 'Recipients' },
      admin: shownAsUnits,
    },
    calendarDayField('dueOn', { label: { vi: 'Hạn xác nhận', en: 'Due on' } }),
    {
      name: 'confirm',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Phải xác nhận', en: 'Confirmation required' },
    },
    { name: 'note', type: 'textarea', label: { vi: 'Lời nhắn', en: 'Note' } },
    { name: 'sentAt', type: 'text', required: true, label: { vi: 'Gửi lúc', en: 'Sent at' }, admin: shownAsInstant },
    {
      name: 'sentBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người gửi', en: 'Sent by' },
      admin: shownByName,
    },
    personNameField('senderName', {
      label: { vi: 'Người gửi', en: 'Sent by' },
      who: (assignment) => [assignment.sentBy],
    }),
    { name: 'sentByUnit', type: 'relationship', relationTo: 'units', label: { vi: 'Đơn vị gửi', en: 'Sending unit' } },
    {
      name: 'through',
      type: 'relationship',
      relationTo: 'units',
      index: true,
      label: { vi: 'Gửi qua đơn vị', en: 'Through the unit' },
    },
    {
      name: 'throughMode',
      type: 'select',
      label: { vi: 'Cách gửi qua', en: 'How it goes through' },
      options: [
        { value: 'forward', label: { vi: 'Đơn vị chuyển tiếp rồi mới đến nơi nhận', en: 'The unit forwards' } },
        { value: 'told', label: { vi: 'Gửi ngay, đơn vị được báo và có thể tạm giữ', en: 'Told, may hold' } },
      ],
    },
    {
      name: 'handedTo',
      type: 'relationship',
      relationTo: 'units',
      index: true,
      label: { vi: 'Nay do đơn vị kế tục chuyển tiếp', en: 'Handed over to' },
    },
    { name: 'below', type: 'json', admin: unseen },
    {
      name: 'awaits',
      type: 'select',
      index: true,
      label: { vi: 'Đang chờ', en: 'Waits for' },
      options: [
        { value: 'forward', label: { vi: 'Chờ chuyển tiếp', en: 'To be forwarded' } },
        { value: 'held', label: { vi: 'Đang tạm giữ', en: 'Held' } },
        { value: 'told', label: { vi: 'Đã gửi, có thể tạm giữ', en: 'Sent, may be held' } },
      ],
    },
    {
      name: 'holdUntil',
      type: 'text',
      label: { vi: 'Tạm giữ được đến', en: 'May be held until' },
      admin: shownAsInstant,
    },
    { name: 'steps', type: 'number', defaultValue: 0, admin: unseen },
    { name: 'asked', type: 'json', admin: unseen },
    {
      name: 'rule',
      type: 'relationship',
      relationTo: 'standing-rules',
      index: true,
      label: { vi: 'Theo quy tắc gửi', en: 'By the standing rule' },
      admin: shownToLibrary,
    },
    originField,
    ...supersessionFields,
  ],
}

/** That a unit was sent a document: one row for each, whose end alone is written later. What the unit did with it is the fold of its receipts. */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: { vi: 'Dòng sổ giao nhận', en: 'Delivery' }, plural: { vi: 'Sổ giao nhận', en: 'Deliveries' } },
  access: policy.deliveries,
  hooks: { afterOperation: [recordReading('acknowledge/ledger-read')] },
  admin: { defaultColumns: ['documentTitle', 'unit', 'dueOn', 'confirm', 'sentAt'], group, hideAPIURL: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['document', 'unit'] }],
  fields: [
    idField,
    {
      name: 'assignment',
      type: 'relationship',
      relationTo: 'assignments',
      required: true,
      label: { vi: 'Đợt gửi', en: 'Assignment' },
      admin: unnamed,
    },
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'documents',
      required: true,
      label: { vi: 'Tài liệu', en: 'Document' },
      admin: unnamed,
    },
    titleOfDocument,
    { name: 'unit', type: 'relationship', relationTo: 'units', required: true, label: { vi: 'Đơn vị', en: 'Unit' } },
    calendarDayField('dueOn', { label: { vi: 'Hạn xác nhận', en: 'Due on' } }),
    {
      name: 'confirm',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Phải xác nhận', en: 'Confirmation required' },
    },
    { name: 'sentAt', type: 'text', required: true, label: { vi: 'Gửi lúc', en: 'Sent at' }, admin: shownAsInstant },
    { name: 'releasedAt', type: 'text', label: { vi: 'Thôi gửi lúc', en: 'Released at' }, admin: shownAsInstant },
    { name: 'heldAt', type: 'text', label: { vi: 'Tạm giữ từ', en: 'Held since' }, admin: shownAsInstant },
    originField,
    {
      name: 'inheritedFrom',
      type: 'relationship',
      relationTo: 'units',
      label: { vi: 'Tiếp nhận từ đơn vị', en: 'Inherited from' },
    },
    {
      name: 'settledVersion',
      type: 'number',
      label: { vi: 'Đơn vị trước đã làm xong đến phiên bản', en: 'Done by the former unit up to version' },
    },
    { name: 'reorganisation', type: 'text', index: true, admin: unseen },
  ],
}

/** What a unit did with a document, append-only; an id is unique for its sender. */
export const receipts: CollectionConfig = {
  slug: 'receipts',
  labels: { singular: { vi: 'Lượt ghi nhận', en: 'Receipt' }, plural: { vi: 'Lượt ghi nhận', en: 'Receipts' } },
  access: policy.receipts,
  hooks: { afterOperation: [recordReading('acknowledge/ledger-read')] },
  admin: { defaultColumns: ['documentTitle', 'version', 'unit', 'event', 'at'], group, hideAPIURL: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    // `<sender>:<the sender's id>`, so that one sender's ids never meet another's.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: unseen },
    { name: 'bodyHash', type: 'text', required: true, admin: unseen },
    { name: 'batch', type: 'text', required: true, index: true, admin: unseen },
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'documents',
      required: true,
      index: true,
      label: { vi: 'Tài liệu', en: 'Document' },
      admin: unnamed,
    },
    titleOfDocument,
    { name: 'version', type: 'number', required: true, label: { vi: 'Phiên bản', en: 'Version' } },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      label: { vi: 'Đơn vị', en: 'Unit' },
    },
    {
      name: 'event',
      type: 'select',
      required: true,
      label: { vi: 'Việc', en: 'Event' },
      options: [
        { value: 'seen', label: { vi: 'Đã xem', en: 'Seen' } },
        { value: 'downloaded', label: { vi: 'Đã tải về', en: 'Downloaded' } },
        { value: 'acknowledged', label: { vi: 'Xác nhận đã nhận', en: 'Acknowledged' } },
        { value: 'broadcast', label: { vi: 'Đã phát', en: 'Broadcast' } },
        { value: 'disseminated', label: { vi: 'Đã phổ biến', en: 'Disseminated' } },
        { value: 'removed', label: { vi: 'Đã hủy bản đang giữ', en: 'Removed' } },
      ],
    },
    {
      name: 'at',
      type: 'text',
      required: true,
      label: { vi: 'Lúc (theo máy gửi)', en: 'At (the sender’s clock)' },
      admin: shownAsInstant,
    },
    {
      name: 'receivedAt',
      type: 'text',
      required: true,
      label: { vi: 'Ghi nhận lúc', en: 'Received at' },
      admin: shownAsInstant,
    },
    { name: 'senderId', type: 'text', required: true, admin: unseen },
    { name: 'by', type: 'text', label: { vi: 'Người ghi nhận', en: 'By' } },
    { name: 'sha256', type: 'text', label: { vi: 'Mã băm tệp', en: 'SHA-256 of the file' } },
    { name: 'count', type: 'number', label: { vi: 'Số người', en: 'People' } },
    { name: 'sessions', type: 'number', label: { vi: 'Số buổi', en: 'Sessions' } },
    { name: 'method', type: 'text', label: { vi: 'Cách làm', en: 'Method' } },
    {
      name: 'via',
      type: 'select',
      label: { vi: 'Qua đường', en: 'Via' },
      options: [
        { value: 'portal', label: { vi: 'Trang của thư viện', en: 'Portal' } },
        { value: 'api', label: { vi: 'Hệ thống kết nối', en: 'API' } },
        { value: 'mirror', label: { vi: 'Thư viện tại chỗ', en: 'Mirror' } },
        { value: 'by-hand', label: { vi: 'Ghi thay', en: 'By hand' } },
      ],
    },
    // Of what was entered for a unit: who did it, as of then, and why.
    { name: 'enteredBy', type: 'text', label: { vi: 'Người ghi thay', en: 'Entered by' } },
    { name: 'reason', type: 'text', label: { vi: 'Lý do ghi thay', en: 'Reason' } },
    // The receipt whose figures this one replaces, by its id here.
    { name: 'corrects', type: 'text', index: true, label: { vi: 'Sửa số liệu của lượt', en: 'Corrects' } },
  ],
}
