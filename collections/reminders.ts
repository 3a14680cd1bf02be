import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { shownAsInstant } from './fields/shown'
import { idField } from './fields/idField'
import { unseen } from './fields/unseen'
import { recordReading } from './hooks/recordReading'

/**
 * That a person is, or was, reminded by e-mail of one thing: one row for each, so that nobody is reminded twice. The mail itself
 * is not kept.
 */
export const reminders: CollectionConfig = {
  slug: 'reminders',
  labels: { singular: { vi: 'Thư nhắc', en: 'Reminder' }, plural: { vi: 'Thư nhắc', en: 'Reminders' } },
  access: policy.reminders,
  hooks: { afterOperation: [recordReading('acknowledge/ledger-read')] },
  admin: {
    defaultColumns: ['stage', 'unit', 'person', 'state', 'attempts', 'lastError', 'settledAt'],
    group: { vi: 'Hệ thống', en: 'System' },
    hideAPIURL: true,
    description: {
      vi: 'Thư nhắc xác nhận và hủy bản thu hồi. Thư không gửi được thì xem cột lỗi, sửa địa chỉ nhận thư của tài khoản hoặc cấu hình máy chủ thư.',
      en: 'Reminders by e-mail and what came of them.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    // `<stage>:<document>:<version>:<unit>:<person>`: once for each.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: unseen },
    {
      name: 'stage',
      type: 'select',
      required: true,
      label: { vi: 'Việc', en: 'Stage' },
      options: [
        { value: 'due-soon', label: { vi: 'Sắp đến hạn xác nhận', en: 'Due soon' } },
        { value: 'overdue', label: { vi: 'Quá hạn xác nhận', en: 'Overdue' } },
        { value: 'escalated', label: { vi: 'Quá hạn, báo người điều phối', en: 'Escalated' } },
        { value: 'recall', label: { vi: 'Cần hủy bản đang giữ', en: 'Recall' } },
      ],
    },
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'documents',
      required: true,
      label: { vi: 'Tài liệu', en: 'Document' },
    },
    { name: 'version', type: 'number', required: true, label: { vi: 'Phiên bản', en: 'Version' } },
    { name: 'unit', type: 'relationship', relationTo: 'units', required: true, label: { vi: 'Đơn vị', en: 'Unit' } },
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: { vi: 'Người nhận thư', en: 'Person' },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { vi: 'Tình trạng', en: 'State' },
      options: [
        { value: 'waiting', label: { vi: 'Chờ gửi', en: 'Waiting' } },
        { value: 'sending', label: { vi: 'Đang gửi', en: 'Sending' } },
        { value: 'sent', label: { vi: 'Đã gửi', en: 'Sent' } },
        { value: 'settled', label: { vi: 'Không cần gửi nữa', en: 'No longer needed' } },
        { value: 'unknown', label: { vi: 'Không rõ đã gửi chưa, không gửi lại', en: 'Unknown, not sent again' } },
        { value: 'dead', label: { vi: 'Không gửi được', en: 'Failed' } },
      ],
    },
    { name: 'urgent', type: 'checkbox', defaultValue: false, label: { vi: 'Thu hồi khẩn cấp', en: 'Urgent recall' } },
    { name: 'attempts', type: 'number', defaultValue: 0, label: { vi: 'Số lần thử', en: 'Attempts' } },
    { name: 'nextAttemptAt', type: 'text', label: { vi: 'Thử lại lúc', en: 'Next attempt' }, admin: shownAsInstant },
    { name: 'claimedAt', type: 'text', admin: unseen },
    { name: 'claim', type: 'text', index: true, admin: unseen },
    { name: 'settledAt', type: 'text', label: { vi: 'Xong lúc', en: 'Settled at' }, admin: shownAsInstant },
    { name: 'lastError', type: 'text', label: { vi: 'Lỗi gần nhất', en: 'Last error' } },
  ],
}
