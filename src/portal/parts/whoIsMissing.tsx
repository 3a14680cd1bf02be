import { missedBy } from '../../report/rules/figureWords'
import type { Figure } from '../../report/rules/indicators/figure'
import { formatCount } from '../../vietnamese/numbers'
import { figurePath, type Place, unitReportPath } from '../rules/reportPaths'
import { isJudgedBy, missesSomebody, type RowNames } from '../../report/rules/reportRows'
import { AmountText } from './chartTables'
import { Fold } from './fold'

/** So many that the three promises are on the first two screens of a phone. */
const MOST_NAMED = 4

type WhoProps = { figures: readonly Figure[]; place: Place; names: RowNames }

/** A leader's question, answered before anything else: of the three promises, and then of the others. */
export function WhoIsMissing({ figures, ...rest }: WhoProps) {
  const asked = figures.filter(missesSomebody)
  if (asked.length === 0) return null
  const others = asked.filter((figure) => !isJudgedBy(figure))
  return (
    <section className="card" aria-labelledby="don-vi-nao-chua">
      <h2 id="don-vi-nao-chua">Đơn vị nào chưa?</h2>
      <List figures={asked.filter(isJudgedBy)} {...rest} />
      {others.length > 0 ? (
        <Fold title={`Các chỉ tiêu khác (${formatCount(others.length)})`}>
          <List figures={others} {...rest} />
        </Fold>
      ) : null}
    </section>
  )
}

function List({ figures, place, names }: WhoProps) {
  if (figures.length === 0) return null
  return (
    <dl className="who-list">
      {figures.map((figure) => (
        <div key={figure.code}>
          <dt>
            <a href={figurePath(figure.code, place)}>{figure.label}</a>:{' '}
            <AmountText measure={figure.measure} amount={figure} />
          </dt>
          <dd>
            <Missing figure={figure} place={place} names={names} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Units that a figure misses, by name; what is missing without a unit is counted. */
export function Missing({ figure, place, names }: Omit<WhoProps, 'figures'> & { figure: Figure }) {
  if (figure.value === null) return <>Chưa có gì để tính trong kỳ này.</>
  if (figure.outside.length === 0) return <>Không còn đơn vị nào.</>
  const { unitIds, nameless } = missedBy(figure)
  const units = unitIds.flatMap((id) => names.unit(id) ?? [])
  const more = units.length - MOST_NAMED
  return (
    <>
      {units.length > 0 ? <strong>{formatCount(units.length)} đơn vị: </strong> : null}
      {units.slice(0, MOST_NAMED).map((unit, index) => (
        <span key={unit.slug}>
          {index > 0 ? ', ' : ''}
          <a href={unitReportPath(unit.slug, place)}>{unit.name}</a>
        </span>
      ))}
      {more > 0 ? (
        <>
          {' '}
          và <a href={`${figurePath(figure.code, place)}#chua`}>{formatCount(more)} đơn vị nữa</a>
        </>
      ) : null}
      {nameless > 0 ? (
        <>
          {units.length > 0 ? '; ' : ''}
          <a href={`${figurePath(figure.code, place)}#chua`}>
            {formatCount(nameless)} {namelessWords(figure, units.length > 0)}
          </a>
        </>
      ) : null}
      .
    </>
  )
}

/** What a figure misses without a unit: open places of a programme, else rows of its own. */
function namelessWords({ code }: Figure, besideUnits: boolean): string {
  if (code === 'equipped') return 'chỗ chưa chọn đơn vị'
  return besideUnits ? 'dòng không gắn với đơn vị' : 'dòng chưa đạt, chưa gắn với đơn vị nào'
}
