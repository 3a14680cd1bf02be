import type { UnitView } from '../../catalogue/views'
import type { Period } from '../../report/rules/reportPeriod'
import type { RowNames } from '../../report/rules/reportRows'
import { formatDay } from '../../vietnamese/calendar'
import { unitReportPath } from '../rules/reportPaths'

type UnitStandingProps = { unit: UnitView; period: Period; names: RowNames; mayOpen: (unitId: string) => boolean }

/** Says of a unit that did not exist on the day when it began or ended, and who came before or after it. */
export function UnitStanding({ unit, period, names, mayOpen }: UnitStandingProps) {
  const { asOf } = period
  const hasEnded = unit.validTo !== null && unit.validTo < asOf
  const isComing = unit.validFrom !== null && asOf < unit.validFrom
  if (!hasEnded && !isComing) return null
  const others = hasEnded ? unit.successors : unit.predecessors
  const day = hasEnded ? unit.validTo : unit.validFrom
  return (
    <p className="say warn">
      {hasEnded ? 'Đơn vị này đã kết thúc, hết ngày ' : 'Đơn vị này hoạt động từ ngày '}
      {day ? formatDay(day) : ''}, nên không nằm trong mẫu số của ngày {formatDay(asOf)}.
      {others.length > 0 ? (hasEnded ? ' Đơn vị kế tục: ' : ' Đơn vị tiền thân: ') : ''}
      {others.map((id, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <Other unit={names.unit(id)} period={period} isOpen={mayOpen(id)} />
        </span>
      ))}
      {others.length > 0 ? '.' : ''}
    </p>
  )
}

type OtherProps = { unit: { slug: string; name: string } | null; period: Period; isOpen: boolean }

function Other({ unit, period, isOpen }: OtherProps) {
  if (!unit) return <>đơn vị không còn trong danh mục</>
  return isOpen ? <a href={unitReportPath(unit.slug, period)}>{unit.name}</a> : <>{unit.name}</>
}
