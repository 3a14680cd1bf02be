import type { ReceiptEvent, ReceiptVia } from '../../catalogue/changes'

/** The words of the ledger for what was done, and by which way the library learnt of it. Source: the project's glossary. */
export const EVENT_LABELS: Record<ReceiptEvent, string> = {
  seen: 'Đã xem',
  downloaded: 'Đã tải về',
  acknowledged: 'Xác nhận đã nhận',
  broadcast: 'Đã phát',
  disseminated: 'Đã phổ biến',
  removed: 'Đã hủy bản đang giữ',
}

const VIA_LABELS: Record<ReceiptVia, string> = {
  portal: 'trang của thư viện',
  api: 'hệ thống kết nối',
  mirror: 'thư viện tại chỗ',
  'by-hand': 'ghi thay',
}

export function viaLabel(via: ReceiptVia | null): string {
  return via ? VIA_LABELS[via] : 'không ghi đường gửi'
}
