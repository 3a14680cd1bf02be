import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { shownAsInstant } from './fields/shown'
import { unseen } from './fields/unseen'

const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false } as const
const group = { vi: 'Bồi dưỡng nghiệp vụ', en: 'Training' }

/** Who is, or was, in charge of foreign information: a name and no more of a person than that. Written by acts alone. */
export const officers: CollectionConfig = {
  slug: 'officers',
  labels: { singular: { vi: 'Cán bộ phụ trách', en: 'Officer' }, plural: { vi: 'Cán bộ phụ trách', en: 'Officers' } },
  access: policy.officers,
  admin: {
    useAsTitle: 'pseudonym',
    defaultColumns: ['name', 'pseudonym', 'user', 'sample'],
    group,
    hideAPIURL: true,
    description: {
      vi: 'Ghi và xem ở trang Báo cáo → Cán bộ phụ trách. Tên được thay bằng bí danh sau khi thôi phụ trách một thời gian.',
      en: 'Kept on the pages of reports; names give way to pseudonyms some time after departure.',
    },
  },
  ...still,
  fields: [
    idField,
    { name: 'name', type: 'text', label: { vi: 'Họ và tên', en: 'Name' } },
    { name: 'pseudonym', type: 'text', required: true, label: { vi: 'Bí danh', en: 'Pseudonym' } },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: { vi: 'Tài khoản', en: 'Account' },
    },
    { name: 'sample', type: 'checkbox', defaultValue: false, label: { vi: 'Dữ liệu mẫu', en: 'Sample data' } },
    {
      name: 'pseudonymisedAt',
      type: 'text',
      label: { vi: 'Thay tên bằng bí danh lúc', en: 'Pseudonymised at' },
      admin: shownAsInstant,
    },
  ],
}

/** Who is in charge at which unit, from when to when. Written by acts alone. */
export const officerTerms: CollectionConfig = {
  slug: 'officer-terms',
  labels: {
    singular: { vi: 'Thời gian phụ trách', en: 'Term of an officer' },
    plural: { vi: 'Thời gian phụ trách', en: 'Terms of officers' },
  },
  access: policy['officer-terms'],
  admin: { defaultColumns: ['officer', 'unit', 'position', 'from', 'to'], group, hideAPIURL: true },
  ...still,
  fields: [
    idField,
    {
      name: 'officer',
      type: 'relationship',
      relationTo: 'officers',
      required: true,
      index: true,
      label: { vi: 'Cán bộ', en: 'Officer' },
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
    calendarDayField('from', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    calendarDayField('to', { label: { vi: 'Đến hết ngày', en: 'To' } }),
    // When the library learnt of the last day: said later than the day itself, it corrects what was reported.
    { name: 'endKnownAt', type: 'text', label: { vi: 'Ghi ngày cuối lúc', en: 'End known at' }, admin: shownAsInstant },
  ],
}

/** That two rows are one person. Nothing of either is rewritten, so that it can be undone. */
export const officerMerges: CollectionConfig = {
  slug: 'officer-merges',
  labels: {
    singular: { vi: 'Lần gộp cán bộ', en: 'Merge of officers' },
    plural: { vi: 'Lần gộp cán bộ', en: 'Merges of officers' },
  },
  access: policy['officer-merges'],
  admin: { defaultColumns: ['merged', 'kept', 'createdAt', 'undoneAt'], group, hideAPIURL: true },
  ...still,
  fields: [
    idField,
    {
      name: 'merged',
      type: 'relationship',
      relationTo: 'officers',
      required: true,
      index: true,
      label: { vi: 'Mục được gộp', en: 'Merged' },
    },
    {
      name: 'kept',
      type: 'relationship',
      relationTo: 'officers',
      required: true,
      index: true,
      label: { vi: 'Vào mục', en: 'Into' },
    },
    // While it stands, the id of what was merged, else its own: of two people who merge the same at once, one is refused.
    { name: 'standing', type: 'text', required: true, unique: true, index: true, admin: unseen },
    { name: 'undoneAt', type: 'text', label: { vi: 'Bỏ gộp lúc', en: 'Undone at' }, admin: shownAsInstant },
  ],
}
