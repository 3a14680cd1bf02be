import type { CollectionConfig, Field } from 'payload'
import { keyEndsAt } from '../src/platform/rules/keyEndsAt'
import { policy } from './access/policy'
import { actOnly } from './fields/actOnly'
import { calendarDayField } from './fields/calendarDayField'
import { existing } from './fields/existing'
import { idField } from './fields/idField'
import { unseen } from './fields/unseen'
import { cellShownAs } from './fields/shown'
import { wholeNumberField } from './fields/wholeNumberField'
import { recordConsumerChange } from './hooks/recordConsumerChange'
import { DEFAULT_OVERLAP_DAYS, LONGEST_OVERLAP_DAYS, stampKeys } from './hooks/stampKeys'

const HIGHEST_RATE = 1_000_000

const orders: Field[] = [
  {
    name: 'renew',
    type: 'checkbox',
    virtual: true,
    label: { vi: 'Cấp khóa mới khi lưu', en: 'Make a new key on saving' },
    // Payload locks what it does not store; this one is an order, like the two after it.
    admin: { readOnly: false, condition: (data) => Boolean(data?.keyPrefix) },
  },
  wholeNumberField('overlapDays', {
    label: { vi: 'Khóa cũ còn dùng thêm (ngày)', en: 'Days for which the former key still works' },
    description: {
      vi: `Từ 0 đến ${LONGEST_OVERLAP_DAYS}; 0 là dừng ngay. Trong thời gian này cả hai khóa đều dùng được để đơn vị vận hành kịp thay khóa. Khóa cũ trước đó nữa (nếu còn) dừng ngay.`,
      en: `0 to ${LONGEST_OVERLAP_DAYS}; 0: it ends at once. A still older key ends at once.`,
    },
    min: 0,
    max: LONGEST_OVERLAP_DAYS,
    order: { defaultValue: DEFAULT_OVERLAP_DAYS, condition: (data) => Boolean(data?.renew) },
  }),
  {
    name: 'endFormerKey',
    type: 'checkbox',
    virtual: true,
    label: { vi: 'Dừng khóa cũ ngay khi lưu', en: 'End the former key on saving' },
    admin: { readOnly: false, condition: (data) => Boolean(data?.formerKeyPrefix) },
  },
  {
    name: 'revoked',
    type: 'checkbox',
    defaultValue: false,
    label: { vi: 'Thu hồi khóa', en: 'Key revoked' },
    admin: {
      description: {
        vi: 'Khi khóa bị lộ: dừng ngay cả khóa đang dùng và khóa cũ, không lấy lại được. Muốn kết nối tiếp thì cấp khóa mới.',
        en: 'For a leaked key: ends this and the former key at once, for good.',
      },
    },
  },
]

const standing: Field[] = [
  {
    name: 'keyState',
    type: 'select',
    virtual: true,
    label: { vi: 'Tình trạng khóa', en: 'State of the key' },
    options: [
      { value: 'valid', label: { vi: 'Đang dùng được', en: 'Valid' } },
      { value: 'overlap', label: { vi: 'Đang thay khóa: khóa mới và khóa cũ đều dùng được', en: 'Being replaced' } },
      { value: 'expired', label: { vi: 'Đã hết hạn', en: 'Expired' } },
      { value: 'revoked', label: { vi: 'Đã thu hồi', en: 'Revoked' } },
    ],
    admin: { readOnly: true },
    hooks: { afterRead: [({ data }) => (data ? keyState(data, new Date()) : null)] },
  },
  {
    name: 'keyPrefix',
    type: 'text',
    access: actOnly,
    admin: { readOnly: true },
    label: { vi: 'Phần đầu của khóa', en: 'Beginning of the key' },
  },
  stampedInstant('lastUsedAt', {
    label: { vi: 'Dùng lần cuối', en: 'Last used' },
    empty: { vi: 'Chưa dùng', en: 'Never used' },
  }),
  {
    name: 'formerKeyPrefix',
    type: 'text',
    access: actOnly,
    admin: { readOnly: true, condition: hasFormerKey },
    label: { vi: 'Phần đầu của khóa cũ', en: 'Beginning of the former key' },
  },
  stampedInstant('formerKeyUntil', {
    label: { vi: 'Khóa cũ dùng được đến', en: 'The former key works until' },
    condition: hasFormerKey,
  }),
  stampedInstant('formerKeyLastUsedAt', {
    label: { vi: 'Khóa cũ dùng lần cuối', en: 'Former key last used' },
    empty: { vi: 'Chưa dùng', en: 'Never used' },
    condition: hasFormerKey,
  }),
  { name: 'keyHash', type: 'text', unique: true, index: true, access: actOnly, hidden: true, admin: { hidden: true } },
  { name: 'formerKeyHash', type: 'text', index: true, access: actOnly, hidden: true, admin: { hidden: true } },
  { name: 'expiredOn', type: 'text', access: actOnly, admin: unseen },
]

/** Portals, press, loudspeaker systems, mirrors. A key is shown once, when it is made; only its hash is kept. */
export const apiConsumers: CollectionConfig = {
  slug: 'api-consumers',
  labels: {
    singular: { vi: 'Hệ thống kết nối', en: 'API consumer' },
    plural: { vi: 'Hệ thống kết nối', en: 'API consumers' },
  },
  access: policy['api-consumers'],
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'access', 'keyPrefix', 'keyState', 'lastUsedAt'],
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
    description: {
      vi: 'Khóa kết nối chỉ hiện một lần, ngay sau khi tạo; hãy chép lại ngay.',
      en: 'The key is shown once, right after it was made.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [stampKeys], afterChange: [recordConsumerChange] },
  fields: [
    idField,
    {
      name: 'newKey',
      type: 'text',
      virtual: true,
      label: { vi: 'Khóa kết nối mới (chỉ hiện lần này)', en: 'New key (shown this once)' },
      admin: { readOnly: true, components: { Field: '/admin/NewKey#NewKey' }, disableListColumn: true },
      hooks: { afterRead: [({ context }) => context.newKey ?? null] },
    },
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên hệ thống', en: 'Name' } },
    {
      name: 'kind',
      type: 'select',
      defaultValue: 'system',
      label: { vi: 'Loại hệ thống', en: 'Kind' },
      options: [
        { value: 'system', label: { vi: 'Cổng, báo, hệ thống khác', en: 'Portal, press, other system' } },
        { value: 'mirror', label: { vi: 'Thư viện tại chỗ', en: 'Mirror' } },
      ],
      admin: {
        description: {
          vi: 'Sổ giao nhận ghi lượt của thư viện tại chỗ riêng với lượt của các hệ thống khác.',
          en: 'The ledger tells the receipts of a mirror from those of other systems.',
        },
      },
    },
    {
      name: 'access',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['public'],
      label: { vi: 'Phạm vi tiếp cận', en: 'Access' },
      options: [
        { value: 'public', label: { vi: 'Công khai', en: 'Public' } },
        { value: 'internal', label: { vi: 'Nội bộ', en: 'Internal' } },
        { value: 'assigned', label: { vi: 'Chỉ nơi nhận', en: 'Recipients only' } },
      ],
    },
    {
      name: 'units',
      type: 'relationship',
      relationTo: 'units',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Đơn vị', en: 'Units' },
      admin: {
        description: {
          vi: 'Tài liệu “Chỉ nơi nhận” của các đơn vị này.',
          en: 'Whose assigned documents it may fetch.',
        },
      },
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      filterOptions: existing,
      hasMany: true,
      label: { vi: 'Chủ đề', en: 'Topics' },
      admin: { description: { vi: 'Để trống: mọi chủ đề.', en: 'Empty: every topic.' } },
    },
    wholeNumberField('rate', {
      label: { vi: 'Số yêu cầu mỗi phút', en: 'Requests a minute' },
      description: {
        vi: 'Để trống: theo cấu hình chung. Mỗi lần tìm kiếm tính bằng 5 yêu cầu. Vượt quá thì máy chủ báo thời gian phải đợi.',
        en: 'Empty: as the settings say. A search counts as five.',
      },
      min: 1,
      max: HIGHEST_RATE,
    }),
    calendarDayField('expiresOn', {
      label: { vi: 'Khóa dùng đến hết ngày', en: 'Last day of the key' },
    }),
    ...orders,
    ...standing,
  ],
}

type Shown = {
  label: { vi: string; en: string }
  empty?: { vi: string; en: string }
  condition?: (data: Record<string, unknown>) => boolean
}

/** An instant that only the server sets. */
function stampedInstant(name: string, { label, empty, condition }: Shown): Field {
  return {
    name,
    type: 'text',
    label,
    access: actOnly,
    admin: {
      ...(condition ? { condition } : {}),
      components: {
        Cell: cellShownAs('instant'),
        Field: { path: '/admin/InstantField#InstantField', ...(empty ? { clientProps: { empty } } : {}) },
      },
    },
  }
}

function hasFormerKey(data: Record<string, unknown>): boolean {
  return Boolean(data.formerKeyPrefix)
}

/** Without hashes, which are hidden from who reads: the beginnings of the keys say as well whether there are any. */
function keyState(row: Record<string, unknown>, now: Date): string {
  const { keyPrefix, formerKeyPrefix, formerKeyUntil, expiresOn, expiredOn, revoked } = row as Record<
    string,
    string
  > & {
    revoked?: boolean
  }
  if (revoked) return 'revoked'
  const keys = { keyHash: keyPrefix, formerKeyHash: formerKeyPrefix, formerKeyUntil, expiresOn, expiredOn }
  if (!keyPrefix || keyEndsAt(keys, keyPrefix, now) === null) return 'expired'
  return formerKeyPrefix && keyEndsAt(keys, formerKeyPrefix, now) !== null ? 'overlap' : 'valid'
}
