import type { CollectionConfig, JSONField } from 'payload'
import { UNIT_KINDS } from '../src/vocabulary/unitKinds'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { shownAsJson } from './fields/shown'
import { slugField } from './fields/slugField'
import { recordRowChange } from './hooks/recordRowChange'
import { actOnly } from './fields/actOnly'
import { existing } from './fields/existing'
import { unseen } from './fields/unseen'
import { wholeNumberField } from './fields/wholeNumberField'
import { deriveUnitTime } from '../src/assign/units/deriveUnitTime'
import { tellUnitFacts } from '../src/assign/units/tellFacts'

export const units: CollectionConfig = {
  slug: 'units',
  labels: { singular: { vi: 'Đơn vị', en: 'Unit' }, plural: { vi: 'Đơn vị', en: 'Units' } },
  access: policy.units,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'parent', 'standing', 'validFrom', 'validTo'],
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
  hooks: {
    beforeChange: [({ data, originalDoc, req }) => deriveUnitTime(req, { data, originalDoc })],
    afterChange: [recordRowChange('assign/unit-changed', 'unit', tellUnitFacts)],
  },
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
      admin: {
        description: {
          vi: 'Cấp trên hiện nay. Đổi ở đây là đổi từ hôm nay; các thời gian khác ở mục dưới.',
          en: 'The parent of today; a change here is from today on.',
        },
      },
    },
    inTime('parents', {
      label: { vi: 'Đơn vị cấp trên (theo thời gian)', en: 'Parents in time' },
      description: { vi: 'Danh sách { unit, from, to }; để trống: luôn như trên', en: 'A list of { unit, from, to }' },
    }),
    inTime('names', {
      label: { vi: 'Tên (theo thời gian)', en: 'Names in time' },
      description: {
        vi: 'Danh sách { name, shortName, from, to }; để trống: luôn như trên',
        en: 'A list of { name, shortName, from, to }',
      },
    }),
    inTime('kinds', {
      label: { vi: 'Loại đơn vị (theo thời gian)', en: 'Kinds in time' },
      description: { vi: 'Danh sách { kind, from, to }; để trống: luôn như trên', en: 'A list of { kind, from, to }' },
    }),
    {
      name: 'coastal',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Ven biển', en: 'Coastal' },
    },
    wholeNumberField('coastOrder', {
      label: { vi: 'Thứ tự dọc bờ biển', en: 'Order along the coast' },
      description: {
        vi: 'Số nhỏ ở phía Bắc, số lớn ở phía Nam; để trống: không nằm trên dải ven biển của báo cáo.',
        en: 'Small in the north; empty: not on the strip of the report.',
      },
      min: 0,
      max: 100_000,
    }),
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
    inTime('areasInTime', {
      label: { vi: 'Địa bàn phụ trách (theo thời gian)', en: 'Areas in time' },
      description: { vi: 'Danh sách { unit, from, to }; để trống: luôn như trên', en: 'A list of { unit, from, to }' },
    }),
    {
      name: 'standing',
      type: 'select',
      label: { vi: 'Tình trạng', en: 'Standing' },
      access: actOnly,
      admin: { readOnly: true, position: 'sidebar' },
      options: [
        { value: 'coming', label: { vi: 'Chưa hoạt động', en: 'Yet to come' } },
        { value: 'in-force', label: { vi: 'Đang hoạt động', en: 'In force' } },
        { value: 'ended', label: { vi: 'Đã kết thúc', en: 'Ended' } },
      ],
    },
    // Slugs of groups as earlier releases kept them; read once and emptied when the record is opened.
    { name: 'groups', type: 'json', defaultValue: [], access: actOnly, admin: unseen },
  ],
}

function inTime(
  name: string,
  { label, description }: Record<'label' | 'description', { vi: string; en: string }>,
): JSONField {
  return { name, type: 'json', label, admin: { ...shownAsJson, description } }
}
