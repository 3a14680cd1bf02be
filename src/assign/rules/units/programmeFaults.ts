import { formatDay } from '../../../vietnamese/calendar'
import { dayAfter, holdsOn, overlap } from './dated'
import { turningDays, type UnitInTime } from './unitsInTime'

/** A unit's place in a programme: calendar days in Vietnam, both ends included, null: open. `decision`: what decided it. */
export type ProgrammeMember = {
  unit: string
  from: string | null
  to: string | null
  decision: string | null
  note: string | null
}

export type MemberFault = { index: number; field: 'unit' | 'from' | 'to' | null; message: string }

type Ground = { units: readonly UnitInTime[]; /** How many at once; null: no limit. */ places: number | null }

/**
 * What is wrong with the members of a programme, row by row: days on which the unit did not exist, the same unit twice at the same
 * time (also as the successor of one whose place goes on), more units than places. A place may go on after its unit has ended:
 * whoever succeeded it stands for it.
 */
export function programmeFaults(members: readonly ProgrammeMember[], ground: Ground): MemberFault[] {
  const byId = new Map(ground.units.map((unit) => [unit.id, unit]))
  return members.flatMap((member, index) => {
    const earlier = members.slice(0, index)
    const fault =
      faultOfDays(member, byId) ??
      faultOfRepetition(member, { earlier, byId }) ??
      faultOfCrowd(member, { earlier, places: ground.places })
    return fault ? [{ index, ...fault }] : []
  })
}

type Fault = Omit<MemberFault, 'index'>
type Units = ReadonlyMap<string, UnitInTime>

function faultOfDays({ unit: id, from, to }: ProgrammeMember, byId: Units): Fault | null {
  const unit = byId.get(id)
  const { validFrom, validTo } = unit ?? {}
  if (!unit) return null
  if (validTo && from && validTo < from) {
    const message = `“${unit.name}” chỉ hoạt động đến hết ngày ${formatDay(validTo)}. Hãy chọn đơn vị kế tục hoặc ngày sớm hơn.`
    return { field: 'from', message }
  }
  if (!validFrom) return null
  const message = `“${unit.name}” chưa có vào ngày này, đơn vị hoạt động từ ngày ${formatDay(validFrom)}.`
  if (from && from < validFrom) return { field: 'from', message }
  return to && to < validFrom ? { field: 'to', message } : null
}

type Repeating = { earlier: readonly ProgrammeMember[]; byId: Units }

function faultOfRepetition(member: ProgrammeMember, { earlier, byId }: Repeating): Fault | null {
  const nameOf = (id: string) => byId.get(id)?.name ?? id
  for (const other of earlier) {
    if (other.unit === member.unit && overlap(other, member)) {
      return { field: 'unit', message: `“${nameOf(member.unit)}” đã có trong chương trình vào cùng thời gian.` }
    }
    const [former, heir] = goesOnIn(other, { heir: member, byId }) ? [other, member] : [member, other]
    if (!goesOnIn(former, { heir, byId })) continue
    const message = `“${nameOf(heir.unit)}” đang giữ chỗ của “${nameOf(former.unit)}” vì là đơn vị kế tục. Hãy ghi ngày kết thúc cho một trong hai chỗ.`
    return { field: 'unit', message }
  }
  return null
}

/** Whether a place whose unit has ended is held, at a time when the heir has a place of its own, by that heir. */
function goesOnIn(former: ProgrammeMember, { heir, byId }: { heir: ProgrammeMember; byId: Units }): boolean {
  const { validTo } = byId.get(former.unit) ?? {}
  if (!validTo || former.unit === heir.unit || !heirsOf(former.unit, byId).has(heir.unit)) return false
  const from = former.from && former.from > validTo ? former.from : dayAfter(validTo)
  if (former.to && former.to < from) return false
  return overlap({ from, to: former.to }, heir)
}

/** Whoever succeeded it, however often. */
function heirsOf(id: string, byId: Units): Set<string> {
  const heirs = new Set<string>()
  const waiting = [...(byId.get(id)?.successors ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (heirs.has(next)) continue
    heirs.add(next)
    waiting.push(...(byId.get(next)?.successors ?? []))
  }
  return heirs
}

type Crowd = { earlier: readonly ProgrammeMember[]; places: number | null }

function faultOfCrowd(member: ProgrammeMember, { earlier, places }: Crowd): Fault | null {
  if (places === null) return null
  const days = [member.from ?? '0001-01-01', ...turningDays(earlier, dayAfter)].filter((day) => holdsOn(member, day))
  const crowded = days.find((day) => earlier.filter((other) => holdsOn(other, day)).length >= places)
  if (crowded === undefined) return null
  const when = crowded === '0001-01-01' ? '' : ` vào ngày ${formatDay(crowded)}`
  return { field: null, message: `Chương trình chỉ có ${places} chỗ cùng một lúc, đã đủ${when}.` }
}
