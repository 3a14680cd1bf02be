import { type Period, quarter, quarterOf, type Quarter } from '../../report/rules/reportPeriod'
import { formatDay, parseDay } from '../../vietnamese/calendar'

/** The names of the parameters in addresses of reports. */
export const PERIOD_PARAMETERS = { quarter: 'ky', from: 'tu', to: 'den' } as const
export const COMPARED_PARAMETERS = { first: 'ngay-1', second: 'ngay-2', from: 'tu' } as const
export const UNIT_PARAMETER = 'don-vi'

/** The oldest day that figures are asked for: before the decision that the plan carries out. */
export const FIRST_DAY = '2015-01-01'
const MAX_YEARS = 10
const MAX_LENGTH = 40

/** As it was typed, to be shown again. */
type Typed<Name extends string> = Record<Name, string>
type Faults<Name extends string> = Partial<Record<Name, string>>

/** `typed` without `faults` is a period that can be asked for. */
export type AskedPeriod = {
  typed: Typed<'quarter' | 'from' | 'to'>
  faults: Faults<'quarter' | 'from' | 'to'>
  period: Period
}

/**
 * The period that an address asks for: a quarter, or days; without either the present quarter up to today. A first day that is left out is
 * that of the last day's quarter. Where something cannot be meant, `faults` says so and `period` is the present quarter.
 */
export function askedPeriod(parameters: Record<string, unknown>, today: string): AskedPeriod {
  const typed = typedOf(parameters, PERIOD_PARAMETERS)
  const present = { from: quarterOf(today).from, asOf: today }
  if (typed.from || typed.to) return periodOfDays(typed, { today, present })
  if (!typed.quarter) return { typed, faults: {}, period: present }
  const chosen = quarterNamed(typed.quarter)
  if (!chosen || chosen.from < FIRST_DAY) return { typed, period: present, faults: { quarter: NO_QUARTER } }
  if (chosen.from > today) {
    return {
      typed,
      period: present,
      faults: { quarter: `${chosen.name} chưa bắt đầu. Hãy chọn quý đã hoặc đang diễn ra.` },
    }
  }
  return { typed, faults: {}, period: { from: chosen.from, asOf: chosen.to < today ? chosen.to : today } }
}

const NO_QUARTER = 'Không có quý này. Hãy chọn một quý trong danh sách.'

type Bounds = { today: string; present: Period }

function periodOfDays(typed: AskedPeriod['typed'], { today, present }: Bounds): AskedPeriod {
  const to = typed.to ? dayOf(typed.to, today) : { day: today }
  const from = typed.from ? dayOf(typed.from, today) : { day: to.day ? quarterOf(to.day).from : null }
  const faults = faultsIn({ to, from })
  if (!from.day || !to.day) return { typed, faults, period: present }
  const fault = orderFault(from.day, to.day)
  if (fault) return { typed, faults: { from: fault }, period: present }
  return { typed, faults, period: { from: from.day, asOf: to.day } }
}

function orderFault(from: string, to: string): string | null {
  if (from > to) return `Ngày đầu kỳ phải trước hoặc bằng ngày cuối kỳ (${formatDay(to)}).`
  const limit = `${Number(to.slice(0, 4)) - MAX_YEARS}${to.slice(4)}`
  return from <= limit ? `Kỳ báo cáo dài nhất là ${MAX_YEARS} năm. Hãy chọn ngày đầu kỳ muộn hơn.` : null
}

type ReadDay = { day: string | null; fault?: string }

function dayOf(text: string, today: string): ReadDay {
  const day = parseDay(text)
  if (!day) return { day: null, fault: 'Không đọc được ngày này. Hãy nhập ngày/tháng/năm, ví dụ 30/6/2025.' }
  if (day < FIRST_DAY) return { day: null, fault: `Số liệu bắt đầu từ ngày ${formatDay(FIRST_DAY)}.` }
  if (day > today) return { day: null, fault: `Ngày này chưa đến. Hãy chọn từ ${formatDay(today)} trở về trước.` }
  return { day }
}

function quarterNamed(key: string): Quarter | null {
  const [, year, number] = /^(\d{4})-([1-4])$/.exec(key) ?? []
  // One of four digits, by the pattern.
  return year && number ? quarter(Number(year), Number(number) as 1 | 2 | 3 | 4) : null
}

export type AskedComparison = {
  typed: Typed<'first' | 'second' | 'from'>
  faults: Faults<'first' | 'second' | 'from'>
  /** Null where something cannot be meant. */
  periods: [Period, Period] | null
}

/**
 * Two days side by side, each with what came together since the same first day (January 1st of the earlier one's year unless one is given);
 * without parameters the last day before and the first day after the reorganisation of 01/7/2025.
 */
export function askedComparison(parameters: Record<string, unknown>, today: string): AskedComparison {
  const typed = typedOf(parameters, COMPARED_PARAMETERS)
  if (!typed.first && !typed.second) Object.assign(typed, REORGANISED)
  const days = comparedDays(typed, today)
  const [first, second, from] = [days.first.day, days.second.day, days.from.day]
  if (!first || !second || !from) return { typed, faults: faultsIn(days), periods: null }
  const [earlier = first, later = first] = [first, second].sort()
  const fault = orderFault(from, earlier) ?? orderFault(from, later)
  if (fault) return { typed, faults: { from: fault }, periods: null }
  const periods: [Period, Period] = [
    { from, asOf: first },
    { from, asOf: second },
  ]
  return { typed, faults: {}, periods }
}

function comparedDays(typed: AskedComparison['typed'], today: string): Record<keyof typeof typed, ReadDay> {
  const first = dayOf(typed.first, today)
  const second = dayOf(typed.second, today)
  if (typed.from) return { first, second, from: dayOf(typed.from, today) }
  const earlier = [first.day, second.day].filter((day) => day !== null).sort()[0]
  return { first, second, from: { day: earlier ? `${earlier.slice(0, 4)}-01-01` : null } }
}

/** The last day before and the first day after the districts ended. */
const REORGANISED = { first: '2025-06-30', second: '2025-07-01' }

function faultsIn<Name extends string>(read: Record<Name, ReadDay>): Faults<Name> {
  const faulty = Object.entries<ReadDay>(read).flatMap(([name, { fault }]) => (fault ? [[name, fault]] : []))
  // The names are those that were read.
  return Object.fromEntries(faulty) as Faults<Name>
}

/** Text of each parameter, '' where it is missing or was given twice. */
function typedOf<Name extends string>(
  parameters: Record<string, unknown>,
  names: Readonly<Record<Name, string>>,
): Typed<Name> {
  const entries = Object.entries<string>(names).map(([key, name]) => {
    const value = parameters[name]
    return [key, typeof value === 'string' ? value.normalize('NFC').trim().slice(0, MAX_LENGTH) : '']
  })
  // The keys are those of `names`.
  return Object.fromEntries(entries) as Typed<Name>
}

type Asked = Period & { unitSlug?: string | null }

/** An address of a report page for this period, and this unit. */
export function reportPath(path: string, { from, asOf, unitSlug }: Asked, more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams({ [PERIOD_PARAMETERS.from]: from, [PERIOD_PARAMETERS.to]: asOf })
  if (unitSlug) parameters.set(UNIT_PARAMETER, unitSlug)
  for (const [name, value] of Object.entries(more)) parameters.set(name, value)
  return `${path}?${parameters}`
}
