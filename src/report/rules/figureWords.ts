import { formatCount } from '../../vietnamese/numbers'
import type { Amount, Figure, FigureCode, FigureRows, Measure, Point, Trend } from './indicators/figure'

const NOUNS = {
  sessions: 'buổi',
  listeners: 'lượt người nghe',
  documents: 'tài liệu',
  searches: 'lượt tìm',
  visits: 'lượt truy cập',
} as const satisfies Record<Exclude<Measure, 'share' | 'days'>, string>

/** A value as a large number: `69,2%`, `2,5 ngày`, `1.234`; `–` where there is nothing to tell. */
export function valueText(measure: Measure, value: number | null): string {
  if (value === null) return '–'
  if (measure === 'share') return `${DECIMAL.format(percent(value))}%`
  if (measure === 'days') return `${DECIMAL.format(value)} ngày`
  return formatCount(value)
}

/** Whatever is not all must not read as all, nor something as nothing: one in two thousand is missed by rounding, and by a leader. */
function percent(share: number): number {
  if (share <= 0 || share >= 1) return share * 100
  return Math.min(99.9, Math.max(0.1, share * 100))
}

/** What the value is made of: `9 trên 13`; of a count, what was counted. */
export function partsText(measure: Measure, { value, numerator, denominator }: Amount): string {
  if (measure === 'days') return value === null ? 'chưa có lượt nào để tính' : `trên ${formatCount(numerator)} lượt`
  if (measure === 'share') {
    return denominator === 0 || denominator === null
      ? 'chưa có gì để chia (mẫu số bằng 0)'
      : `${formatCount(numerator)} trên ${formatCount(denominator)}`
  }
  const noun = NOUNS[measure]
  return denominator === null ? noun : `${formatCount(numerator)} trên ${formatCount(denominator)} ${noun}`
}

/** A value in a sentence: `9 trên 13, đạt 69,2%`; `12 buổi`. */
export function amountInWords(measure: Measure, amount: Amount): string {
  if (measure === 'share') {
    return amount.value === null
      ? partsText(measure, amount)
      : `${partsText(measure, amount)}, đạt ${valueText(measure, amount.value)}`
  }
  if (measure === 'days') return amount.value === null ? partsText(measure, amount) : valueText(measure, amount.value)
  return amount.value === null ? 'chưa có số liệu' : `${valueText(measure, amount.value)} ${NOUNS[measure]}`
}

/** How a figure went over time, in one or two sentences: for who cannot see the chart, and for who reads it out. */
export function trendText({ label, measure, points }: Trend): string {
  const known = points.filter(({ value }) => value !== null)
  const last = known.at(-1)
  if (!last || last.value === null) return `${label}: chưa có số liệu của quý nào.`
  const now = `${label}: ${last.label} là ${valueText(measure, last.value)}`
  const before = known.at(-2)
  if (!before || before.value === null) return `${now}.`
  return `${now}, ${changeText(measure, { from: before.value, to: last.value })} so với ${before.label} (${valueText(measure, before.value)}).`
}

/** Said beside trends where the report is closed: its figures are frozen, how they went is not. */
export const LIVE_TRENDS = 'Xu hướng tính theo số liệu hiện có, gồm cả phần ghi bổ sung sau khi chốt.'

function changeText(measure: Measure, { from, to }: { from: number; to: number }): string {
  if (from === to) return 'không đổi'
  const by = Math.abs(to - from)
  const amount =
    measure === 'share'
      ? `${DECIMAL.format(by * 100)} điểm phần trăm`
      : measure === 'days'
        ? `${DECIMAL.format(by)} ngày`
        : formatCount(by)
  return `${to > from ? 'tăng' : 'giảm'} ${amount}`
}

/** How the parts of a figure compare: the least and the most, each by name unless several are level. */
export function partsInWords(
  points: readonly (Amount & { label: string })[],
  { measure, what }: { measure: Measure; what: string },
): string {
  const known = points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
  const sorted = known.toSorted((one, other) => one.value - other.value)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return `Chưa có số liệu theo ${what}.`
  if (least.value === most.value) return `Mọi ${what} đều ở mức ${valueText(measure, most.value)}.`
  const named = ({ label, value }: { label: string; value: number }): string => {
    const level = known.filter((other) => other.value === value).length
    return `${level === 1 ? label : `${formatCount(level)} ${what} cùng mức`} (${valueText(measure, value)})`
  }
  return `Cao nhất: ${named(most)}; thấp nhất: ${named(least)}.`
}

const SUBJECTS: Partial<Record<FigureCode, string>> = {
  trained: 'Cán bộ',
  equipped: 'Xã, phường',
  documents: 'Tài liệu',
  'past-review': 'Tài liệu',
  'missed-searches': 'Từ tìm',
  visits: 'Ngày',
}

/** What a row of a figure is. */
export function subjectTitle(code: FigureCode): string {
  return SUBJECTS[code] ?? 'Đơn vị'
}

/** The units that a figure misses, each once, and how many rows miss without one, as open places do. */
export function missedBy({ outside, breakdowns }: Pick<Figure, 'outside' | 'breakdowns'>): {
  unitIds: string[]
  nameless: number
} {
  const taken = breakdowns.find(({ by }) => by === 'unit')
  const missed = taken ? missedIn(taken.points) : countedByUnit(outside)
  const named = [...missed.values()].reduce((sum, each) => sum + each, 0)
  return { unitIds: [...missed.keys()], nameless: outside.length - named }
}

function missedIn(points: readonly Point[]): Map<string, number> {
  const missed = points.map(({ key, numerator, denominator }) => [key, (denominator ?? numerator) - numerator] as const)
  return new Map(missed.filter(([, count]) => count > 0))
}

function countedByUnit(rows: FigureRows): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unitId } of rows) if (unitId) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  return counts
}

/** A figure for each unit: as it was taken apart, or counted from its rows; empty where it is not about units. */
export function amountsByUnit(figure: Figure): Map<string, Amount> {
  const taken = figure.breakdowns.find(({ by }) => by === 'unit')
  if (taken) return new Map(taken.points.map((point) => [point.key, point]))
  if (figure.measure !== 'share') return new Map()
  const [inside, outside] = [countedByUnit(figure.inside), countedByUnit(figure.outside)]
  const ids = new Set([...inside.keys(), ...outside.keys()])
  return new Map(
    [...ids].map((id) => {
      const [numerator, missed] = [inside.get(id) ?? 0, outside.get(id) ?? 0]
      const denominator = numerator + missed
      return [id, { numerator, denominator, value: numerator / denominator }]
    }),
  )
}

const DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
