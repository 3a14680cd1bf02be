import type { EventCode } from '../platform/journal/appendEvent'
import type { Words } from './words'

/** The events of the journal in words. */
const EVENT_WORDS: Record<EventCode, Words> = {
  'ingest/file-received': { vi: 'Nhận tệp', en: 'File received' },
  'ingest/file-checked': { vi: 'Soát xong tệp', en: 'File checked' },
  'ingest/file-released': { vi: 'Cho dùng tệp', en: 'File released' },
  'ingest/file-refused': { vi: 'Không cho dùng tệp', en: 'File refused' },
  'review/saved': { vi: 'Lưu bản nháp', en: 'Draft saved' },
  'review/submitted': { vi: 'Trình duyệt', en: 'Submitted' },
  'review/taken-back': { vi: 'Rút lại', en: 'Taken back' },
  'review/returned': { vi: 'Trả lại', en: 'Returned' },
  'review/approved': { vi: 'Duyệt', en: 'Approved' },
  'review/revised': { vi: 'Sửa đổi', en: 'Revised' },
  'publish/published': { vi: 'Công bố', en: 'Published' },
  'publish/scheduled': { vi: 'Hẹn giờ công bố', en: 'Scheduled' },
  'publish/withdrawn': { vi: 'Thu hồi', en: 'Withdrawn' },
  'publish/purged': { vi: 'Xóa vĩnh viễn', en: 'Purged' },
  'publish/expired': { vi: 'Hết hạn dùng', en: 'Expired' },
  'assign/sent': { vi: 'Gửi', en: 'Sent' },
  'assign/unit-changed': { vi: 'Thay đổi đơn vị', en: 'Unit changed' },
  'assign/group-changed': { vi: 'Thay đổi nhóm đơn vị', en: 'Group of units changed' },
  'assign/programme-changed': { vi: 'Thay đổi chương trình', en: 'Programme changed' },
  'assign/membership-changed': { vi: 'Điều chuyển cán bộ', en: 'Membership changed' },
  'assign/reorganisation-planned': { vi: 'Hẹn ngày sắp xếp đơn vị', en: 'Reorganisation planned' },
  'assign/reorganisation-failed': { vi: 'Chưa sắp xếp được đơn vị', en: 'Reorganisation not possible' },
  'assign/reorganisation-cancelled': { vi: 'Hủy hẹn sắp xếp đơn vị', en: 'Reorganisation cancelled' },
  'assign/reorganised': { vi: 'Sắp xếp đơn vị', en: 'Units reorganised' },
  'catalogue/topic-changed': { vi: 'Thay đổi chủ đề', en: 'Topic changed' },
  'catalogue/type-changed': { vi: 'Thay đổi loại tài liệu', en: 'Type changed' },
  'catalogue/synonyms-changed': { vi: 'Thay đổi từ đồng nghĩa', en: 'Synonyms changed' },
  'deliver/webhook-changed': { vi: 'Thay đổi địa chỉ nhận tin báo', en: 'Webhook changed' },
  'deliver/webhook-stopped': { vi: 'Dừng gửi tin báo', en: 'Webhook stopped' },
  'deliver/webhook-resent': { vi: 'Gửi lại tin báo', en: 'Webhook resent' },
  'acknowledge/receipts-recorded': { vi: 'Ghi nhận giao nhận', en: 'Receipts recorded' },
  'platform/user-changed': { vi: 'Thay đổi tài khoản', en: 'Account changed' },
  'platform/session-changed': { vi: 'Đăng nhập hoặc đăng xuất', en: 'Signed in or out' },
  'platform/consumer-changed': { vi: 'Thay đổi hệ thống kết nối', en: 'API consumer changed' },
}

/** An event's words; a code that is not known here stays as it is. */
export function eventWords(code: unknown): Words {
  if (typeof code !== 'string') return { vi: '', en: '' }
  const known: Record<string, Words> = EVENT_WORDS
  return known[code] ?? { vi: code, en: code }
}
