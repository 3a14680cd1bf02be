import type { ReactNode } from 'react'
import type { Figure, FigureCode } from '../../report/rules/indicators/figure'
import { periodName } from '../../report/rules/reportPeriod'
import { CoastLegend, CoastStrip } from '../charts/coastStrip'
import { AmountText } from '../parts/chartTables'
import { type CoastPlace, coastText, LEVEL_WORDS } from '../rules/coast'
import { FIGURE_SLUGS } from '../rules/figurePaths'
import { type Place, REPORTS, unitReportPath } from '../rules/reportPaths'
import { reportPath } from '../rules/reportQuery'

export const COAST_PARAMETER = 'chi-so'

type CoastPageProps = {
  figure: Figure | null
  places: readonly CoastPlace[]
  /** Figures that are told by unit. */
  choices: readonly { code: FigureCode; label: string }[]
  place: Place
  scope: string
  form: ReactNode
}

/** `/bao-cao/dai-ven-bien`: the units from north to south, told by one figure. */
export function CoastPage({ figure, places, choices, place, scope, form }: CoastPageProps) {
  return (
    <>
      <p className="small no-paper">
        <a href={reportPath(REPORTS, place)}>Về báo cáo</a>
      </p>
      <h1>
        <span className="kicker">
          Báo cáo · {scope} · {periodName(place)}
        </span>{' '}
        Dải đơn vị ven biển
      </h1>
      {form}
      {figure ? <Choices choices={choices} chosen={figure.code} place={place} /> : null}
      {figure && places.length > 0 ? (
        <Strip figure={figure} places={places} place={place} />
      ) : (
        <p className="card">
          {figure
            ? 'Chưa có đơn vị nào trong phạm vi này được xếp thứ tự dọc bờ biển. Người quản trị ghi "Thứ tự dọc bờ biển" ở danh mục Đơn vị.'
            : 'Kỳ này chưa có chỉ tiêu nào tính theo đơn vị. Hãy chọn kỳ khác.'}
        </p>
      )}
    </>
  )
}

type ChoicesProps = Pick<CoastPageProps, 'choices' | 'place'> & { chosen: FigureCode }

function Choices({ choices, chosen, place }: ChoicesProps) {
  return (
    <nav aria-label="Chỉ tiêu của dải" className="no-paper">
      <ul className="chosen">
        {choices.map(({ code, label }) => (
          <li key={code}>
            <a
              href={reportPath(`${REPORTS}/dai-ven-bien`, place, { [COAST_PARAMETER]: FIGURE_SLUGS[code] })}
              aria-current={code === chosen ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Strip({ figure, places, place }: { figure: Figure; places: readonly CoastPlace[]; place: Place }) {
  const text = coastText(places)
  return (
    <section className="card chart" aria-labelledby="dai">
      <h2 id="dai">{figure.label}</h2>
      <p className="soft">{figure.definition}</p>
      <div className="chart-sides">
        <div>
          <div className="picture" role="img" aria-label={`Dải đơn vị ven biển, ${figure.label}. ${text}`}>
            <CoastStrip places={places} measure={figure.measure} />
          </div>
          <CoastLegend />
          <p>{text}</p>
          <p className="soft small">
            Sơ đồ chỉ cho biết thứ tự dọc bờ biển theo danh mục đơn vị của thư viện; không phải bản đồ, không thể hiện
            khoảng cách, địa giới hay vùng biển.
          </p>
        </div>
        <div>
          <table className="grid">
            <caption className="hide">{figure.label}, các đơn vị từ Bắc vào Nam</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị (từ Bắc vào Nam)</th>
                <th scope="col">Kết quả</th>
                <th scope="col">Mức</th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ id, slug, name, amount, level }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={unitReportPath(slug, place)}>{name}</a>
                  </th>
                  <td data-name="Kết quả">
                    <AmountText measure={figure.measure} amount={amount} />
                  </td>
                  <td data-name="Mức">{LEVEL_WORDS[level]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
