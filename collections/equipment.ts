import type { CollectionConfig, RelationshipField, TextField } from 'payload'
import { EQUIPMENT_KINDS, EQUIPMENT_STATES } from '../src/vocabulary/equipmentKinds'
import { policy } from './access/policy'
import { calendarDayField } from './fields/calendarDayField'
import { idField } from './fields/idField'
import { personNameField, shownByName } from './fields/personName'
import { shownAsInstant } from './fields/shown'
import { unseen } from './fields/unseen'

const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false } as const
const group = { vi: 'Trang thiết bị', en: 'Equipment' }

// `<who entered it>:<their own id>`: what is sent again is entered once.
const key: TextField = { name: 'key', type: 'text', required: true, unique: true, index: true, admin: unseen }
const enteredAt: TextField = {
  name: 'enteredAt',
  type: 'text',
  required: true,
  label: { vi: 'Ghi vào sổ lúc', en: 'Entered at' },
  admin: shownAsInstant,
}
const madeBy: RelationshipField = {
  name: 'madeBy',
  type: 'relationship',
  relationTo: 'users',
  label: { vi: 'Người ghi', en: 'Entered by' },
  admin: shownByName,
}
const maker = personNameField('maker', { label: { vi: 'Người ghi', en: 'Entered by' }, who: (row) => [row.madeBy] })

/** Things that units were given: what each is. Where it is and whether it works is said by its states. */
export const equipmentItems: CollectionConfig = {
  slug: 'equipment-items',
  labels: { singular: { vi: 'Thiết bị', en: 'Item' }, plural: { vi: 'Trang thiết bị', en: 'Equipment' } },
  access: policy['equipment-items'],
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'serial', 'programme', 'sample'],
    hideAPIURL: true,
    group,
    description: {
      vi: 'Ghi thêm và ghi thay đổi ở trang Báo cáo, mục Trang thiết bị.',
      en: 'Entered on the pages under /bao-cao/trang-thiet-bi.',
    },
  },
  ...still,
  fields: [
    idField,
    key,
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { vi: 'Loại thiết bị', en: 'Kind' },
      options: EQUIPMENT_KINDS.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên thiết bị', en: 'Name' } },
    { name: 'serial', type: 'text', label: { vi: 'Số máy', en: 'Serial number' } },
    // The kind and the serial number, or its own id: no two people enter the same thing at once. See `serialKeyOf`.
    { name: 'serialKey', type: 'text', required: true, unique: true, index: true, admin: unseen },
    { name: 'source', type: 'text', label: { vi: 'Nguồn cấp', en: 'Source' } },
    {
      name: 'programme',
      type: 'relationship',
      relationTo: 'programmes',
      label: { vi: 'Chương trình', en: 'Programme' },
    },
    { name: 'sample', type: 'checkbox', defaultValue: false, label: { vi: 'Dữ liệu mẫu', en: 'Sample data' } },
    enteredAt,
    madeBy,
    maker,
  ],
}

/** From which day on a thing is at which unit, in which state: append-only, until a later entry says otherwise. */
export const equipmentStates: CollectionConfig = {
  slug: 'equipment-states',
  labels: {
    singular: { vi: 'Tình trạng thiết bị', en: 'State of an item' },
    plural: { vi: 'Tình trạng thiết bị', en: 'States of items' },
  },
  access: policy['equipment-states'],
  admin: { defaultColumns: ['item', 'unit', 'state', 'from', 'enteredAt'], hideAPIURL: true, group },
  ...still,
  fields: [
    idField,
    key,
    {
      name: 'item',
      type: 'relationship',
      relationTo: 'equipment-items',
      required: true,
      index: true,
      label: { vi: 'Thiết bị', en: 'Item' },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      label: { vi: 'Đơn vị', en: 'Unit' },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: { vi: 'Tình trạng', en: 'State' },
      options: EQUIPMENT_STATES.map(({ value, name }) => ({ value, label: name })),
    },
    calendarDayField('from', { label: { vi: 'Từ ngày', en: 'From' }, required: true }),
    { name: 'note', type: 'text', label: { vi: 'Ghi chú', en: 'Note' } },
    enteredAt,
    madeBy,
    maker,
  ],
}
