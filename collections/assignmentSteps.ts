import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant, shownAsUnits } from './fields/shown'
import { unseen } from './fields/unseen'

/** What happened to a sending after it was sent, in order. The sending itself stays as it was. */
export const assignmentSteps: CollectionConfig = {
  slug: 'assignment-steps',
  labels: {
    singular: { vi: 'Diễn biến đợt gửi', en: 'Step of an assignment' },
    plural: { vi: 'Diễn biến đợt gửi', en: 'Steps of assignments' },
  },
  access: policy['assignment-steps'],
  admin: {
    defaultColumns: ['at', 'kind', 'assignment', 'units', 'reason'],
    group: { vi: 'Giao nhận', en: 'Delivery' },
    hideAPIURL: true,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    {
      name: 'assignment',
      type: 'relationship',
      relationTo: 'assignments',
      required: true,
      index: true,
      label: { vi: 'Đợt gửi', en: 'Assignment' },
    },
    { name: 'number', type: 'number', required: true, label: { vi: 'Thứ tự', en: 'Number' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { vi: 'Việc', en: 'Kind' },
      options: [
        { value: 'added', label: { vi: 'Gửi bổ sung nơi nhận', en: 'Added' } },
        { value: 'released', label: { vi: 'Thôi gửi', en: 'Released' } },
        { value: 'extended', label: { vi: 'Đổi hạn xác nhận', en: 'Due date changed' } },
        { value: 'forwarded', label: { vi: 'Chuyển tiếp', en: 'Forwarded' } },
        { value: 'held', label: { vi: 'Tạm giữ', en: 'Held' } },
        { value: 'let-go', label: { vi: 'Cho đi tiếp', en: 'Let go' } },
        { value: 'handed-over', label: { vi: 'Đơn vị kế tục chuyển tiếp', en: 'Handed over' } },
        { value: 'succeeded', label: { vi: 'Đơn vị kế tục thay nơi nhận', en: 'Succeeded' } },
      ],
    },
    { name: 'units', type: 'json', required: true, label: { vi: 'Đơn vị', en: 'Units' }, admin: shownAsUnits },
    { name: 'documents', type: 'json', required: true, admin: unseen },
    calendarDayField('dueOn', { label: { vi: 'Hạn xác nhận', en: 'Due on' } }),
    { name: 'reason', type: 'textarea', label: { vi: 'Lý do hoặc lời nhắn', en: 'Reason or note' } },
    { name: 'at', type: 'text', required: true, label: { vi: 'Lúc', en: 'At' }, admin: shownAsInstant },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người làm', en: 'By' },
      admin: shownByName,
    },
    personNameField('byName', { label: { vi: 'Người làm', en: 'By' }, who: (step) => [step.by] }),
    { name: 'byUnit', type: 'relationship', relationTo: 'units', label: { vi: 'Đơn vị', en: 'Unit' } },
  ],
}
