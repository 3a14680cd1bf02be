import { dayBefore } from '../../../assign/rules/units/dated'
import type { Steps } from '../../../catalogue/turns'
import { type Quarter, quarterOf } from '../reportPeriod'
import type { Asked } from './asked'
import { confirmedSum } from './confirmedInTime'
import { listeners, sessions } from './dissemination'
import type { Amount, Figure, Question, Trend } from './figure'
import { type Grounds, type LedgerAnswer, standingFigures } from './figuresOf'

/** Two years: what a chart shows well, and every season twice. */
const QUARTERS = 8

/** What a quarter's ledger comes to, without its rows. */
export type QuarterSum = Pick<LedgerAnswer, 'openings' | 'recipients'> & { figures: Summed[] }

type Summed = Pick<Figure, 'code' | 'label' | 'measure'> & Amount

/** The same question about each of the last quarters, oldest first; the last one ends with the day that is asked about. */
export function trendQuestions({ asOf, knownBy, unitIds }: Question): Question[] {
  const quarters: Quarter[] = []
  for (let at = quarterOf(asOf); quarters.length < QUARTERS; at = quarterOf(dayBefore(at.from))) quarters.unshift(at)
  return quarters.map(({ from, to }) => ({ from, asOf: to < asOf ? to : asOf, knownBy, unitIds }))
}

export function sumOfQuarter(ledger: Pick<LedgerAnswer, 'openings' | 'recipients' | 'counted'>): QuarterSum {
  const noLabel = (id: string) => id
  const { openings, recipients, counted } = ledger
  return {
    openings,
    recipients,
    figures: [confirmedSum(counted), ...[sessions(counted, noLabel), listeners(counted, noLabel)].map(summed)],
  }
}

type Counted = { asked: Asked; sum: QuarterSum }

/** Standings on the last day of each quarter, and what happened in it. */
export function* trendsOf(
  quarters: readonly Counted[],
  { registers, units, firstUses }: Omit<Grounds, 'ledger' | 'names'>,
): Steps<Trend[]> {
  const trends = new Map<string, Trend>()
  for (const { asked, sum } of quarters) {
    const { openings, recipients, figures } = sum
    const standing = standingFigures({ openings, recipients, registers, units, firstUses }, asked)
    for (const { code, label, measure, ...amount } of [...standing.map(summed), ...figures]) {
      const trend = trends.get(code) ?? { code, label, measure, points: [] }
      trend.points.push({ ...amount, key: asked.asOf, label: quarterOf(asked.asOf).name, from: asked.from })
      trends.set(code, trend)
    }
    yield
  }
  return [...trends.values()]
}

function summed({ code, label, measure, value, numerator, denominator }: Figure): Summed {
  return { code, label, measure, value, numerator, denominator }
}
