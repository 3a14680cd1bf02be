import { monthsAfter } from '../monthsAfter'

/** A row of `usage-days`, as far as the foot of the pages needs it. */
export type CountedDay = { day: string; visits: number; /** What is said of it while it lasts. */ shown: number }

export type VisitSums = { today: number; month: number; all: number }

/** Visits today, this month and in all; of the present day what every process says of it. Days are calendar days in Vietnam. */
export function visitSums(days: readonly CountedDay[], today: string): VisitSums {
  const sums = { today: 0, month: 0, all: 0 }
  for (const { day, visits, shown } of days) {
    if (day > today) continue
    const count = day === today ? shown : visits
    sums.all += count
    if (day.slice(0, 7) === today.slice(0, 7)) sums.month += count
    if (day === today) sums.today += count
  }
  return sums
}

/** Of two parts of the days that were counted, what they are together. */
export function together(one: VisitSums, other: VisitSums): VisitSums {
  return { today: one.today + other.today, month: one.month + other.month, all: one.all + other.all }
}

/** The first day of which searches without result are kept: thirteen months, so that a month can be compared with the one a year before. */
export function keptSince(today: string): string {
  return monthsAfter(today, -13)
}
