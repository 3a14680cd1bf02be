import type { DayCountRow, MissedSearchRow } from '../rows'
import type { Asked } from './asked'
import type { Breakdown, Figure, FigureRow } from './figure'
import { countFigure, countOf, totalOf } from './makeFigure'
import { shownDay } from './days'

/** Visits in the period; beside them on its last day, in that day's month until then, and in all until then. */
export function visits(counts: readonly DayCountRow[], asked: Asked): Figure {
  const until = counts.filter(({ day }) => day <= asked.asOf)
  const sumFrom = (first: string): number =>
    until.filter(({ day }) => day >= first).reduce((sum, each) => sum + each.visits, 0)
  const spans = [
    { key: 'day', label: `Ngày ${shownDay(asked.asOf)}`, from: asked.asOf },
    { key: 'month', label: 'Từ đầu tháng', from: `${asked.asOf.slice(0, 7)}-01` },
    { key: 'all', label: 'Từ trước đến nay', from: '' },
  ]
  const points = spans.map(({ key, label, from }) => ({ key, label, ...countOf(sumFrom(from)) }))
  const bySpan: Breakdown = { by: 'span', title: 'Theo thời gian', points }
  const inside = until
    .filter(({ day, visits: count }) => day >= asked.from && count > 0)
    .map(({ day, visits: count }): FigureRow => dayRow(day, { count, reason: `${count} lượt truy cập` }))
  return countFigure(VISITS, { measure: 'visits', inside, total: totalOf(inside), breakdowns: [bySpan] })
}

type Missed = { searches: readonly MissedSearchRow[]; counts: readonly DayCountRow[] }

/** Searches of the period that found nothing, the most asked first, last those whose words are not kept. */
export function missedSearches({ searches, counts }: Missed, asked: Asked): Figure {
  const isOfPeriod = ({ day }: { day: string }) => asked.from <= day && day <= asked.asOf
  const times = new Map<string, number>()
  for (const { query, times: more } of searches.filter(isOfPeriod)) times.set(query, (times.get(query) ?? 0) + more)
  const kept = [...times.values()].reduce((sum, each) => sum + each, 0)
  const unkept = counts.filter(isOfPeriod).reduce((sum, { missed = 0 }) => sum + missed, 0) - kept
  const inside = [...times]
    .map(([query, count]): FigureRow => ({ key: query, label: query, count, reason: `${count} lần không tìm thấy` }))
    .toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0) || (one.key < other.key ? -1 : 1))
  if (unkept > 0) inside.push({ key: '', label: 'Từ không lưu', count: unkept, reason: NOT_KEPT })
  return countFigure(MISSED, { measure: 'searches', inside, total: totalOf(inside) })
}

const NOT_KEPT = 'Từ có thể nói về một người thì không lưu, chỉ đếm'

const VISITS = {
  code: 'visits',
  label: 'Lượt truy cập',
  definition:
    'Số lượt mở trang của thư viện trong kỳ, đếm trên máy chủ, không dùng cookie và không nhờ dịch vụ bên ngoài.',
} as const
const MISSED = {
  code: 'missed-searches',
  label: 'Tìm không thấy',
  definition: 'Số lần tìm kiếm trong kỳ không có kết quả nào; những từ được tìm nhiều nhất đứng trước.',
} as const

function dayRow(day: string, { count, reason }: { count: number; reason: string }): FigureRow {
  return { key: day, label: shownDay(day), on: day, count, reason }
}
