import { formatCount } from '../../vietnamese/numbers'
import { type Place, REPORTS } from '../rules/reportPaths'
import { reportPath, UNIT_PARAMETER } from '../rules/reportQuery'

type ReportLinksProps = { place: Place; corrections: number; seesClosed: boolean }

/** Ways on from a report: to paper, to a table, to another look. */
export function ReportLinks({ place, corrections, seesClosed }: ReportLinksProps) {
  return (
    <nav className="card no-paper" aria-label="Báo cáo này ở dạng khác">
      <ul className="plain report-links">
        <li>
          <a href={reportPath(`${REPORTS}/in`, place)}>Bản in khổ A4 (thể thức báo cáo)</a>
        </li>
        <li>
          <a href={reportPath(`${REPORTS}/in.pdf`, place)}>Tải về PDF</a>
        </li>
        <li>
          <a href={reportPath(`${REPORTS}/xuat.xlsx`, place)}>Tải về Excel (XLSX)</a>
        </li>
        <li>
          <a href={reportPath(`${REPORTS}/xuat.csv`, place)}>Tải về CSV</a>
        </li>
        <li>
          <a href={comparisonPath(place)}>So sánh hai ngày (30/6/2025 và 01/7/2025)</a>
        </li>
        {place.unitSlug === null ? (
          <li>
            <a href={reportPath(`${REPORTS}/dai-ven-bien`, place)}>Dải đơn vị ven biển, từ Bắc vào Nam</a>
          </li>
        ) : null}
        {seesClosed ? (
          <li>
            <a href={`${REPORTS}/da-chot`}>Các báo cáo đã chốt</a>
          </li>
        ) : null}
        {corrections > 0 ? (
          <li>
            <a href={reportPath(`${REPORTS}/ghi-sau-ky`, place)}>
              {formatCount(corrections)} dòng được ghi sau khi hết kỳ
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

function comparisonPath({ unitSlug }: Place): string {
  const query = unitSlug ? `?${new URLSearchParams({ [UNIT_PARAMETER]: unitSlug })}` : ''
  return `${REPORTS}/so-sanh${query}`
}
