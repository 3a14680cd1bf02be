import { dayAfter } from '../../../assign/rules/units/dated'
import { formatDay } from '../../../vietnamese/calendar'

/*
 * Reports say the days of tens of thousands of rows, and there are only so many days: each is worked out once.
 */
const following = new Map<string, string>()
const written = new Map<string, string>()
/** More than a library has; what asks for more begins anew. */
const MAX_DAYS = 50_000

/** The calendar day in Vietnam of an instant as rows have it (ISO 8601 in UTC): the next day begins at 17:00. */
export function dayOf(at: string): string {
  const day = at.slice(0, 10)
  return at.slice(11, 13) < '17' ? day : kept(following, day, dayAfter)
}

/** A day as official text writes it, see `formatDay`. */
export function shownDay(day: string): string {
  return kept(written, day, formatDay)
}

function kept(days: Map<string, string>, day: string, find: (day: string) => string): string {
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size >= MAX_DAYS) days.clear()
  const found = find(day)
  days.set(day, found)
  return found
}
