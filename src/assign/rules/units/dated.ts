/** A period of calendar days in Vietnam, both ends included; null or absent: open. */
export type Dated = { from?: string | null | undefined; to?: string | null | undefined }

/** Whether the period has this day. */
export function holdsOn({ from, to }: Dated, day: string): boolean {
  return (!from || from <= day) && (!to || day <= to)
}

/** Whether two periods have a day in common. */
export function overlap(one: Dated, other: Dated): boolean {
  return (!one.from || !other.to || one.from <= other.to) && (!other.from || !one.to || other.from <= one.to)
}

/** The calendar day before a day (YYYY-MM-DD). */
export function dayBefore(day: string): string {
  return shifted(day, -1)
}

/** The calendar day after a day (YYYY-MM-DD). */
export function dayAfter(day: string): string {
  return shifted(day, 1)
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/**
 * The periods after something else holds from a day on: what held then ends the day before, what would have begun later is gone.
 */
export function followedBy<Period extends Dated>(
  periods: readonly Period[],
  { from, next }: { from: string; next: Period | null },
): Period[] {
  const earlier = periods
    .filter((period) => !period.from || period.from < from)
    .map((period) => (!period.to || period.to >= from ? { ...period, to: dayBefore(from) } : period))
  return next ? [...earlier, next] : earlier
}
