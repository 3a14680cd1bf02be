import type { LedgerRow } from '../../catalogue/views'

/** The units of a ledger by what is still to do: late first, then to destroy, then unconfirmed, then done. */
export function ledgerOrder(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...rows].sort((left, right) => urgency(left) - urgency(right))
}

/** What a unit's row comes down to, in one word. */
export function ledgerStanding(row: LedgerRow): { label: string; tone: 'bad' | 'warn' | 'good' | '' } {
  if (row.mustRemove && !row.removed) return { label: 'Chưa hủy bản đang giữ', tone: 'bad' }
  if (row.ended && !row.removed) return ENDED[row.ended.why]
  if (row.overdue) return { label: 'Quá hạn', tone: 'bad' }
  if (row.removed) return { label: 'Đã hủy bản đang giữ', tone: 'good' }
  if (row.acknowledged) return { label: 'Đã xác nhận', tone: 'good' }
  if (row.confirm) return { label: 'Chưa xác nhận', tone: 'warn' }
  return row.seen || row.downloaded ? { label: 'Đã nhận', tone: 'good' } : { label: 'Chưa mở', tone: '' }
}

function urgency(row: LedgerRow): number {
  const { label } = ledgerStanding(row)
  return ORDER.indexOf(label)
}

const ORDER = [
  'Chưa hủy bản đang giữ',
  'Quá hạn',
  'Chưa xác nhận',
  'Chưa mở',
  'Đã nhận',
  'Đã xác nhận',
  'Đã hủy bản đang giữ',
  'Đang tạm giữ',
  'Đã thôi gửi',
]

const ENDED = {
  released: { label: 'Đã thôi gửi', tone: '' },
  held: { label: 'Đang tạm giữ', tone: 'warn' },
} as const
