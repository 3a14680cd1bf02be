import { amountInWords, missedBy, partsText, valueText } from '../../report/rules/figureWords'
import type { Figure } from '../../report/rules/indicators/figure'
import type { Period } from '../../report/rules/reportPeriod'
import { formatDay } from '../../vietnamese/calendar'
import { Field } from '../parts/field'
import { Kept } from '../parts/periodForm'
import { type AskedComparison, COMPARED_PARAMETERS, UNIT_PARAMETER } from '../rules/reportQuery'
import { figurePath, REPORTS } from '../rules/reportPaths'
import { missesSomebody, type RowNames } from '../../report/rules/reportRows'

export type ComparedSide = { period: Period; figures: readonly Figure[]; names: RowNames }

type ComparisonPageProps = {
  asked: AskedComparison
  scope: string
  unitSlug: string | null
  sides: [ComparedSide, ComparedSide] | null
}

/** `/bao-cao/so-sanh`: the same figures on two days, side by side, each with the units that existed on its day. */
export function ReportComparisonPage({ asked, scope, unitSlug, sides }: ComparisonPageProps) {
  return (
    <>
      <p className="small no-paper">
        <a href={REPORTS}>Về báo cáo</a>
      </p>
      <h1>
        <span className="kicker">Báo cáo · {scope}</span> So sánh hai ngày
      </h1>
      <ComparisonForm asked={asked} unitSlug={unitSlug} />
      {sides ? <Sides sides={sides} unitSlug={unitSlug} /> : <NothingToCompare />}
    </>
  )
}

function NothingToCompare() {
  return (
    <p className="say bad" role="alert">
      Chưa so sánh được: hãy sửa mục có lỗi ở trên rồi bấm So sánh.
    </p>
  )
}

function ComparisonForm({ asked: { typed, faults }, unitSlug }: { asked: AskedComparison; unitSlug: string | null }) {
  const { first, second, from } = COMPARED_PARAMETERS
  const shown = (name: keyof typeof typed) => (faults[name] ? typed[name] : dayShown(typed[name]))
  return (
    <form method="get" action={`${REPORTS}/so-sanh`} className="card no-paper">
      <Kept fields={unitSlug ? { [UNIT_PARAMETER]: unitSlug } : {}} />
      <div className="set">
        <Field
          name={first}
          label="Ngày thứ nhất"
          defaultValue={shown('first')}
          fault={faults.first}
          autoComplete="off"
        />
        <Field
          name={second}
          label="Ngày thứ hai"
          defaultValue={shown('second')}
          fault={faults.second}
          autoComplete="off"
        />
        <Field
          name={from}
          label="Cộng dồn từ ngày"
          hint="Để trống: từ 01/01 của năm có ngày sớm hơn"
          defaultValue={shown('from')}
          fault={faults.from}
          autoComplete="off"
        />
      </div>
      <button className="go">So sánh</button>
    </form>
  )
}

function dayShown(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text
}

function Sides({ sides, unitSlug }: { sides: [ComparedSide, ComparedSide]; unitSlug: string | null }) {
  const [one, other] = sides
  return (
    <>
      <p role="status">
        Cộng dồn từ ngày {formatDay(one.period.from)}. Mỗi cột tính theo các đơn vị đang hoạt động vào ngày của cột đó:
        đơn vị đã kết thúc trước ngày ấy không nằm trong mẫu số, đơn vị kế tục được tính từ ngày thành lập.
      </p>
      <table className="grid">
        <caption className="hide">
          Các chỉ tiêu ngày {formatDay(one.period.asOf)} và ngày {formatDay(other.period.asOf)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            {sides.map(({ period }, index) => (
              <th scope="col" key={`${index}-${period.asOf}`}>
                {formatDay(period.asOf)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {one.figures.map((figure) => (
            <tr key={figure.code}>
              <th scope="row">{figure.label}</th>
              {sides.map((side, index) => (
                <td key={`${index}-${side.period.asOf}`} data-name={formatDay(side.period.asOf)}>
                  <Cell side={side} code={figure.code} unitSlug={unitSlug} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const MOST_NAMED = 12

function Cell({ side, code, unitSlug }: { side: ComparedSide; code: Figure['code']; unitSlug: string | null }) {
  const figure = side.figures.find((each) => each.code === code)
  if (!figure) return <>–</>
  const units = missedBy(figure).unitIds.flatMap((id) => side.names.unit(id)?.name ?? [])
  return (
    <>
      <a
        href={figurePath(code, { ...side.period, unitSlug })}
        aria-label={`${figure.label}: ${amountInWords(figure.measure, figure)}`}
      >
        <strong>{valueText(figure.measure, figure.value)}</strong>
      </a>{' '}
      <span className="soft small">{partsText(figure.measure, figure)}</span>
      {missesSomebody(figure) && units.length > 0 ? (
        <span className="block small">
          Chưa: {units.slice(0, MOST_NAMED).join(', ')}
          {units.length > MOST_NAMED ? ` và ${units.length - MOST_NAMED} đơn vị nữa` : ''}
        </span>
      ) : null}
    </>
  )
}
