import type { ReactNode } from 'react'
import { LIVE_TRENDS, partsInWords, trendText } from '../report/rules/figureWords'
import type { Breakdown, Figure, FigureCode, Trend } from '../report/rules/indicators/figure'
import { formatCount } from '../vietnamese/numbers'
import { type Bar, barsPlan, MAX_BARS, shownBars } from './charts/barsPlan'
import { trendPlan } from './charts/trendPlan'
import { Chart } from './parts/chart'
import { PartsTable, TrendTable } from './parts/chartTables'
import type { ShownReport } from './reportOf'
import { type Place, unitReportPath } from './rules/reportPaths'
import { isJudgedBy, type RowNames } from '../report/rules/reportRows'

/** Figures whose parts by unit say most about units, the first that has them. */
const TELLING_OF_UNITS: readonly FigureCode[] = ['confirmed-in-time', 'supply', 'recalls-within-24h']

type Drawing = { place: Place; names: RowNames }

/** Trend by quarter, by unit, by topic: for the first page of a report. */
export async function overviewCharts({ report, figures, closed }: ShownReport, drawing: Drawing): Promise<ReactNode> {
  const trends = report.trends.filter((trend) => isJudgedBy(trend) && trend.measure === 'share')
  const ofUnits = TELLING_OF_UNITS.flatMap((code) => figures.filter((figure) => figure.code === code)).find((figure) =>
    figure.breakdowns.some(({ by, points }) => by === 'unit' && points.length > 1),
  )
  const documents = figures.find(({ code }) => code === 'documents')
  return (
    <>
      {await trendChart(trends, closed !== null)}
      {ofUnits ? await breakdownChart({ figure: ofUnits, by: 'unit' }, drawing) : null}
      {documents ? await breakdownChart({ figure: documents, by: 'topic' }, drawing) : null}
    </>
  )
}

/** Everything that can be drawn of one figure. */
export async function figureCharts(
  { figure, trend, isClosed }: { figure: Figure; trend: Trend | undefined; isClosed: boolean },
  drawing: Drawing,
): Promise<ReactNode> {
  const parts: ReactNode[] = []
  for (const { by } of figure.breakdowns) parts.push(await breakdownChart({ figure, by }, drawing))
  return (
    <>
      {trend ? await trendChart([trend], isClosed) : null}
      {parts}
    </>
  )
}

async function trendChart(trends: readonly Trend[], isClosed: boolean): Promise<ReactNode> {
  if (!trends.some(({ points }) => points.some(({ value }) => value !== null))) return null
  const { renderChart } = await drawer()
  const text = [...trends.map(trendText), ...(isClosed ? [LIVE_TRENDS] : [])].join(' ')
  return (
    <Chart id="xu-huong" title="Xu hướng theo quý" text={text} svg={renderChart(trendPlan(trends))}>
      <TrendTable trends={trends} caption="Xu hướng theo quý, quý mới nhất đứng trước" />
    </Chart>
  )
}

const WHAT: Record<Breakdown['by'], string> = {
  unit: 'Đơn vị',
  topic: 'Chủ đề',
  type: 'Loại tài liệu',
  access: 'Phạm vi tiếp cận',
  span: 'Khoảng thời gian',
}

async function breakdownChart(
  { figure, by }: { figure: Figure; by: Breakdown['by'] },
  { place, names }: Drawing,
): Promise<ReactNode> {
  const breakdown = figure.breakdowns.find((each) => each.by === by)
  if (!breakdown || breakdown.points.length === 0) return null
  const { renderChart } = await drawer()
  const { measure } = figure
  const bars = breakdown.points.map((point) => ({ ...point, label: labelOf(point, { by, names }) }))
  const title = `${figure.label}: ${inSentence(breakdown.title)}`
  return (
    <Chart
      key={by}
      id={`theo-${by}`}
      title={title}
      text={`${partsInWords(bars, { measure, what: WHAT[by].toLowerCase() })}${cutText(bars, WHAT[by].toLowerCase())}`}
      svg={renderChart(barsPlan(bars, measure))}
    >
      <PartsTable
        caption={`${title}, thấp nhất đứng trước`}
        what={WHAT[by]}
        measure={measure}
        rows={inOrder(bars).map((bar) => ({ ...bar, href: hrefOf(bar.key, { by, place, names }) }))}
      />
    </Chart>
  )
}

function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}

function labelOf({ key, label }: Bar, { by, names }: { by: Breakdown['by']; names: RowNames }): string {
  return label || (by === 'unit' ? (names.unit(key)?.name ?? key) : key)
}

function hrefOf(key: string, { by, place, names }: Drawing & { by: Breakdown['by'] }): string | undefined {
  const unit = by === 'unit' ? names.unit(key) : null
  return unit ? unitReportPath(unit.slug, place) : undefined
}

function inOrder(bars: readonly Bar[]): Bar[] {
  const first = shownBars(bars)
  const shown = new Set(first.map(({ key }) => key))
  return [...first, ...bars.filter(({ key }) => !shown.has(key))]
}

function cutText(bars: readonly Bar[], what: string): string {
  if (bars.length <= MAX_BARS) return ''
  return ` Biểu đồ vẽ ${formatCount(MAX_BARS)} ${what} thấp nhất trong ${formatCount(bars.length)}; bảng có đủ.`
}

/** Loaded when the first chart is drawn: it is large, and most pages have none. */
function drawer(): Promise<typeof import('./charts/renderChart')> {
  return import('./charts/renderChart')
}
