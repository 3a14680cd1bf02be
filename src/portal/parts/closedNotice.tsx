import type { ClosedReport } from '../../report/rules/indicators/figure'
import { formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'

/** Says that figures are frozen, since when, by which hash, and how many are different by now. */
export function ClosedNotice({ closed }: { closed: ClosedReport }) {
  const { id, differences, intact } = closed
  return (
    <div className={`say ${intact ? 'note' : 'bad'}`}>
      <p>{closedText(closed)}</p>
      <p>
        <a href={`/bao-cao/da-chot/${id}`}>
          {differences.length > 0
            ? `Bổ sung sau khi chốt: ${formatCount(differences.length)} chỉ tiêu có thay đổi`
            : 'Xem báo cáo đã chốt; chưa có bổ sung sau khi chốt'}
        </a>
      </p>
    </div>
  )
}

export function closedText({ closedAt, closedBy, sha256, intact }: ClosedReport) {
  return (
    <>
      <strong>Đã chốt</strong> lúc {formatInstant(closedAt)}, người chốt: {closedBy}. Mã kiểm SHA-256:{' '}
      <span className="hash">{sha256}</span>.{' '}
      {intact
        ? 'Số liệu dưới đây là số liệu đã chốt, khớp với mã kiểm trong nhật ký hệ thống.'
        : 'CẢNH BÁO: số liệu đang lưu không khớp với mã kiểm trong nhật ký hệ thống. Hãy báo người quản trị hệ thống, đừng dùng số liệu này.'}
    </>
  )
}
