import { type Dated, dayAfter, overlap } from './dated'
import { loopsIn, turningDays, treeOn, type UnitInTime } from './unitsInTime'

type Fault = { path: string; message: string }

/** What is wrong with a unit's place in time, beside the other units; in Vietnamese. */
export function unitTimeFaults(unit: UnitInTime, others: readonly UnitInTime[]): Fault[] {
  const { parents, names, kinds, validFrom, validTo } = unit
  if (validFrom && validTo && validFrom > validTo) {
    return [{ path: 'validTo', message: 'Ngày kết thúc phải không trước ngày bắt đầu.' }]
  }
  const faults = [
    ...overlapsIn(parents ?? [], { path: 'parents', message: 'Có hai đơn vị cấp trên trong cùng thời gian.' }),
    ...overlapsIn(names ?? [], { path: 'names', message: 'Có hai tên trong cùng thời gian.' }),
    ...overlapsIn(kinds ?? [], { path: 'kinds', message: 'Có hai loại trong cùng thời gian.' }),
    ...(parents ?? []).flatMap((period, index) =>
      period.unit === unit.id
        ? [{ path: `parents.${index}.unit`, message: 'Đơn vị không thể là cấp trên của chính mình.' }]
        : [],
    ),
  ]
  return faults.length > 0 ? faults : loopFaults(unit, others)
}

function overlapsIn(periods: readonly Dated[], { path, message }: Fault): Fault[] {
  return periods.flatMap((period, index) =>
    periods.slice(0, index).some((earlier) => overlap(earlier, period)) ? [{ path: `${path}.${index}`, message }] : [],
  )
}

/** A loop on any day is one: between two turning days the tree stays as it is. */
function loopFaults(unit: UnitInTime, others: readonly UnitInTime[]): Fault[] {
  if (!unit.parents?.length && !unit.parent) return []
  const all = [...others, unit]
  const days = turningDays(
    all.flatMap(({ parents, validFrom, validTo }) => [...(parents ?? []), { from: validFrom, to: validTo }]),
    dayAfter,
  )
  const looped = ['0001-01-01', ...days].find((day) => loopsIn(treeOn(all, day)).includes(unit.id))
  if (looped === undefined) return []
  return [{ path: unit.parents ? 'parents' : 'parent', message: 'Đơn vị cấp trên lại trực thuộc chính đơn vị này.' }]
}
