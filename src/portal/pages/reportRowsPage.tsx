import type { ReactNode } from 'react'
import { amountInWords, partsText, subjectTitle, valueText } from '../../report/rules/figureWords'
import { periodName } from '../../report/rules/reportPeriod'
import type { ClosedReport, Figure } from '../../report/rules/indicators/figure'
import { formatDay } from '../../vietnamese/calendar'
import { formatCount } from '../../vietnamese/numbers'
import { ClosedNotice } from '../parts/closedNotice'
import { Missing } from '../parts/whoIsMissing'
import { type Place, REPORTS } from '../rules/reportPaths'
import { reportPath } from '../rules/reportQuery'
import {
  missesSomebody,
  pageOfRows,
  type RowNames,
  rowsToRead,
  type ShownRow,
  shownRow,
} from '../../report/rules/reportRows'

type RowsPageProps = {
  figure: Figure
  place: Place
  scope: string
  closed: ClosedReport | null
  names: RowNames
  form: ReactNode
  charts: ReactNode
  pages: { outside: number; inside: number }
  pathOf: (pages: { outside: number; inside: number }) => string
  hrefOf: (row: ShownRow['row']) => string | null
}

/** Rows of each kind on a page. */
const ROWS_PER_PAGE = 50

/** `/bao-cao/:code`: who is not in first, then who is, then how it went. */
export function ReportRowsPage(props: RowsPageProps) {
  const { figure, place, scope, names, form, charts, closed } = props
  const missing = missesSomebody(figure)
  const [outside, inside] = [<OutsideRows key="outside" {...props} />, <InsideRows key="inside" {...props} />]
  return (
    <>
      <p className="small no-paper">
        <a
          href={reportPath(place.unitSlug ? `${REPORTS}/don-vi/${place.unitSlug}` : REPORTS, {
            ...place,
            unitSlug: null,
          })}
        >
          Về báo cáo
        </a>
      </p>
      <h1>
        <span className="kicker">
          Báo cáo · {scope} · {periodName(place)}
        </span>{' '}
        {figure.label}
      </h1>
      {closed ? <ClosedNotice closed={closed} /> : null}
      <div className="card">
        {missing ? (
          <>
            <h2>Đơn vị nào chưa?</h2>
            <p>
              <Missing figure={figure} place={place} names={names} />
            </p>
          </>
        ) : null}
        <p className="big">{valueText(figure.measure, figure.value)}</p>
        <p className="tight">{partsText(figure.measure, figure)}</p>
        <p className="soft">{figure.definition}</p>
        <p className="hide">{amountInWords(figure.measure, figure)}</p>
      </div>
      {form}
      {missing ? outside : inside}
      {missing ? inside : figure.outside.length > 0 ? outside : null}
      {charts}
    </>
  )
}

function OutsideRows({ figure, names, pages, pathOf, hrefOf }: RowsPageProps) {
  const title = missesSomebody(figure) ? 'Chưa' : 'Không bị đếm'
  return (
    <Rows
      id="chua"
      title={`${title} (${formatCount(figure.outside.length)})`}
      subject={subjectTitle(figure.code)}
      empty="Không có dòng nào: mọi nơi đều đã đạt."
      {...pagedRows(figure.outside, { page: pages.outside, names })}
      pathOf={(outside) => `${pathOf({ ...pages, outside })}#chua`}
      hrefOf={hrefOf}
    />
  )
}

function InsideRows({ figure, names, pages, pathOf, hrefOf }: RowsPageProps) {
  const title = missesSomebody(figure) ? 'Đã' : 'Được đếm'
  return (
    <Rows
      id="da"
      title={`${title} (${formatCount(figure.inside.length)})`}
      subject={subjectTitle(figure.code)}
      empty="Không có dòng nào trong kỳ này."
      {...pagedRows(figure.inside, { page: pages.inside, names })}
      pathOf={(inside) => `${pathOf({ ...pages, inside })}#da`}
      hrefOf={hrefOf}
    />
  )
}

function pagedRows(rows: Figure['inside'], { page, names }: { page: number; names: RowNames }) {
  const paged = pageOfRows(rowsToRead(rows), { page, size: ROWS_PER_PAGE })
  return { ...paged, rows: paged.rows.map((row) => shownRow(row, names)) }
}

type RowsProps = {
  id: string
  title: string
  /** What each row is. */
  subject: string
  empty: string
  rows: ShownRow[]
  page: number
  pages: number
  pathOf: (page: number) => string
  hrefOf: (row: ShownRow['row']) => string | null
}

function Rows({ id, title, subject, empty, rows, page, pages, pathOf, hrefOf }: RowsProps) {
  const has = {
    unit: rows.some(({ unit }) => unit !== ''),
    document: rows.some(({ document }) => document !== ''),
    on: rows.some(({ row }) => row.on !== undefined),
    count: rows.some(({ row }) => row.count !== undefined),
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="card">{empty}</p>
      ) : (
        <table className="grid">
          <caption className="hide">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{subject}</th>
              {has.unit ? <th scope="col">Đơn vị</th> : null}
              {has.document ? <th scope="col">Tài liệu</th> : null}
              <th scope="col">Vì sao</th>
              {has.on ? <th scope="col">Ngày</th> : null}
              {has.count ? <th scope="col">Số lượng</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, subject: name, unit, document }) => (
              <tr key={row.key}>
                <th scope="row">
                  <Linked href={hrefOf(row)} text={name} />
                </th>
                {has.unit ? <td data-name="Đơn vị">{unit || '–'}</td> : null}
                {has.document ? <td data-name="Tài liệu">{document || '–'}</td> : null}
                <td data-name="Vì sao">{row.reason}</td>
                {has.on ? <td data-name="Ngày">{row.on ? formatDay(row.on) : '–'}</td> : null}
                {has.count ? (
                  <td data-name="Số lượng">{row.count === undefined ? '–' : formatCount(row.count)}</td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 ? (
        <nav className="pages no-paper" aria-label={`Trang: ${title}`}>
          <span>{page > 1 ? <a href={pathOf(page - 1)}>Trang trước</a> : null}</span>
          <span className="soft">
            Trang {formatCount(page)}/{formatCount(pages)}
          </span>
          <span>{page < pages ? <a href={pathOf(page + 1)}>Trang tiếp theo</a> : null}</span>
        </nav>
      ) : null}
    </section>
  )
}

function Linked({ href, text }: { href: string | null; text: string }) {
  return href ? <a href={href}>{text}</a> : <>{text}</>
}
