import { dayAfter } from '../../../assign/rules/units/dated'
import { formatDay, VIETNAM_OFFSET_MS } from '../../../vietnamese/calendar'

/*
 * Reports say the days of tens of thousands of rows, and there are only so many days: each is worked out once.
 */
const following = new Map<string, string>()
const written = new Map<string, string>()
const numbers = new Map<string, number>()
const texts = new Map<number, string>()
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

const DAY_MS = 86_400_000

/** Days since 1970 to a calendar day. */
export function dayNumber(day: string): number {
  return kept(numbers, day, (text) => Date.parse(text) / DAY_MS)
}

/** The same of the calendar day in Vietnam on which an instant (ms since 1970 in UTC) falls. */
export function dayNumberOf(at: number): number {
  return Math.floor((at + VIETNAM_OFFSET_MS) / DAY_MS)
}

/** The calendar day with a number, as rows have it. */
export function dayText(number: number): string {
  return kept(texts, number, (days) => new Date(days * DAY_MS).toISOString().slice(0, 10))
}

function kept<Key, Value>(days: Map<Key, Value>, day: Key, find: (day: Key) => Value): Value {
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size >= MAX_DAYS) days.clear()
  const found = find(day)
  days.set(day, found)
  return found
}
