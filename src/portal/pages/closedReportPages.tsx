import type { ClosedReport, Correction, Difference, FigureRow } from '../../report/rules/indicators/figure'
import { amountInWords } from '../../report/rules/figureWords'
import { periodName } from '../../report/rules/reportPeriod'
import { formatDay, formatInstant } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { closedText } from '../parts/closedNotice'
import { FigureCards } from '../parts/figureCards'
import type { ReportClosing } from '../reportDoor'
import { type Place, REPORTS } from '../rules/reportPaths'
import { reportPath } from '../rules/reportQuery'
import { type RowNames, rowsToRead, shownRow } from '../../report/rules/reportRows'

/** `/bao-cao/da-chot`: every closed report. */
export function ClosingListPage({ closings }: { closings: readonly ReportClosing[] }) {
  return (
    <>
      <p className="small no-paper">
        <a href={REPORTS}>Về báo cáo</a>
      </p>
      <h1>Báo cáo đã chốt</h1>
      {closings.length === 0 ? (
        <p className="card">
          Chưa có báo cáo nào được chốt. Người duyệt mở <a href={REPORTS}>báo cáo</a> của một quý đã qua để chốt.
        </p>
      ) : (
        <table className="grid">
          <caption className="hide">Báo cáo đã chốt, kỳ mới nhất đứng trước</caption>
          <thead>
            <tr>
              <th scope="col">Kỳ</th>
              <th scope="col">Chốt lúc</th>
              <th scope="col">Người chốt</th>
              <th scope="col">Mã kiểm SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {closings.map((closing) => (
              <tr key={closing.id}>
                <th scope="row">
                  <a href={`${REPORTS}/da-chot/${closing.id}`}>{periodName(closing)}</a>
                </th>
                <td data-name="Chốt lúc">{formatInstant(closing.closedAt)}</td>
                <td data-name="Người chốt">{closing.closedBy}</td>
                <td data-name="Mã kiểm SHA-256" className="hash">
                  {closing.sha256}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

type ClosedPageProps = { closed: ClosedReport; place: Place; names: RowNames }

/** `/bao-cao/da-chot/:id`: the frozen figures, and what came later. */
export function ClosedReportPage({ closed, place, names }: ClosedPageProps) {
  return (
    <>
      <p className="small no-paper">
        <a href={`${REPORTS}/da-chot`}>Về danh sách báo cáo đã chốt</a> ·{' '}
        <a href={reportPath(REPORTS, place)}>Mở báo cáo của kỳ này</a>
      </p>
      <h1>
        <span className="kicker">Báo cáo đã chốt</span> {periodName(place)}
      </h1>
      <p className={`say ${closed.intact ? 'note' : 'bad'}`}>{closedText(closed)}</p>
      <h2>Số liệu đã chốt</h2>
      <FigureCards figures={closed.figures} place={place} />
      <section aria-labelledby="bo-sung">
        <h2 id="bo-sung">Bổ sung sau khi chốt</h2>
        {closed.differences.length === 0 ? (
          <p className="card">Chưa có gì thay đổi so với số liệu đã chốt.</p>
        ) : (
          closed.differences.map((difference) => (
            <DifferenceCard
              key={difference.code}
              difference={difference}
              measure={closed.figures.find(({ code }) => code === difference.code)?.measure ?? 'share'}
              names={names}
            />
          ))
        )}
        <LaterEntries closed={closed} names={names} />
      </section>
    </>
  )
}

/** What was entered after the closing: it explains the differences, and some of it makes none. */
function LaterEntries({ closed: { corrections }, names }: { closed: ClosedReport; names: RowNames }) {
  if (corrections.length === 0) return null
  return (
    <>
      <h3>Ghi sau khi chốt ({formatCount(corrections.length)} dòng)</h3>
      <CorrectionTable corrections={corrections.slice(0, MOST_LISTED)} names={names} />
      {corrections.length > MOST_LISTED ? <p>… và {formatCount(corrections.length - MOST_LISTED)} dòng nữa.</p> : null}
    </>
  )
}

type DifferenceProps = { difference: Difference; measure: ClosedReport['figures'][number]['measure']; names: RowNames }

function DifferenceCard({ difference, measure, names }: DifferenceProps) {
  const { label, frozen, now, cameIn, wentOut } = difference
  return (
    <div className="card">
      <h3>{label}</h3>
      <p>
        Khi chốt: <strong>{amountInWords(measure, frozen)}</strong>. Nay: <strong>{amountInWords(measure, now)}</strong>
        .
      </p>
      <RowList title="Được tính thêm" rows={cameIn} names={names} />
      <RowList title="Không còn được tính" rows={wentOut} names={names} />
    </div>
  )
}

const MOST_LISTED = 100

function RowList({ title, rows, names }: { title: string; rows: readonly FigureRow[]; names: RowNames }) {
  if (rows.length === 0) return null
  const read = rowsToRead(rows)
  return (
    <>
      <p className="tight">
        <strong>
          {title} ({formatCount(rows.length)}):
        </strong>
      </p>
      <ul>
        {read.slice(0, MOST_LISTED).map((row) => {
          const { subject, unit, document } = shownRow(row, names)
          const times = row.count === undefined ? '' : formatCount(row.count)
          return <li key={row.key}>{[subject, unit, document, row.reason, times].filter(Boolean).join(' · ')}</li>
        })}
      </ul>
      {read.length > MOST_LISTED ? <p>… và {formatCount(read.length - MOST_LISTED)} dòng nữa.</p> : null}
    </>
  )
}

const KINDS: Record<Correction['what'], string> = {
  receipt: 'Lượt ghi nhận',
  term: 'Phân công cán bộ',
  course: 'Lớp bồi dưỡng',
  attendance: 'Kết quả bồi dưỡng',
  equipment: 'Trang thiết bị',
  place: 'Chỗ trong chương trình',
  unit: 'Đơn vị',
  group: 'Nhóm nơi nhận theo kế hoạch',
  merge: 'Gộp cán bộ',
}

type CorrectionsPageProps = { corrections: readonly Correction[]; place: Place; names: RowNames }

/** `/bao-cao/ghi-sau-ky`: what was entered for the period only after it had ended. */
export function CorrectionsPage({ corrections, place, names }: CorrectionsPageProps) {
  return (
    <>
      <p className="small no-paper">
        <a href={reportPath(REPORTS, place)}>Về báo cáo</a>
      </p>
      <h1>
        <span className="kicker">Báo cáo · {periodName(place)}</span> Ghi sau khi hết kỳ
      </h1>
      {corrections.length === 0 ? (
        <p className="card">Không có dòng nào của kỳ này được ghi sau khi hết kỳ.</p>
      ) : (
        <CorrectionTable corrections={corrections} names={names} />
      )}
    </>
  )
}

function CorrectionTable({ corrections, names }: { corrections: readonly Correction[]; names: RowNames }) {
  return (
    <table className="grid">
      <caption className="hide">Các dòng của kỳ này được ghi sau khi hết kỳ</caption>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col">Loại</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Của ngày</th>
          <th scope="col">Ghi lúc</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map((correction) => (
          <tr key={correction.key}>
            <th scope="row">{correction.text}</th>
            <td data-name="Loại">{KINDS[correction.what]}</td>
            <td data-name="Đơn vị">{correction.unitId ? (names.unit(correction.unitId)?.name ?? '–') : '–'}</td>
            <td data-name="Của ngày">{formatDay(correction.on)}</td>
            <td data-name="Ghi lúc">{formatInstant(correction.knownAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
