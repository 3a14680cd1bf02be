import type { CollectionConfig } from 'payload'
import { readGroupRule } from '../src/assign/units/readGroupRule'
import { readProgrammeMembers } from '../src/assign/units/readProgrammeMembers'
import { tellGroupFact } from '../src/assign/units/tellFacts'
import { EQUIPMENT_KINDS } from '../src/vocabulary/equipmentKinds'
import { describePlacesToDecide } from '../src/assign/units/describePlacesToDecide'
import { policy } from './access/policy'
import { actOnly } from './fields/actOnly'
import { idField } from './fields/idField'
import { shownAsJson } from './fields/shown'
import { slugField } from './fields/slugField'
import { wholeNumberField } from './fields/wholeNumberField'
import { recordRowChange } from './hooks/recordRowChange'

const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false } as const
const group = { vi: 'Danh mục', en: 'Vocabularies' }

/** Groups by rule: who belongs is found anew each time a document is sent. */
export const unitGroups: CollectionConfig = {
  slug: 'unit-groups',
  labels: {
    singular: { vi: 'Nhóm đơn vị', en: 'Group of units' },
    plural: { vi: 'Nhóm đơn vị', en: 'Groups of units' },
  },
  access: policy['unit-groups'],
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'rule'], hideAPIURL: true, group },
  ...still,
  hooks: {
    beforeChange: [async ({ data, req }) => ({ ...data, rule: await readGroupRule(req, data.rule) })],
    afterChange: [recordRowChange('assign/group-changed', 'group', tellGroupFact)],
  },
  fields: [
    idField,
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên nhóm', en: 'Name' } },
    slugField('name'),
    {
      name: 'rule',
      type: 'json',
      required: true,
      label: { vi: 'Quy tắc', en: 'Rule' },
      admin: {
        ...shownAsJson,
        description: {
          vi: 'Ví dụ {"any":[{"kinds":["ubnd-xa"],"coastal":true}]}: thuộc nhóm khi thỏa một trong các điều kiện; mỗi điều kiện nêu kinds (loại), coastal (ven biển), below (trực thuộc), successorsOf (kế tục), programme (chương trình), units (liệt kê).',
          en: 'Any of the conditions; each names kinds, coastal, below, successorsOf, programme or units.',
        },
      },
    },
    {
      name: 'counted',
      type: 'checkbox',
      defaultValue: false,
      label: {
        vi: 'Là nơi nhận theo kế hoạch (mẫu số trong báo cáo)',
        en: 'Counted in reports as the plan’s recipients',
      },
    },
  ],
}

/** Programmes whose members are units for a time, such as a list of communes in a decision. */
export const programmes: CollectionConfig = {
  slug: 'programmes',
  labels: { singular: { vi: 'Chương trình', en: 'Programme' }, plural: { vi: 'Chương trình', en: 'Programmes' } },
  access: policy.programmes,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'decision', 'places', 'sample'], hideAPIURL: true, group },
  ...still,
  hooks: {
    beforeChange: [
      async ({ data, req, originalDoc }) => ({
        ...data,
        members: await readProgrammeMembers(req, {
          members: data.members,
          places: data.places ?? null,
          before: originalDoc?.members ?? [],
          now: new Date(),
        }),
      }),
    ],
    afterChange: [recordRowChange('assign/programme-changed', 'programme')],
  },
  fields: [
    idField,
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên chương trình', en: 'Name' } },
    slugField('name'),
    { name: 'decision', type: 'text', label: { vi: 'Văn bản quyết định', en: 'Deciding document' } },
    {
      name: 'requiredKinds',
      type: 'select',
      hasMany: true,
      label: { vi: 'Thiết bị phải có', en: 'Equipment required' },
      options: EQUIPMENT_KINDS.map(({ slug, name }) => ({ value: slug, label: name })),
      admin: {
        description: {
          vi: 'Đơn vị được tính là đã trang bị khi mọi loại này đều hoạt động. Để trống: máy tính và đường truyền Internet.',
          en: 'A unit counts as equipped when all of these work. Empty: computer and Internet line.',
        },
      },
    },
    wholeNumberField('places', {
      label: { vi: 'Số chỗ', en: 'Places' },
      description: {
        vi: 'Số đơn vị cùng một lúc; để trống khi không giới hạn. Chỗ chưa có đơn vị là chỗ còn trống.',
        en: 'Units at the same time; empty: no limit.',
      },
      min: 1,
      max: 1000,
    }),
    {
      name: 'members',
      type: 'json',
      defaultValue: [],
      label: { vi: 'Đơn vị thuộc chương trình (theo thời gian)', en: 'Members in time' },
      admin: {
        ...shownAsJson,
        description: {
          vi: 'Danh sách { unit, from, to, decision, note }; decision: văn bản quyết định',
          en: 'A list of { unit, from, to, decision, note }',
        },
      },
    },
    {
      name: 'placesToDecide',
      type: 'textarea',
      virtual: true,
      label: { vi: 'Chỗ của đơn vị đã kết thúc, cần quyết định', en: 'Places of units that have ended' },
      access: actOnly,
      admin: {
        readOnly: true,
        disableListColumn: true,
        disableListFilter: true,
        condition: (data) => Boolean(data?.placesToDecide),
        description: {
          vi: 'Chỗ trong chương trình không tự chuyển sang đơn vị kế tục. Theo văn bản điều chỉnh, ghi ngày cuối của đơn vị cũ và thêm đơn vị mới.',
          en: 'A place does not pass to the successor by itself.',
        },
      },
      hooks: { afterRead: [({ data, req }) => describePlacesToDecide(req.payload, data?.members)] },
    },
    { name: 'sample', type: 'checkbox', defaultValue: false, label: { vi: 'Dữ liệu mẫu', en: 'Sample data' } },
  ],
}
