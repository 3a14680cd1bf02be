import type { ExportedRow } from '../../catalogue/ledgerExport'
import type { Done } from '../../catalogue/views'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { ledgerStanding } from './ledgerOrder'

type Column = { title: string; width: number; textOf: (line: ExportedRow) => string }

/** The columns of an exported ledger, with their width in letters. Times are those of Vietnam. */
export const LEDGER_COLUMNS: readonly Column[] = [
  { title: 'Số, ký hiệu', width: 18, textOf: ({ document }) => document.number ?? '' },
  { title: 'Tên tài liệu', width: 60, textOf: ({ document }) => document.title ?? 'Tài liệu đã xóa vĩnh viễn' },
  { title: 'Mã tài liệu', width: 38, textOf: ({ document }) => document.documentId },
  { title: 'Phiên bản', width: 10, textOf: ({ document }) => String(document.version) },
  { title: 'Đơn vị', width: 44, textOf: ({ row }) => row.unit.name },
  { title: 'Tình trạng', width: 24, textOf: ({ row }) => ledgerStanding(row).label },
  { title: 'Gửi lúc', width: 20, textOf: ({ row }) => instant(row.sentAt) },
  { title: 'Phải xác nhận', width: 14, textOf: ({ row }) => (row.confirm ? 'có' : 'không') },
  { title: 'Hạn xác nhận', width: 14, textOf: ({ row }) => (row.dueOn ? formatDay(row.dueOn) : '') },
  { title: 'Đã xem', width: 20, textOf: ({ row }) => timeOf(row.seen) },
  { title: 'Đã tải về', width: 20, textOf: ({ row }) => timeOf(row.downloaded) },
  { title: 'SHA-256 của tệp đã tải', width: 66, textOf: ({ row }) => row.hashes.join(' ') },
  { title: 'Xác nhận đã nhận', width: 20, textOf: ({ row }) => timeOf(row.acknowledged) },
  { title: 'Người xác nhận', width: 28, textOf: ({ row }) => whoOf(row.acknowledged) },
  { title: 'Đã hủy bản đang giữ', width: 20, textOf: ({ row }) => timeOf(row.removed) },
  { title: 'Người báo đã hủy', width: 28, textOf: ({ row }) => whoOf(row.removed) },
]

function timeOf(done: Done | null): string {
  return done ? instant(done.at) : ''
}

function whoOf(done: Done | null): string {
  if (!done) return ''
  return `${done.by ?? ''}${done.byHand ? ' (ghi thay)' : ''}`.trim()
}

function instant(iso: string): string {
  return iso ? formatInstant(iso) : ''
}
