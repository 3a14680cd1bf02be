import type { EventCode } from '../platform/journal/appendEvent'
import type { Words } from './words'

/** The events of the journal in words. */
export const EVENT_WORDS: Record<EventCode, Words> = {
  'ingest/file-received': { vi: 'Nhận tệp', en: 'File received' },
  'ingest/file-checked': { vi: 'Soát xong tệp', en: 'File checked' },
  'ingest/file-released': { vi: 'Cho dùng tệp', en: 'File released' },
  'ingest/file-refused': { vi: 'Không cho dùng tệp', en: 'File refused' },
  'ingest/held-file-opened': { vi: 'Mở xem tệp đang cách ly', en: 'Held file opened' },
  'review/saved': { vi: 'Lưu bản nháp', en: 'Draft saved' },
  'review/submitted': { vi: 'Trình duyệt', en: 'Submitted' },
  'review/taken-back': { vi: 'Rút lại', en: 'Taken back' },
  'review/returned': { vi: 'Trả lại', en: 'Returned' },
  'review/approved': { vi: 'Duyệt', en: 'Approved' },
  'review/revised': { vi: 'Sửa đổi', en: 'Revised' },
  'review/commented': { vi: 'Góp ý', en: 'Comment' },
  'review/comment-resolved': { vi: 'Xử lý góp ý', en: 'Comment resolved' },
  'publish/published': { vi: 'Công bố', en: 'Published' },
  'publish/scheduled': { vi: 'Hẹn giờ công bố', en: 'Scheduled' },
  'publish/withdrawn': { vi: 'Thu hồi', en: 'Withdrawn' },
  'publish/purged': { vi: 'Xóa vĩnh viễn', en: 'Purged' },
  'publish/erased': { vi: 'Đã xóa xong dữ liệu trên máy chủ', en: 'Erased on the server' },
  'publish/expired': { vi: 'Hết hạn dùng', en: 'Expired' },
  'publish/took-effect': { vi: 'Đến ngày có hiệu lực', en: 'Effective date reached' },
  'publish/schedule-failed': { vi: 'Không công bố được theo lịch hẹn', en: 'Scheduled publication failed' },
  'assign/sent': { vi: 'Gửi', en: 'Sent' },
  'assign/added': { vi: 'Gửi bổ sung nơi nhận', en: 'Recipients added' },
  'assign/released': { vi: 'Thôi gửi', en: 'Recipients released' },
  'assign/extended': { vi: 'Đổi hạn xác nhận', en: 'Due date changed' },
  'assign/forwarded': { vi: 'Chuyển tiếp', en: 'Forwarded' },
  'assign/held': { vi: 'Tạm giữ đợt gửi', en: 'Held' },
  'assign/let-go': { vi: 'Cho đi tiếp', en: 'Let go' },
  'assign/rule-made': { vi: 'Lập quy tắc gửi', en: 'Standing rule made' },
  'assign/rule-ended': { vi: 'Kết thúc quy tắc gửi', en: 'Standing rule ended' },
  'assign/rule-not-applied': { vi: 'Không gửi được theo quy tắc', en: 'Standing rule not applied' },
  'assign/topics-subscribed': { vi: 'Đăng ký chủ đề', en: 'Topics subscribed' },
  'assign/subscription-ended': { vi: 'Thôi đăng ký chủ đề', en: 'Subscription ended' },
  'assign/unit-changed': { vi: 'Thay đổi đơn vị', en: 'Unit changed' },
  'assign/group-changed': { vi: 'Thay đổi nhóm đơn vị', en: 'Group of units changed' },
  'assign/programme-changed': { vi: 'Thay đổi chương trình', en: 'Programme changed' },
  'assign/membership-changed': { vi: 'Điều chuyển cán bộ', en: 'Membership changed' },
  'assign/reorganisation-planned': { vi: 'Hẹn ngày sắp xếp đơn vị', en: 'Reorganisation planned' },
  'assign/reorganisation-failed': { vi: 'Chưa sắp xếp được đơn vị', en: 'Reorganisation not possible' },
  'assign/reorganised': { vi: 'Sắp xếp đơn vị', en: 'Units reorganised' },
  'catalogue/topic-changed': { vi: 'Thay đổi chủ đề', en: 'Topic changed' },
  'catalogue/type-changed': { vi: 'Thay đổi loại tài liệu', en: 'Type changed' },
  'catalogue/synonyms-changed': { vi: 'Thay đổi từ đồng nghĩa', en: 'Synonyms changed' },
  'deliver/webhook-changed': { vi: 'Thay đổi địa chỉ nhận tin báo', en: 'Webhook changed' },
  'deliver/webhook-stopped': { vi: 'Dừng gửi tin báo', en: 'Webhook stopped' },
  'deliver/webhook-resent': { vi: 'Gửi lại tin báo', en: 'Webhook resent' },
  'acknowledge/receipts-recorded': { vi: 'Ghi nhận giao nhận', en: 'Receipts recorded' },
  'acknowledge/ledger-read': { vi: 'Xem sổ giao nhận', en: 'Ledger read' },
  'acknowledge/ledger-exported': { vi: 'Xuất sổ giao nhận', en: 'Ledger exported' },
  'acknowledge/recorded-by-hand': { vi: 'Ghi thay lượt giao nhận', en: 'Receipt entered by hand' },
  'platform/user-changed': { vi: 'Thay đổi tài khoản', en: 'Account changed' },
  'platform/session-changed': { vi: 'Đăng nhập hoặc đăng xuất', en: 'Signed in or out' },
  'platform/consumer-changed': { vi: 'Thay đổi hệ thống kết nối', en: 'API consumer changed' },
  'platform/journal-read': { vi: 'Xem nhật ký', en: 'Journal read' },
  'platform/journal-exported': { vi: 'Xuất nhật ký', en: 'Journal exported' },
  'platform/journal-verified': { vi: 'Kiểm tra nhật ký', en: 'Journal verified' },
}

/** An event's words; a code that is not known here stays as it is. */
export function eventWords(code: unknown): Words {
  if (typeof code !== 'string') return { vi: '', en: '' }
  const known: Record<string, Words> = EVENT_WORDS
  return known[code] ?? { vi: code, en: code }
}
