import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { tellHolders } from './hooks/tellHolders'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant, shownAsJson } from './fields/shown'

/** What was published, as it was approved: rows that nobody can update. Readers, packages and receipts only know these. */
export const editions: CollectionConfig = {
  slug: 'editions',
  labels: {
    singular: { vi: 'Phiên bản đã công bố', en: 'Edition' },
    plural: { vi: 'Phiên bản đã công bố', en: 'Editions' },
  },
  access: policy.editions,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'version', 'publishedAt'],
    hideAPIURL: true,
    group: { vi: 'Tài liệu', en: 'Documents' },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { afterChange: [tellHolders] },
  indexes: [{ fields: ['document', 'version'], unique: true }],
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
    { name: 'version', type: 'number', required: true, label: { vi: 'Phiên bản', en: 'Version' } },
    { name: 'title', type: 'text', required: true, label: { vi: 'Tên tài liệu', en: 'Title' } },
    {
      name: 'contentHash',
      type: 'text',
      required: true,
      label: { vi: 'Mã băm nội dung đã duyệt', en: 'Approved content hash' },
    },
    { name: 'content', type: 'json', required: true, label: { vi: 'Nội dung', en: 'Content' }, admin: shownAsJson },
    { name: 'files', type: 'relationship', relationTo: 'media', hasMany: true, label: { vi: 'Tệp', en: 'Files' } },
    {
      name: 'publishedAt',
      type: 'text',
      required: true,
      label: { vi: 'Công bố lúc', en: 'Published at' },
      admin: shownAsInstant,
    },
    {
      name: 'publishedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người công bố', en: 'Published by' },
      admin: shownByName,
    },
    personNameField('publisherName', {
      label: { vi: 'Người công bố', en: 'Published by' },
      who: (edition) => [edition.publishedBy],
    }),
    {
      name: 'approvedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người duyệt', en: 'Approved by' },
      admin: shownByName,
    },
    {
      name: 'approvals',
      type: 'json',
      label: { vi: 'Các lần duyệt', en: 'Approvals' },
      admin: { hidden: true },
    },
    personNameField('approverName', {
      label: { vi: 'Người duyệt', en: 'Approved by' },
      who: ({ approvals, approvedBy }) => (hasApprovals(approvals) ? approvals.map(({ by }) => by) : [approvedBy]),
    }),
  ],
}

function hasApprovals(value: unknown): value is { by: unknown }[] {
  return Array.isArray(value) && value.length > 0
}
