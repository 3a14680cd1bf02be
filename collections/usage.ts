import type { CollectionConfig } from 'payload'
import { policy } from './access/policy'
import { idField } from './fields/idField'
import { cellShownAs } from './fields/shown'
import { unseen } from './fields/unseen'

const still = { disableBulkEdit: true, disableDuplicate: true, lockDocuments: false, timestamps: false } as const
const group = { vi: 'Báo cáo', en: 'Reports' }
const day = { type: 'text', required: true, index: true, label: { vi: 'Ngày', en: 'Day' } } as const
const shownAsDay = { components: { Cell: cellShownAs('day') } }

/** Visits and searches by the day (Vietnam): numbers, and nothing about who came. */
export const usageDays: CollectionConfig = {
  slug: 'usage-days',
  labels: { singular: { vi: 'Lượt truy cập', en: 'Usage' }, plural: { vi: 'Lượt truy cập', en: 'Usage by day' } },
  access: policy['usage-days'],
  admin: { useAsTitle: 'day', defaultColumns: ['day', 'visits', 'searches', 'missed'], hideAPIURL: true, group },
  defaultSort: '-day',
  ...still,
  fields: [
    idField,
    { ...day, name: 'day', unique: true, admin: shownAsDay },
    { name: 'visits', type: 'number', required: true, label: { vi: 'Lượt truy cập', en: 'Visits' } },
    { name: 'searches', type: 'number', required: true, label: { vi: 'Lượt tìm kiếm', en: 'Searches' } },
    { name: 'missed', type: 'number', required: true, label: { vi: 'Tìm không thấy', en: 'Without result' } },
    // What the foot of the pages says of this day: alike in every process, and new once an hour at most.
    { name: 'shown', type: 'number', required: true, admin: unseen },
    { name: 'shownIn', type: 'text', required: true, admin: unseen },
  ],
}

/** What was searched for and not found, folded, by the day; kept for thirteen months. */
export const missedSearches: CollectionConfig = {
  slug: 'missed-searches',
  labels: {
    singular: { vi: 'Từ tìm không thấy', en: 'Search without result' },
    plural: { vi: 'Từ tìm không thấy', en: 'Searches without result' },
  },
  access: policy['missed-searches'],
  admin: { useAsTitle: 'query', defaultColumns: ['day', 'query', 'times'], hideAPIURL: true, group },
  defaultSort: '-day',
  ...still,
  fields: [
    idField,
    // `<day> <query>`
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: unseen },
    { ...day, name: 'day', admin: shownAsDay },
    { name: 'query', type: 'text', required: true, label: { vi: 'Từ tìm (không dấu)', en: 'Query, folded' } },
    { name: 'times', type: 'number', required: true, label: { vi: 'Số lần', en: 'Times' } },
  ],
}
