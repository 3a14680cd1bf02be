import { formatDay, formatInstant } from '../../../vietnamese/calendar'
import type { Head } from './chain'

export type DayHead = Head & { day: string; signature: string }

/** The signed head of one day, to be kept in another house: ids and hashes alone, nothing of any document. */
export function headMail(
  { day, seq, hash, signedAt, signature }: DayHead,
  { publicKeyPem, publicUrl }: { publicKeyPem: string; publicUrl: string },
): { subject: string; text: string; messageId: string } {
  const lines = [
    `Chữ ký nhật ký ngày ${formatDay(day)} của thư viện Hải Đăng, ${publicUrl}`,
    '',
    `Đến sự kiện số: ${seq}`,
    `Mã băm SHA-256: ${hash}`,
    `Ký lúc: ${formatInstant(signedAt)} (${signedAt})`,
    `Chữ ký Ed25519: ${signature}`,
    '',
    'Khóa công khai:',
    publicKeyPem.trim(),
    '',
    `Hãy giữ thư này ở nơi người vận hành máy chủ không sửa được. Đối chiếu bất cứ lúc nào: ${publicUrl}/nhat-ky/chu-ky`,
    'Đây là thư tự động, không cần trả lời.',
    '',
  ]
  const host = new URL(publicUrl).hostname
  return {
    subject: `Hải Đăng: chữ ký nhật ký ngày ${formatDay(day)}, đến sự kiện số ${seq}`,
    text: lines.join('\n'),
    messageId: `nhat-ky.${day}.${hash.slice(0, 32)}@${host}`,
  }
}
