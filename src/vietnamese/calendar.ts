import { collapseSpaces, normalizeText } from './normalizeText'

// Vietnam has kept +07:00, without summer time, since 1975; no instant of ours is older.
export const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000

/** The calendar day (YYYY-MM-DD) in Vietnam at an instant. A day begins at 17:00 UTC of the day before. */
export function vietnamDay(now: Date): string {
  return new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10)
}

/** The hour in Vietnam at an instant, as 2026-11-25T14. */
export function vietnamHour(now: Date): string {
  return new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 13)
}

/** The instant at which a calendar day (YYYY-MM-DD) begins in Vietnam. @throws RangeError if there is no such day */
export function startOfVietnamDay(day: string): Date {
  if (!isCalendarDay(day)) throw new RangeError(`not a calendar day: ${day}`)
  return new Date(`${day}T00:00:00+07:00`)
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return realDay(Number(year), Number(month), Number(day)) !== null
}

/** Whether the calendar has the day of this instant, in UTC and in Vietnam: ISO 8601 goes on beyond the years 0001 to 9999. */
export function isCalendarInstant(instant: Date): boolean {
  return isCalendarDay(vietnamDay(instant)) && isCalendarDay(instant.toISOString().slice(0, 10))
}

/** Whether a text is a day that exists or a year alone (YYYY), as old photographs have. */
export function isCalendarDayOrYear(text: string): boolean {
  return isCalendarDay(text) || (/^\d{4}$/u.test(text) && text !== '0000')
}

/**
 * A day as official Vietnamese text writes it: 2020-08-05 → 05/8/2020, 2021-02-07 → 07/02/2021. Days below 10 and the
 * months 1 and 2 have a zero. A year alone stays as it is.
 * Source: Decree 30/2020/NĐ-CP, Appendix I. @throws RangeError if it is neither day nor year
 */
export function formatDay(day: string): string {
  const { year, month, dayOfMonth } = parts(day)
  return month === null ? year : `${dayOfMonth}/${month}/${year}`
}

/** A day in words: 2020-08-05 → ngày 05 tháng 8 năm 2020; a year alone → năm 2020. @throws RangeError as formatDay */
export function formatDayLong(day: string): string {
  const { year, month, dayOfMonth } = parts(day)
  return month === null ? `năm ${year}` : `ngày ${dayOfMonth} tháng ${month} năm ${year}`
}

/** An instant (ISO 8601) in Vietnam's time: 14:05, 05/8/2020. @throws RangeError if it is not an instant */
export function formatInstant(iso: string): string {
  const local = new Date(new Date(iso).getTime() + VIETNAM_OFFSET_MS).toISOString()
  return `${local.slice(11, 16)}, ${formatDay(local.slice(0, 10))}`
}

/**
 * Reads a day as people write it (05/8/2020, 5-8-2020, 05.08.2020, ngày 05 tháng 8 năm 2020, 2020-08-05): always day
 * before month. Null if it is none of these or the day does not exist.
 */
export function parseDay(text: string): string | null {
  const cleaned = collapseSpaces(normalizeText(text)).toLowerCase()
  if (isCalendarDay(cleaned)) return cleaned
  const match =
    /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/u.exec(cleaned) ??
    /^ngày (\d{1,2})( )tháng (\d{1,2}),? năm (\d{4})$/u.exec(cleaned)
  return match && realDay(Number(match[4]), Number(match[3]), Number(match[1]))
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const exists = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

function parts(day: string): { year: string; month: string | null; dayOfMonth: string } {
  if (!isCalendarDayOrYear(day)) throw new RangeError(`not a calendar day or year: ${day}`)
  const [year = '', month, dayOfMonth = ''] = day.split('-')
  if (month === undefined) return { year, month: null, dayOfMonth }
  return { year, month: Number(month) < 3 ? month : String(Number(month)), dayOfMonth }
}
