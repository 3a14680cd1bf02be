import type { Steps } from '../../../catalogue/turns'
import { answeredSending, type CountedLedger, type CountedUnit, rowsOfUnits, sendingKey } from '../ledger/countedLedger'
import { dayNumberOf, dayText } from './days'
import type { Amount, Breakdown, Figure, FigureRow, FigureRows, Point } from './figure'
import { alphabetical, BY_UNIT, type LabelOf } from './makeFigure'
import { median } from './median'

const DAY_MS = 24 * 60 * 60 * 1000

export function* medianDays(ledger: CountedLedger, labelOf: LabelOf): Steps<Figure> {
  const all: number[] = []
  const points: Point[] = []
  for (const unit of ledger.units) {
    const [days, { unitId }] = [daysOf(unit), unit]
    if (days.length === 0) continue
    for (const each of days) all.push(each)
    points.push({ key: unitId, label: labelOf(unitId), ...amountOf(days) })
    yield
  }
  const breakdown: Breakdown = { by: 'unit', title: BY_UNIT, points: alphabetical(points) }
  const inside = confirmationRows(ledger, labelOf)
  return { ...WORDS, measure: 'days', ...amountOf(all), inside, outside: [], breakdowns: [breakdown] }
}

const WORDS = {
  code: 'median-days-to-confirm',
  label: 'Thời gian xác nhận (trung vị)',
  definition:
    'Trung vị của số ngày từ lúc gửi đến lúc đơn vị xác nhận, tính trên các lần xác nhận trong kỳ: một nửa nhanh hơn, một nửa chậm hơn.',
} as const

function daysOf({ columns: { sendings }, count: { confirmed } }: CountedUnit): number[] {
  return confirmed.sendings.map(
    (place, index) => ((confirmed.confirmedAt[index] ?? 0) - (sendings.sentAt[place] ?? 0)) / DAY_MS,
  )
}

function amountOf(days: number[]): Amount {
  return { value: median(days), numerator: days.length, denominator: null }
}

/** Confirmations that units gave in the period, with the days that each took. */
function confirmationRows(ledger: CountedLedger, labelOf: LabelOf): FigureRows {
  const rowOf = (unit: CountedUnit, index: number): FigureRow => {
    const sending = answeredSending(ledger, unit, { places: unit.count.confirmed, index })
    const { unitId, documentId, sentAt, confirmedAt } = sending
    const days = (confirmedAt - sentAt) / DAY_MS
    const row = { key: sendingKey(sending), unitId, label: labelOf(unitId), documentId }
    return { ...row, on: dayText(dayNumberOf(confirmedAt)), count: days, reason: `Xác nhận sau ${inWords(days)}` }
  }
  return rowsOfUnits(ledger, ({ confirmed }) => confirmed.sendings, rowOf)
}

function inWords(days: number): string {
  if (days < 1) return `${Math.max(1, Math.round(days * 24))} giờ`
  return `${DECIMAL.format(days)} ngày`
}

const DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
