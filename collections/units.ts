import type { CollectionConfig } from 'payload'
import { UNIT_KINDS } from '../src/vocabulary/unitKinds'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { shownAsJson } from './fields/shown'
import { slugField } from './fields/slugField'
import { recordRowChange } from './hooks/recordRowChange'
import { existing } from './fields/existing'

export const units: CollectionConfig = {
  slug: 'units',
  labels: { singular: { vi: 'Đơn vị', en: 'Unit' }, plural: { vi: 'Đơn vị', en: 'Units' } },
  access: policy.units,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'parent', 'validFrom', 'validTo'],
    hideAPIURL: true,
    group: { vi: 'Danh mục', en: 'Vocabularies' },
    description: {
      vi: 'Đơn vị không bị xóa: khi sáp nhập, giải thể thì ghi ngày kết thúc và đơn vị kế tục.',
      en: 'Units end, they are never deleted.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { afterChange: [recordRowChange('assign/unit-changed', 'unit')] },
  fields: [
    idField,
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên đơn vị', en: 'Name' } },
    slugField('name'),
    { name: 'shortName', type: 'text', label: { vi: 'Tên viết tắt', en: 'Short name' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { vi: 'Loại đơn vị', en: 'Kind' },
      options: UNIT_KINDS.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'units',
      label: { vi: 'Đơn vị cấp trên', en: 'Parent' },
      filterOptions: existing,
    },
    {
      name: 'codes',
      type: 'json',
      label: { vi: 'Mã hành chính (theo thời gian)', en: 'Codes' },
      defaultValue: [],
      admin: {
        ...shownAsJson,
        description: { vi: 'Danh sách { scheme, value, from, to }', en: 'A list of { scheme, value, from, to }' },
      },
    },
    calendarDayField('validFrom', { label: { vi: 'Hoạt động từ ngày', en: 'Valid from' } }),
    calendarDayField('validTo', { label: { vi: 'Đến hết ngày', en: 'Valid to' } }),
    {
      name: 'predecessors',
      type: 'relationship',
      relationTo: 'units',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Đơn vị tiền thân', en: 'Predecessors' },
    },
    {
      name: 'successors',
      type: 'relationship',
      relationTo: 'units',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Đơn vị kế tục', en: 'Successors' },
    },
    {
      name: 'areas',
      type: 'relationship',
      relationTo: 'units',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Địa bàn phụ trách', en: 'Area' },
    },
    { name: 'groups', type: 'json', defaultValue: [], label: { vi: 'Nhóm đơn vị', en: 'Groups' }, admin: shownAsJson },
  ],
}
