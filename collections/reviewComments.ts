import type { CollectionConfig } from 'payload'
import { REVIEW_PARTS } from '../src/vocabulary/reviewParts'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant } from './fields/shown'

/** What those who write and check say of a working copy. Added and marked as resolved by acts only, never changed; a purge erases them. */
export const reviewComments: CollectionConfig = {
  slug: 'review-comments',
  labels: { singular: { vi: 'Góp ý', en: 'Comment' }, plural: { vi: 'Góp ý', en: 'Comments' } },
  access: policy['review-comments'],
  admin: {
    useAsTitle: 'at',
    defaultColumns: ['at', 'document', 'authorName', 'text', 'resolvedAt'],
    hideAPIURL: true,
    group: { vi: 'Tài liệu', en: 'Documents' },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-at',
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
    { name: 'revision', type: 'number', required: true, label: { vi: 'Lần thay đổi thứ', en: 'Revision' } },
    {
      name: 'part',
      type: 'select',
      label: { vi: 'Về phần', en: 'About' },
      options: REVIEW_PARTS.map(({ slug, label }) => ({ value: slug, label })),
    },
    { name: 'text', type: 'textarea', required: true, label: { vi: 'Lời góp ý', en: 'Comment' } },
    { name: 'at', type: 'text', required: true, label: { vi: 'Góp ý lúc', en: 'At' }, admin: shownAsInstant },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: { vi: 'Người góp ý', en: 'By' },
      admin: shownByName,
    },
    personNameField('authorName', {
      label: { vi: 'Người góp ý', en: 'By' },
      who: (comment) => [comment.author],
    }),
    {
      name: 'resolvedAt',
      type: 'text',
      label: { vi: 'Xử lý xong lúc', en: 'Resolved at' },
      admin: shownAsInstant,
    },
    {
      name: 'resolvedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người xử lý', en: 'Resolved by' },
      admin: shownByName,
    },
    personNameField('resolverName', {
      label: { vi: 'Người xử lý', en: 'Resolved by' },
      who: (comment) => [comment.resolvedBy],
    }),
  ],
}
