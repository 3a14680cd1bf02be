import { partsText, valueText } from '../../report/rules/figureWords'
import type { Figure, Trend } from '../../report/rules/indicators/figure'
import { missesSomebody, type RowNames, rowsToRead, type ShownRow, shownRow } from '../../report/rules/reportRows'
import { formatDay } from '../../vietnamese/calendar'
import type { ExportColumn } from './exportColumn'

/** The figures of an exported report. */
export const FIGURE_COLUMNS: readonly ExportColumn<Figure>[] = [
  { title: 'Chỉ tiêu', width: 44, valueOf: ({ label }) => label },
  { title: 'Kết quả', width: 14, valueOf: ({ measure, value }) => valueText(measure, value) },
  { title: 'Cách hình thành', width: 32, valueOf: (figure) => partsText(figure.measure, figure) },
  { title: 'Tử số', width: 10, valueOf: ({ numerator }) => numerator },
  { title: 'Mẫu số', width: 10, valueOf: ({ denominator }) => denominator ?? '' },
  { title: 'Cách tính', width: 90, valueOf: ({ definition }) => definition },
]

export type ExportedRow = { figure: Figure; isInside: boolean; shown: ShownRow }

/** The rows of an exported report. */
export const ROW_COLUMNS: readonly ExportColumn<ExportedRow>[] = [
  { title: 'Chỉ tiêu', width: 44, valueOf: ({ figure }) => figure.label },
  { title: 'Tình trạng', width: 12, valueOf: ({ figure, isInside }) => stateOf(figure, isInside) },
  { title: 'Nội dung', width: 50, valueOf: ({ shown }) => shown.subject },
  { title: 'Đơn vị', width: 44, valueOf: ({ shown }) => shown.unit },
  { title: 'Tài liệu', width: 60, valueOf: ({ shown }) => shown.document },
  { title: 'Vì sao', width: 60, valueOf: ({ shown }) => shown.row.reason },
  { title: 'Ngày', width: 12, valueOf: ({ shown }) => (shown.row.on ? formatDay(shown.row.on) : '') },
  { title: 'Số lượng', width: 10, valueOf: ({ shown }) => shown.row.count ?? '' },
]

function stateOf(figure: Figure, isInside: boolean): string {
  if (isInside) return 'Được tính'
  return missesSomebody(figure) ? 'Chưa' : 'Không tính'
}

/** Every row of every figure, those that are missing first. */
export function* exportedRows(figures: readonly Figure[], names: RowNames): Generator<ExportedRow> {
  for (const figure of figures) {
    for (const row of rowsToRead(figure.outside)) yield { figure, isInside: false, shown: shownRow(row, names) }
    for (const row of rowsToRead(figure.inside)) yield { figure, isInside: true, shown: shownRow(row, names) }
  }
}

type TrendPoint = { trend: Trend; point: Trend['points'][number] }

export const TREND_COLUMNS: readonly ExportColumn<TrendPoint>[] = [
  { title: 'Chỉ tiêu', width: 44, valueOf: ({ trend }) => trend.label },
  { title: 'Kỳ', width: 16, valueOf: ({ point }) => point.label },
  { title: 'Đến hết ngày', width: 14, valueOf: ({ point }) => formatDay(point.key) },
  { title: 'Kết quả', width: 14, valueOf: ({ trend, point }) => valueText(trend.measure, point.value) },
  { title: 'Tử số', width: 10, valueOf: ({ point }) => point.numerator },
  { title: 'Mẫu số', width: 10, valueOf: ({ point }) => point.denominator ?? '' },
]

export function trendPoints(trends: readonly Trend[]): TrendPoint[] {
  return trends.flatMap((trend) => trend.points.map((point) => ({ trend, point })))
}
