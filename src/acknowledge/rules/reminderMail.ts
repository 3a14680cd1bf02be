import { createHash } from 'node:crypto'
import type { ReminderStage } from './reminderStage'

export type Reminded = { key: string; stage: ReminderStage; urgent: boolean; unitId: string }

type Circumstances = {
  /** Of the person. */
  name: string
  /** Origin of the library. */
  publicUrl: string
}

/**
 * One mail for all that a person is reminded of now. It names no document, not even a public one: mail travels and lies about
 * where we have no say, and the list is one tap away.
 */
export function reminderMail(
  reminded: readonly Reminded[],
  { name, publicUrl }: Circumstances,
): { subject: string; text: string; messageId: string } {
  const of = (stage: ReminderStage) => reminded.filter((each) => each.stage === stage)
  const urgent = reminded.some((each) => each.urgent)
  const [recalled, overdue, dueSoon, escalated] = [of('recall'), of('overdue'), of('due-soon'), of('escalated')]
  const own = recalled.length + overdue.length + dueSoon.length > 0
  const lines = [
    line(
      recalled,
      (count) => `- ${count} tài liệu đã thu hồi hoặc thay thế mà đơn vị còn giữ: hãy hủy rồi báo đã hủy.`,
    ),
    line(overdue, (count) => `- ${count} tài liệu đã quá hạn xác nhận.`),
    line(dueSoon, (count) => `- ${count} tài liệu sắp đến hạn xác nhận.`),
    line(
      escalated,
      (count) => `- ${count} lượt quá hạn xác nhận ở ${unitsIn(escalated)} đơn vị trực thuộc: hãy đôn đốc.`,
    ),
  ].filter((each) => each !== null)
  const links = [
    own ? `Mở Tài liệu đến: ${publicUrl}/tai-lieu-den` : null,
    escalated.length > 0 ? `Mở sổ giao nhận: ${publicUrl}/so-giao-nhan/ma-tran?tinh-trang=qua-han` : null,
  ].filter((each) => each !== null)
  const end = 'Thư này không ghi tên tài liệu; hãy đăng nhập để xem. Đây là thư tự động, không cần trả lời.'
  return {
    subject: subjectOf({ urgent, recalled: recalled.length > 0, own }),
    text: [`Kính gửi ${name},`, '', 'Thư viện Hải Đăng nhắc việc:', ...lines, '', ...links, '', end, ''].join('\n'),
    messageId: messageIdOf(reminded, publicUrl),
  }
}

function line(reminded: readonly Reminded[], words: (count: number) => string): string | null {
  return reminded.length > 0 ? words(reminded.length) : null
}

function unitsIn(reminded: readonly Reminded[]): number {
  return new Set(reminded.map(({ unitId }) => unitId)).size
}

function subjectOf({ urgent, recalled, own }: { urgent: boolean; recalled: boolean; own: boolean }): string {
  if (urgent) return 'KHẨN: có tài liệu thu hồi phải hủy ngay'
  if (recalled) return 'Có tài liệu phải hủy'
  return own ? 'Có tài liệu chờ xác nhận' : 'Có đơn vị quá hạn xác nhận'
}

/** Follows from what is reminded of, so that a mail which is tried again is known as the same one. Source: RFC 5322 §3.6.4. */
function messageIdOf(reminded: readonly Reminded[], publicUrl: string): string {
  const digest = createHash('sha256')
  for (const { key } of reminded.toSorted((one, other) => (one.key < other.key ? -1 : 1))) digest.update(`${key}\n`)
  return `nhac.${digest.digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname.replaceAll(/[[\]]/g, '')}`
}
