import type { AttendanceRow, CourseRow } from '../rows'
import { monthsAfter } from '../monthsAfter'

type Result = Pick<AttendanceRow, 'result' | 'on' | 'revokedOn'>
type Validity = Pick<CourseRow, 'validMonths'>

/** The last calendar day on which a passed result counts, were it not revoked; null: it counts for good. */
export function validThrough({ on }: Pick<Result, 'on'>, { validMonths }: Validity): string | null {
  return validMonths === null ? null : monthsAfter(on, validMonths)
}

/** Whether a result makes its officer a trained one on a day: passed by then, not run out, not revoked by then. */
export function isValidOn(result: Result, { course, day }: { course: Validity; day: string }): boolean {
  if (result.result !== 'passed' || day < result.on) return false
  if (result.revokedOn !== null && result.revokedOn <= day) return false
  const last = validThrough(result, course)
  return last === null || day <= last
}
