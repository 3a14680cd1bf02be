import { existsOn, type UnitInTime } from '../../../assign/rules/units/unitsInTime'
import { formatDay } from '../../../vietnamese/calendar'
import { tooEarlyFault } from '../earliestDay'
import type { EquipmentState } from '../rows'

export type EntryFault = { path: 'unit' | 'from'; message: string }

/** That a thing is at a unit in a state from a calendar day in Vietnam on. */
export type EquipmentEntry = { unitId: string; state: EquipmentState; from: string }

type Ground = {
  unit: UnitInTime
  today: string
  /** What holds on that day so far; null for a new thing, or before its first day. */
  before: { unitId: string; state: EquipmentState } | null
}

/** What is wrong with an entry: a day to come, a unit that does not exist then, or nothing that would change. */
export function entryFaults({ unitId, state, from }: EquipmentEntry, { unit, today, before }: Ground): EntryFault[] {
  if (from > today) return [{ path: 'from', message: 'Ngày này chưa đến. Chỉ ghi việc đã có.' }]
  const early = tooEarlyFault(from)
  if (early) return [{ path: 'from', message: early }]
  if (!existsOn(unit, from)) return [{ path: 'unit', message: `“${unit.name}” ${lifeOf(unit, from)}` }]
  if (before?.unitId !== unitId || before.state !== state) return []
  return [{ path: 'from', message: 'Vào ngày này thiết bị đã ở đơn vị và tình trạng đó, không có gì thay đổi.' }]
}

function lifeOf({ validFrom, validTo }: UnitInTime, day: string): string {
  if (validFrom && day < validFrom) return `chưa có vào ngày này, đơn vị hoạt động từ ngày ${formatDay(validFrom)}.`
  return `chỉ hoạt động đến hết ngày ${formatDay(validTo ?? day)}. Hãy chọn đơn vị kế tục.`
}
