import type { ReactNode } from 'react'
import { periodName } from '../../report/rules/reportPeriod'
import { formatDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { FigureCards } from '../parts/figureCards'
import { Fold } from '../parts/fold'
import { ClosedNotice } from '../parts/closedNotice'
import { ReportLinks } from '../parts/reportLinks'
import { WhoIsMissing } from '../parts/whoIsMissing'
import type { ShownReport } from '../reportOf'
import type { Place } from '../rules/reportPaths'
import type { RowNames } from '../../report/rules/reportRows'

type ReportPageProps = {
  heading: string
  kicker: string
  shown: ShownReport
  names: RowNames
  place: Place
  /** The form that chooses the period. */
  form: ReactNode
  charts: ReactNode
  /** Whether the reader may see closed reports. */
  seesClosed: boolean
  /** The form that closes the quarter, for who may. */
  closing?: ReactNode
  /** That the unit did not exist on the day. */
  standing?: ReactNode
  /** Shown after a form. */
  notice?: ReactNode
}

/** `/bao-cao` and `/bao-cao/don-vi/:slug`: who is missing, the figures, how they went. */
export function ReportPage(props: ReportPageProps) {
  const { heading, kicker, shown, names, place, form, charts, seesClosed, closing, standing, notice } = props
  const { figures, period, closed, report } = shown
  return (
    <>
      <h1>
        <span className="kicker">{kicker}</span> {heading}
      </h1>
      {notice}
      {form}
      <p role="status">
        <strong>{periodName(period)}</strong>. Số liệu tính đến hết ngày {formatDay(period.asOf)}.
      </p>
      {standing}
      {closed ? <ClosedNotice closed={closed} /> : null}
      {figures.length === 0 ? (
        <p className="card">Chưa có chỉ tiêu nào cho kỳ này. Hãy chọn kỳ khác.</p>
      ) : (
        <>
          <WhoIsMissing figures={figures} place={place} names={names} />
          <h2>Các chỉ tiêu</h2>
          <Fold title={`Xem ${formatCount(figures.length)} chỉ tiêu và cách tính`}>
            <FigureCards figures={figures} place={place} />
          </Fold>
        </>
      )}
      {charts}
      <ReportLinks place={place} corrections={report.corrections.length} seesClosed={seesClosed} />
      {closing}
    </>
  )
}

/** What is shown where the period could not be understood. */
export function FaultyPeriodPage({ heading, form }: { heading: string; form: ReactNode }) {
  return (
    <>
      <h1>
        <span className="kicker">Báo cáo</span> {heading}
      </h1>
      <p className="say bad" role="alert">
        Chưa xem được số liệu: hãy sửa mục có lỗi dưới đây.
      </p>
      {form}
    </>
  )
}
