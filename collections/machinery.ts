import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { cellShownAs, shownAsInstant, shownAsJson } from './fields/shown'
import { recordReading } from './hooks/recordReading'

const plainId: CollectionConfig['fields'][number] = {
  name: 'id',
  type: 'text',
  required: true,
  label: { vi: 'Mã', en: 'Id' },
  admin: { hidden: true },
}
const hidden = { hidden: true } as const
const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false } as const

/** Events in their gap-free order, each with the hash of the one before. */
export const journal: CollectionConfig = {
  slug: 'journal',
  labels: { singular: { vi: 'Sự kiện', en: 'Event' }, plural: { vi: 'Nhật ký hệ thống', en: 'Journal' } },
  access: policy.journal,
  admin: {
    useAsTitle: 'code',
    defaultColumns: ['seq', 'at', 'code', 'actor'],
    hideAPIURL: true,
    group: { vi: 'Hệ thống', en: 'System' },
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-seq',
  ...still,
  hooks: { afterOperation: [recordReading('platform/journal-read')] },
  fields: [
    plainId,
    {
      name: 'seq',
      type: 'number',
      required: true,
      unique: true,
      index: true,
      label: { vi: 'Số thứ tự', en: 'Number' },
    },
    { name: 'at', type: 'text', required: true, label: { vi: 'Lúc', en: 'At' }, admin: shownAsInstant },
    {
      name: 'code',
      type: 'text',
      required: true,
      index: true,
      label: { vi: 'Việc', en: 'Code' },
      admin: { components: { Cell: cellShownAs('event') } },
    },
    { name: 'actor', type: 'json', label: { vi: 'Người làm', en: 'Actor' }, admin: shownAsJson },
    { name: 'data', type: 'json', label: { vi: 'Đối tượng', en: 'Data' }, admin: shownAsJson },
    // By what the audit trail is searched; not hashed, and made anew from `actor` and `data`.
    { name: 'actorId', type: 'text', index: true, label: { vi: 'Mã người làm', en: 'Actor id' } },
    { name: 'subject', type: 'text', index: true, label: { vi: 'Mã đối tượng', en: 'Subject id' } },
    { name: 'prevHash', type: 'text', label: { vi: 'Mã băm trước', en: 'Previous hash' } },
    { name: 'hash', type: 'text', required: true, label: { vi: 'Mã băm', en: 'Hash' } },
  ],
}

/** Events committed with their act and not yet numbered. */
export const outbox: CollectionConfig = {
  slug: 'outbox',
  access: policy.outbox,
  admin: hidden,
  ...still,
  timestamps: false,
  fields: [
    plainId,
    { name: 'at', type: 'text', required: true },
    { name: 'code', type: 'text', required: true },
    { name: 'actor', type: 'json' },
    { name: 'data', type: 'json' },
  ],
}

/** Signed heads of the journal: the row `current`, and one for each day (`YYYY-MM-DD`, Vietnam). */
export const journalHeads: CollectionConfig = {
  slug: 'journal-heads',
  access: policy['journal-heads'],
  admin: hidden,
  ...still,
  timestamps: false,
  fields: [
    plainId,
    { name: 'seq', type: 'number', required: true },
    { name: 'hash', type: 'text', required: true },
    { name: 'signedAt', type: 'text', required: true },
    { name: 'signature', type: 'text', required: true },
    // When a day's head was sent away.
    { name: 'mailedAt', type: 'text' },
  ],
}

/** How far each running process's catalogue has come. */
export const nodes: CollectionConfig = {
  slug: 'nodes',
  access: policy.nodes,
  admin: hidden,
  ...still,
  timestamps: false,
  fields: [
    plainId,
    { name: 'seq', type: 'number', required: true },
    { name: 'seenAt', type: 'number', required: true },
  ],
}

/** What acts that must not cross change, one row for each kind of act. */
export const turns: CollectionConfig = {
  slug: 'turns',
  access: policy.turns,
  admin: hidden,
  ...still,
  timestamps: false,
  fields: [plainId, { name: 'count', type: 'number', required: true }],
}

/** Failed sign-ins by account and by address, hashed: guessing is slowed down alike in every process. */
export const signInAttempts: CollectionConfig = {
  slug: 'sign-in-attempts',
  access: policy['sign-in-attempts'],
  admin: hidden,
  ...still,
  timestamps: false,
  fields: [
    idField,
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'failures', type: 'number', required: true },
    { name: 'blockedUntil', type: 'number', required: true },
  ],
}
