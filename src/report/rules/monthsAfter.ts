/**
 * The calendar day so many months after a day: the same day of that month, or its last where it has none (31/8 + 6 months →
 * 28/02). Source: Bộ luật Dân sự 2015, Điều 148 khoản 3.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const last = new Date(0)
  last.setUTCFullYear(year, month - 1 + months + 1, 0)
  last.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
