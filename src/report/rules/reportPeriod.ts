import { dayBefore } from '../../assign/rules/units/dated'
import { formatDay } from '../../vietnamese/calendar'

/** Calendar days in Vietnam, both ends included; standings are taken on the last one. */
export type Period = { from: string; asOf: string }

export type Quarter = {
  /** `2025-2`. */
  key: string
  /** `Quý II/2025`. */
  name: string
  from: string
  to: string
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** The quarter of a year. `number` is 1 to 4. */
export function quarter(year: number, number: 1 | 2 | 3 | 4): Quarter {
  const firstMonth = number * 3 - 2
  const nextYear = number === 4 ? year + 1 : year
  const nextMonth = number === 4 ? 1 : firstMonth + 3
  const lastDay = new Date(Date.UTC(nextYear, nextMonth - 1, 0)).getUTCDate()
  return {
    key: `${year}-${number}`,
    name: `Quý ${ROMAN[number - 1]}/${year}`,
    from: dayText(year, firstMonth, 1),
    to: dayText(year, firstMonth + 2, lastDay),
  }
}

/** The quarter that a calendar day is in. */
export function quarterOf(day: string): Quarter {
  const [year, month] = day.split('-').map(Number)
  // Months 1 to 12 make quarters 1 to 4.
  return quarter(year ?? 0, Math.ceil((month ?? 1) / 3) as 1 | 2 | 3 | 4)
}

/** Every quarter from one day to another, newest first. */
export function quartersBetween(first: string, last: string): Quarter[] {
  const quarters: Quarter[] = []
  for (let at = quarterOf(last); at.to >= first; at = quarterOf(dayBefore(at.from))) quarters.push(at)
  return quarters
}

/** What a period is called: its quarter or year where it is one, else its days. */
export function periodName({ from, asOf }: Period): string {
  const { name, ...whole } = quarterOf(asOf)
  if (from === whole.from) return asOf === whole.to ? name : `${name} (đến hết ngày ${formatDay(asOf)})`
  const year = asOf.slice(0, 4)
  if (from === `${year}-01-01` && asOf === `${year}-12-31`) return `Năm ${year}`
  return `Từ ngày ${formatDay(from)} đến hết ngày ${formatDay(asOf)}`
}

/** Whether the period is a whole quarter that has passed: only then nothing more can happen in it. */
export function isPastQuarter({ from, asOf }: Period, today: string): boolean {
  const whole = quarterOf(asOf)
  return from === whole.from && asOf === whole.to && asOf < today
}

function dayText(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
