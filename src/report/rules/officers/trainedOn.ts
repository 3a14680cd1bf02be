import { holdsOn } from '../../../assign/rules/units/dated'
import type { AttendanceRow, CourseRow, OfficerRow, OfficerTermRow } from '../rows'
import { rootsOf } from './mergedOfficers'
import { isValidOn, validThrough } from './validity'

/** What the register of officers and courses holds. */
export type OfficerRows = {
  officers: readonly OfficerRow[]
  terms: readonly OfficerTermRow[]
  courses: readonly CourseRow[]
  attendances: readonly AttendanceRow[]
}

/** One who is in charge at a unit; `by` is the result that makes them a trained one on the day, the one that counts longest. */
export type OfficerInCharge = { officerId: string; term: OfficerTermRow; by: AttendanceRow | null }

export type UnitTraining = { unitId: string; officers: OfficerInCharge[] }

/**
 * Who is in charge at which unit on a calendar day, and who of them is trained on that day. Training follows the person,
 * whatever unit it was at; whoever left is not counted from the day after the last one. People who were merged count as one, once
 * in each unit. Units and officers by their ids, in order; a unit without anybody in charge is not named.
 */
export function trainedOn(rows: OfficerRows, day: string): UnitTraining[] {
  const rootOf = rootsOf(rows.officers)
  const results = validResults(rows, { day, rootOf })
  const byUnit = new Map<string, Map<string, OfficerInCharge>>()
  for (const term of rows.terms) {
    if (!holdsOn(term, day)) continue
    const officerId = rootOf(term.officerId)
    const inCharge = byUnit.get(term.unitId) ?? new Map<string, OfficerInCharge>()
    byUnit.set(term.unitId, inCharge)
    const known = inCharge.get(officerId)
    if (!known || isEarlier(term, known.term)) {
      inCharge.set(officerId, { officerId, term, by: results.get(officerId) ?? null })
    }
  }
  return [...byUnit]
    .sort(([one], [other]) => compare(one, other))
    .map(([unitId, inCharge]) => ({
      unitId,
      officers: [...inCharge.values()].sort((one, other) => compare(one.officerId, other.officerId)),
    }))
}

type Asking = { day: string; rootOf: (officerId: string) => string }

/** Of each person the valid result that counts longest. */
function validResults({ courses, attendances }: OfficerRows, { day, rootOf }: Asking): Map<string, AttendanceRow> {
  const courseOf = new Map(courses.map((course) => [course.id, course]))
  const best = new Map<string, { row: AttendanceRow; until: string }>()
  for (const row of attendances) {
    const course = courseOf.get(row.courseId)
    if (!course || !isValidOn(row, { course, day })) continue
    const officerId = rootOf(row.officerId)
    const until = validThrough(row, course) ?? FOR_GOOD
    const known = best.get(officerId)
    if (!known || known.until < until || (known.until === until && compare(row.id, known.row.id) < 0)) {
      best.set(officerId, { row, until })
    }
  }
  return new Map([...best].map(([officerId, { row }]) => [officerId, row]))
}

const FOR_GOOD = '9999-12-31'

function isEarlier(one: OfficerTermRow, other: OfficerTermRow): boolean {
  return compare(one.from ?? '', other.from ?? '') < 0 || (one.from === other.from && compare(one.id, other.id) < 0)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
