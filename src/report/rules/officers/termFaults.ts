import type { FieldFault } from '../../../platform/errors'
import { formatDay } from '../../../vietnamese/calendar'
import { overlap } from '../../../assign/rules/units/dated'
import type { UnitInTime } from '../../../assign/rules/units/unitsInTime'
import { tooEarlyFault } from '../earliestDay'

/** Being in charge at a unit, from a calendar day to another, both included; `to` null: still. */
export type Term = { unitId: string; from: string; to: string | null }

type Beside = {
  unit: Pick<UnitInTime, 'name' | 'validFrom' | 'validTo'>
  /** What the same person already is, was or will be. */
  others: readonly { unitId: string; from?: string | null | undefined; to?: string | null | undefined }[]
}

/** What is wrong with a term, in Vietnamese; `path` is `from`, `to` or `unit`. */
export function termFaults({ unitId, from, to }: Term, { unit, others }: Beside): FieldFault[] {
  const early = tooEarlyFault(from)
  if (early) return [{ path: 'from', message: early }]
  if (to !== null && to < from) return [{ path: 'to', message: 'Ngày cuối phải không trước ngày đầu.' }]
  const outside = outsideUnit({ from, to }, unit)
  if (outside.length > 0) return outside
  const clash = others.find((other) => other.unitId === unitId && overlap(other, { from, to }))
  if (!clash) return []
  const until = clash.to ? ` đến ${formatDay(clash.to)}` : ''
  const since = clash.from ? ` từ ${formatDay(clash.from)}` : ''
  return [{ path: 'from', message: `Người này đã phụ trách tại đơn vị này${since}${until}; hai thời gian chồng nhau.` }]
}

/** A unit has nobody in charge before it exists or after it has ended; whoever stays on ends with it. */
function outsideUnit(
  { from, to }: Pick<Term, 'from' | 'to'>,
  { name, validFrom, validTo }: Beside['unit'],
): FieldFault[] {
  if (validFrom && from < validFrom)
    return [{ path: 'from', message: `“${name}” chỉ có từ ngày ${formatDay(validFrom)}.` }]
  if (validTo && from > validTo)
    return [{ path: 'from', message: `“${name}” đã kết thúc hoạt động ngày ${formatDay(validTo)}.` }]
  if (validTo && to !== null && to > validTo)
    return [{ path: 'to', message: `“${name}” đã kết thúc hoạt động ngày ${formatDay(validTo)}.` }]
  return []
}
