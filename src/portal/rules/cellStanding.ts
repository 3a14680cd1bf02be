import type { CellState, MatrixCell } from '../../catalogue/ledgerMatrix'

/** Where a unit stands with a document, in words that need no colour. */
export function cellStanding({ open, step, overdue }: Pick<MatrixCell, 'open' | 'step' | 'overdue'>): {
  label: string
  tone: 'bad' | 'warn' | 'good' | ''
} {
  if (open === 'remove') return { label: 'Phải hủy', tone: 'bad' }
  if (overdue) return { label: 'Quá hạn', tone: 'bad' }
  if (step === 'removed') return { label: 'Đã hủy', tone: 'good' }
  if (step === 'acknowledged') return { label: 'Đã xác nhận', tone: 'good' }
  if (open === 'confirm') return { label: step === '' ? 'Chưa xem' : 'Chưa xác nhận', tone: 'warn' }
  return step === '' ? { label: 'Chưa xem', tone: '' } : { label: 'Đã nhận', tone: 'good' }
}

export const STATE_LABELS: Record<CellState, string> = {
  'qua-han': 'Quá hạn xác nhận',
  'phai-huy': 'Phải hủy bản đang giữ',
  'chua-xac-nhan': 'Chưa xác nhận',
  'chua-xem': 'Chưa xem',
  'da-xac-nhan': 'Đã xác nhận',
  'da-huy': 'Đã hủy bản đang giữ',
}
