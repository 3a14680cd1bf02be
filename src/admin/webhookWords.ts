import type { WebhookFault, WebhookRow } from '../deliver/record/webhookRow'
import type { Words } from './words'

export const WEBHOOK_STATE_WORDS: Record<WebhookRow['state'], Words> = {
  sending: { vi: 'Đang gửi', en: 'Sending' },
  retrying: { vi: 'Chờ gửi lại', en: 'Waiting to retry' },
  stopped: { vi: 'Đã dừng', en: 'Stopped' },
}

/** Why the newest notification was not taken, and who can do what about it. */
export const WEBHOOK_FAULT_WORDS: Record<WebhookFault, Words> = {
  'bad-url': { vi: 'Địa chỉ không đúng dạng', en: 'Not a usable address' },
  insecure: { vi: 'Địa chỉ không dùng https', en: 'Not https' },
  'bad-port': { vi: 'Cổng không được gọi', en: 'Port not allowed' },
  'private-address': { vi: 'Tên máy dẫn vào mạng nội bộ nên không gọi', en: 'The name leads into a private network' },
  'host-not-found': { vi: 'Không tìm thấy máy nhận', en: 'Host not found' },
  'connection-failed': { vi: 'Không kết nối được máy nhận', en: 'Connection failed' },
  certificate: { vi: 'Chứng thư hoặc kết nối bảo mật của máy nhận có lỗi', en: 'Certificate or TLS fault' },
  'no-answer': { vi: 'Máy nhận không trả lời trong 10 giây', en: 'No answer within 10 seconds' },
  redirected: {
    vi: 'Máy nhận chuyển sang địa chỉ khác; hãy ghi thẳng địa chỉ mới',
    en: 'Redirected; enter the new address',
  },
  refused: { vi: 'Máy nhận từ chối', en: 'Refused by the receiver' },
  gone: { vi: 'Máy nhận báo không nhận nữa (410)', en: 'The receiver wants no more (410)' },
  'secret-unreadable': {
    vi: 'Không đọc được khóa ký vì PAYLOAD_SECRET đã đổi; hãy cấp khóa ký mới',
    en: 'The signing secret cannot be read: PAYLOAD_SECRET changed; make a new one',
  },
}

/** Where a webhook stands and what happens next, in a sentence. */
export function webhookStandingWords(row: Pick<WebhookRow, 'active' | 'state'>): Words {
  if (!row.active) {
    return {
      vi: 'Đã dừng: địa chỉ không được dùng. Đánh dấu “Đang dùng” rồi lưu thì gửi tiếp từ chỗ đã dừng.',
      en: 'Stopped: not in use. Tick “In use” and save to go on from where it stopped.',
    }
  }
  return NEXT[row.state]
}

const NEXT: Record<WebhookRow['state'], Words> = {
  sending: {
    vi: 'Đang gửi: có thay đổi là báo ngay, thường trong một giây.',
    en: 'Sending: told of each change at once, usually within a second.',
  },
  retrying: {
    vi: 'Chờ gửi lại: lần gần nhất chưa được. Máy chủ tự gửi lại, mỗi lần cách xa hơn, trong khoảng hai ngày; không có gì bị mất.',
    en: 'Waiting to retry: the last attempt failed. It is tried again with growing pauses for about two days; nothing is lost.',
  },
  stopped: {
    vi: 'Đã dừng: đã thử trong khoảng hai ngày mà chưa được. Hãy báo đơn vị vận hành, rồi bấm “Gửi lại” để gửi tiếp từ chỗ đã dừng.',
    en: 'Stopped after about two days of attempts. Tell the operator, then resend: it goes on from where it stopped.',
  },
}
