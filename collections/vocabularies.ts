import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { slugField } from './fields/slugField'
import { recordRowChange } from './hooks/recordRowChange'
import { existing } from './fields/existing'

export const topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: { vi: 'Chủ đề', en: 'Topic' }, plural: { vi: 'Chủ đề', en: 'Topics' } },
  access: policy.topics,
  hooks: { afterChange: [recordRowChange('catalogue/topic-changed', 'topic')] },
  ...termCollection('topics', [
    {
      name: 'needsSecondApproval',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Cần hai người duyệt', en: 'Needs two approvers' },
      admin: {
        description: {
          vi: 'Tài liệu thuộc chủ đề này, và các chủ đề bên dưới, phải có hai người duyệt khác nhau.',
          en: 'Documents of this topic, and of those below it, need two different approvers.',
        },
      },
    },
  ]),
}

export const documentTypes: CollectionConfig = {
  slug: 'document-types',
  labels: {
    singular: { vi: 'Loại tài liệu', en: 'Document type' },
    plural: { vi: 'Loại tài liệu', en: 'Document types' },
  },
  access: policy['document-types'],
  hooks: { afterChange: [recordRowChange('catalogue/type-changed', 'type')] },
  ...termCollection('document-types', [
    // Type codes are compared unfolded: ĐA (đề án) is not DA (dự án).
    { name: 'abbreviation', type: 'text', label: { vi: 'Chữ viết tắt', en: 'Abbreviation' } },
  ]),
}

function termCollection(
  slug: 'topics' | 'document-types',
  more: CollectionConfig['fields'] = [],
): Pick<CollectionConfig, 'admin' | 'disableBulkEdit' | 'disableDuplicate' | 'lockDocuments' | 'fields'> {
  return {
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'slug', 'parent'],
      hideAPIURL: true,
      group: { vi: 'Danh mục', en: 'Vocabularies' },
    },
    disableBulkEdit: true,
    disableDuplicate: true,
    lockDocuments: false,
    fields: [
      idField,
      { name: 'name', type: 'text', required: true, label: { vi: 'Tên', en: 'Name' } },
      slugField('name'),
      ...more,
      {
        name: 'parent',
        type: 'relationship',
        relationTo: slug,
        label: { vi: 'Thuộc', en: 'Parent' },
        filterOptions: existing,
      },
      { name: 'order', type: 'number', required: true, defaultValue: 0, label: { vi: 'Thứ tự', en: 'Order' } },
    ],
  }
}
