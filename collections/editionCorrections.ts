import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant, shownAsJson } from './fields/shown'

/**
 * Where an edition is filed since a day: its topics and target groups, which are not content. The edition itself stays as it was
 * approved; the newest row holds. Rows that nobody can update.
 */
export const editionCorrections: CollectionConfig = {
  slug: 'edition-corrections',
  labels: {
    singular: { vi: 'Lần sửa chủ đề, đối tượng', en: 'Correction of topics' },
    plural: { vi: 'Các lần sửa chủ đề, đối tượng', en: 'Corrections of topics' },
  },
  access: policy['edition-corrections'],
  admin: {
    useAsTitle: 'at',
    defaultColumns: ['document', 'version', 'topics', 'at', 'byName'],
    hideAPIURL: true,
    group: { vi: 'Tài liệu', en: 'Documents' },
  },
  defaultSort: '-at',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField,
    {
      name: 'document',
      type: 'relationship',
      relationTo: 'documents',
      required: true,
      index: true,
      label: { vi: 'Tài liệu', en: 'Document' },
    },
    {
      name: 'edition',
      type: 'relationship',
      relationTo: 'editions',
      required: true,
      index: true,
      label: { vi: 'Phiên bản đã công bố', en: 'Edition' },
    },
    { name: 'version', type: 'number', required: true, label: { vi: 'Phiên bản', en: 'Version' } },
    { name: 'revision', type: 'number', required: true, label: { vi: 'Thứ tự thay đổi', en: 'Revision' } },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: { vi: 'Chủ đề', en: 'Topics' },
    },
    {
      name: 'targetGroups',
      type: 'json',
      label: { vi: 'Đối tượng tuyên truyền', en: 'Target groups' },
      admin: shownAsJson,
    },
    calendarDayField('reviewOn', { label: { vi: 'Ngày rà soát', en: 'To be reviewed on' } }),
    { name: 'note', type: 'textarea', label: { vi: 'Lý do', en: 'Reason' } },
    { name: 'at', type: 'text', required: true, label: { vi: 'Sửa lúc', en: 'At' }, admin: shownAsInstant },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người sửa', en: 'By' },
      admin: shownByName,
    },
    personNameField('byName', { label: { vi: 'Người sửa', en: 'By' }, who: ({ by }) => [by] }),
  ],
}
