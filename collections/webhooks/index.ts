import type { CollectionConfig, Field } from 'payload'
import { policy } from '../access/policy'
import { actOnly } from '../fields/actOnly'
import { existing } from '../fields/existing'
import { idField } from '../fields/idField'
import { panelPart } from '../fields/panelPart'
import { shownAsInstant } from '../fields/shown'
import { recordRowChange } from '../hooks/recordRowChange'
import { deriveState } from './deriveState'
import { ensureCallable } from './ensureCallable'
import { FAULT_OPTIONS, STATE_OPTIONS } from './options'
import { stampSigningSecret } from './stampSigningSecret'

/** Where a consumer wants to be told of changes. What is sent, when and to whom is `src/deliver/record/`. */
export const webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: {
    singular: { vi: 'Địa chỉ nhận tin báo', en: 'Webhook' },
    plural: { vi: 'Địa chỉ nhận tin báo', en: 'Webhooks' },
  },
  access: policy.webhooks,
  admin: {
    useAsTitle: 'url',
    defaultColumns: ['url', 'consumer', 'state', 'lastSuccessAt'],
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
    description: {
      vi: 'Khi có tài liệu mới, thay đổi hoặc thu hồi, máy chủ gửi ngay một tin báo có ký tới địa chỉ này. Tin báo chỉ có mã tài liệu, không có nội dung.',
      en: 'Told at once, signed, of what is new, changed or withdrawn: ids only, no content.',
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeChange: [stampSigningSecret, deriveState],
    afterChange: [recordRowChange('deliver/webhook-changed', 'webhook')],
  },
  fields: [
    panelPart('acts', '/admin/WebhookActs#WebhookActs'),
    idField,
    {
      name: 'newSecret',
      type: 'text',
      virtual: true,
      label: { vi: 'Khóa ký mới (chỉ hiện lần này)', en: 'New signing secret (shown this once)' },
      admin: {
        readOnly: true,
        components: { Field: { path: '/admin/NewKey#NewKey', clientProps: { of: 'webhook' } } },
        disableListColumn: true,
      },
      hooks: { afterRead: [({ context }) => context.newSecret ?? null] },
    },
    {
      name: 'consumer',
      type: 'relationship',
      relationTo: 'api-consumers',
      filterOptions: existing,
      required: true,
      access: { update: () => false },
      label: { vi: 'Hệ thống kết nối', en: 'API consumer' },
      admin: {
        description: {
          vi: 'Chỉ báo những gì hệ thống này được xem lúc gửi. Thu hồi khóa thì tin báo nghỉ. Không đổi được sau khi tạo.',
          en: 'Told of what this consumer may see at that time; rests while it is revoked. Cannot be changed later.',
        },
      },
    },
    {
      name: 'url',
      type: 'text',
      required: true,
      validate: ensureCallable,
      label: { vi: 'Địa chỉ', en: 'Address' },
      admin: {
        description: {
          vi: 'Ví dụ: https://cong.example.vn/hai-dang/tin-bao. Chỉ gọi máy công khai, qua https.',
          en: 'For example https://portal.example.vn/hai-dang. Public hosts by https only.',
        },
      },
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: { vi: 'Đang dùng', en: 'In use' } },
    {
      name: 'renew',
      type: 'checkbox',
      virtual: true,
      label: { vi: 'Cấp khóa ký mới khi lưu', en: 'Make a new signing secret on saving' },
      admin: {
        // Payload locks what it does not store; this one is an order.
        readOnly: false,
        condition: (data) => Boolean(data?.createdAt),
        description: {
          vi: 'Trong 24 giờ, tin báo mang cả chữ ký của khóa cũ và khóa mới, để bên nhận kịp đổi.',
          en: 'For 24 hours both the former and the new secret sign.',
        },
      },
    },
    ...standing(),
    ...machinery(),
  ],
}

/** Seen by people, set by the sender and its acts. */
function standing(): Field[] {
  const seen = { access: actOnly, admin: { readOnly: true } } as const
  const instant = { type: 'text', access: actOnly, admin: shownAsInstant } as const
  return [
    { name: 'state', type: 'select', options: STATE_OPTIONS, label: { vi: 'Tình trạng', en: 'State' }, ...seen },
    { name: 'lastSuccessAt', label: { vi: 'Lần nhận gần nhất', en: 'Last taken' }, ...instant },
    { name: 'lastAttemptAt', label: { vi: 'Lần gửi gần nhất', en: 'Last attempt' }, ...instant },
    { name: 'nextAttemptAt', label: { vi: 'Gửi lại lúc', en: 'Next attempt' }, ...instant },
    { name: 'stoppedAt', label: { vi: 'Dừng từ lúc', en: 'Stopped since' }, ...instant },
    { name: 'failures', type: 'number', label: { vi: 'Số lần chưa được', en: 'Failures in a row' }, ...seen },
    {
      name: 'lastError',
      type: 'select',
      options: FAULT_OPTIONS,
      label: { vi: 'Lỗi gần nhất', en: 'Last error' },
      ...seen,
    },
    { name: 'lastStatus', type: 'number', label: { vi: 'Mã HTTP gần nhất', en: 'Last HTTP status' }, ...seen },
  ]
}

/** Never in an answer, a form or a question. */
function machinery(): Field[] {
  const kept = { type: 'text', access: actOnly, hidden: true, admin: { hidden: true } } as const
  return [
    { name: 'secret', ...kept },
    { name: 'formerSecret', ...kept },
    { name: 'formerSecretUntil', ...kept },
    { name: 'position', ...kept },
    { name: 'positionSeq', ...kept, type: 'number' },
    { name: 'leaseId', ...kept },
    { name: 'leaseUntil', ...kept },
  ]
}
