import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { cleanForms, formsFault } from '../src/vocabulary/rules/synonymForms'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { recordRowChange } from './hooks/recordRowChange'

/** What means the same in a search: `UBND` finds Ủy ban nhân dân, and the other way round. */
export const synonyms: CollectionConfig = {
  slug: 'synonyms',
  labels: { singular: { vi: 'Từ đồng nghĩa', en: 'Synonyms' }, plural: { vi: 'Từ đồng nghĩa', en: 'Synonyms' } },
  access: policy.synonyms,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'active'],
    hideAPIURL: true,
    group: { vi: 'Danh mục', en: 'Vocabularies' },
    description: {
      vi: 'Các cách viết có cùng nghĩa khi tìm kiếm: tìm “UBND” cũng thấy “Ủy ban nhân dân”. Không xóa; khi không dùng nữa thì bỏ chọn “Đang dùng”.',
      en: 'Forms that mean the same in a search. They are taken out of use, never deleted.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeChange: [deriveName],
    afterChange: [recordRowChange('catalogue/synonyms-changed', 'synonyms')],
  },
  fields: [
    idField,
    {
      name: 'name',
      type: 'text',
      label: { vi: 'Các cách viết', en: 'Forms' },
      // Only for lists: the form below it shows the same, to be edited.
      admin: { condition: () => false },
    },
    {
      name: 'forms',
      type: 'text',
      hasMany: true,
      required: true,
      label: { vi: 'Các cách viết có cùng nghĩa', en: 'Forms that mean the same' },
      admin: {
        description: {
          vi: 'Từ 2 đến 10 cách viết, gõ từng cách rồi nhấn Enter. Ví dụ: UBND, Ủy ban nhân dân. Không cần ghi thêm cách viết không dấu hay chữ hoa.',
          en: 'From 2 to 10; press Enter after each. Marks and capitals need no form of their own.',
        },
      },
      hooks: { beforeValidate: [({ value }) => cleanForms(value)] },
      validate: (value: unknown) => formsFault(value) ?? true,
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: { vi: 'Đang dùng', en: 'In use' },
      admin: {
        description: {
          vi: 'Bỏ chọn thì tìm kiếm không dùng dòng này nữa; có thể chọn lại sau.',
          en: 'When cleared, searches no longer use this row.',
        },
      },
    },
  ],
}

/** Lists show a row by its forms. */
function deriveName({ data, originalDoc }: Parameters<CollectionBeforeChangeHook>[0]): unknown {
  const forms: unknown = data.forms ?? originalDoc?.forms
  return { ...data, name: Array.isArray(forms) ? forms.join(' = ') : null }
}
