import type { Asked } from './asked'
import type { Answered } from './confirmations'
import type { Breakdown, Figure, FigureRow } from './figure'
import { alphabetical, BY_UNIT, type LabelOf } from './makeFigure'
import { dayOf } from './days'

const DAY_MS = 24 * 60 * 60 * 1000

/** Confirmations that one unit gave in the period to what it was sent of one document, with the days that it took. */
export function confirmationRows(sendings: readonly Answered[], asked: Asked, labelOf: LabelOf): FigureRow[] {
  return sendings.flatMap(({ unitId, documentId, sentAt, confirmedAt }): FigureRow[] => {
    // What had been confirmed before it was sent once more took no time.
    if (confirmedAt === null || confirmedAt < asked.fromAt || confirmedAt < sentAt) return []
    const days = (Date.parse(confirmedAt) - Date.parse(sentAt)) / DAY_MS
    const row = { key: `${unitId} ${documentId} ${sentAt}`, unitId, label: labelOf(unitId), documentId }
    return [{ ...row, on: dayOf(confirmedAt), count: days, reason: `Xác nhận sau ${inWords(days)}` }]
  })
}

function inWords(days: number): string {
  if (days < 1) return `${Math.max(1, Math.round(days * 24))} giờ`
  return `${DECIMAL.format(days)} ngày`
}

const DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

export function medianDays(inside: FigureRow[], labelOf: LabelOf): Figure {
  return { ...WORDS, measure: 'days', ...amountOf(inside), inside, outside: [], breakdowns: [byUnit(inside, labelOf)] }
}

const WORDS = {
  code: 'median-days-to-confirm',
  label: 'Thời gian xác nhận (trung vị)',
  definition:
    'Trung vị của số ngày từ lúc gửi đến lúc đơn vị xác nhận, tính trên các lần xác nhận trong kỳ: một nửa nhanh hơn, một nửa chậm hơn.',
} as const

function amountOf(rows: readonly FigureRow[]) {
  return { value: median(rows.flatMap(({ count }) => count ?? [])), numerator: rows.length, denominator: null }
}

function byUnit(rows: readonly FigureRow[], labelOf: LabelOf): Breakdown {
  const units = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const own = units.get(row.unitId ?? '')
    if (own) own.push(row)
    else units.set(row.unitId ?? '', [row])
  }
  const points = [...units].map(([id, own]) => ({ key: id, label: labelOf(id), ...amountOf(own) }))
  return { by: 'unit', title: BY_UNIT, points: alphabetical(points) }
}

/** The middle one, or half way between the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  // By number, and several times faster than with a function that compares.
  const sorted = Float64Array.from(values).sort()
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
