import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant, shownAsJson, shownAsUnits } from './fields/shown'

/** What was decided about units: dissolved, merged, split, renamed, moved. Written by acts alone. */
export const reorganisations: CollectionConfig = {
  slug: 'reorganisations',
  labels: {
    singular: { vi: 'Lần sắp xếp đơn vị', en: 'Reorganisation' },
    plural: { vi: 'Sắp xếp đơn vị', en: 'Reorganisations' },
  },
  access: policy.reorganisations,
  admin: {
    useAsTitle: 'decision',
    defaultColumns: ['on', 'decision', 'state', 'passed', 'people', 'appliedAt'],
    components: { beforeListTable: ['/admin/Reorganise#Reorganise'] },
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
    description: {
      vi: 'Giải thể, sáp nhập, chia tách, đổi tên, chuyển cấp trên từ một ngày. Việc còn dở sang đơn vị kế tục; lịch sử giữ nguyên.',
      en: 'Dissolves, merges, splits, renames and moves units from a day on.',
    },
  },
  defaultSort: '-on',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    calendarDayField('on', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    { name: 'decision', type: 'text', required: true, label: { vi: 'Văn bản quyết định', en: 'Deciding document' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: { vi: 'Tình trạng', en: 'State' },
      options: [
        { value: 'planned', label: { vi: 'Chờ đến ngày', en: 'Planned' } },
        { value: 'applied', label: { vi: 'Đã thực hiện', en: 'Applied' } },
        { value: 'failed', label: { vi: 'Chưa thực hiện được', en: 'Not possible' } },
        { value: 'cancelled', label: { vi: 'Đã hủy', en: 'Cancelled' } },
      ],
    },
    { name: 'steps', type: 'json', required: true, label: { vi: 'Các bước', en: 'Steps' }, admin: shownAsJson },
    { name: 'faults', type: 'json', label: { vi: 'Chỗ phải sửa', en: 'Faults' }, admin: shownAsJson },
    { name: 'units', type: 'json', label: { vi: 'Các đơn vị đã thay đổi', en: 'Units' }, admin: shownAsUnits },
    { name: 'passed', type: 'number', label: { vi: 'Việc chuyển sang đơn vị kế tục', en: 'Duties passed on' } },
    { name: 'people', type: 'number', label: { vi: 'Số cán bộ', en: 'People' } },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người nhập', en: 'Entered by' },
      admin: shownByName,
    },
    personNameField('decidedByName', {
      label: { vi: 'Người nhập', en: 'Entered by' },
      who: (reorganisation) => [reorganisation.decidedBy],
    }),
    { name: 'decidedAt', type: 'text', label: { vi: 'Nhập lúc', en: 'Entered at' }, admin: shownAsInstant },
    { name: 'appliedAt', type: 'text', label: { vi: 'Thực hiện lúc', en: 'Applied at' }, admin: shownAsInstant },
  ],
}
