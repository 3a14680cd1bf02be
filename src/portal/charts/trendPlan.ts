import { valueText } from '../../report/rules/figureWords'
import type { Measure, Trend } from '../../report/rules/indicators/figure'
import { CHART_WIDTH, RULE, SERIES_LOOKS, shortLabel, SOFT, TEXT } from './chartLook'
import type { ChartPlan } from './renderChart'

const LEGEND_LINE = 24

/**
 * Lines over quarters, one a figure, told apart by colour, sign and dashes. The figures have the same measure; at most three, since more
 * lines cannot be told apart.
 */
export function trendPlan(trends: readonly Trend[]): ChartPlan {
  const shown = trends.slice(0, SERIES_LOOKS.length)
  const measure = shown[0]?.measure ?? 'share'
  const legendHeight = shown.length > 1 ? shown.length * LEGEND_LINE : 0
  const labels = (shown[0]?.points ?? []).map(({ label }) => label.replace(/^Quý /, ''))
  return {
    width: CHART_WIDTH,
    height: 240 + legendHeight,
    option: {
      textStyle: TEXT,
      ...(legendHeight > 0 ? { legend: legendOf(shown) } : {}),
      grid: { left: 46, right: 48, top: legendHeight + 24, bottom: 32 },
      xAxis: {
        type: 'category',
        data: labels,
        axisLine: { lineStyle: { color: SOFT } },
        axisTick: { show: false },
        axisLabel: { ...TEXT, interval: Math.max(0, Math.ceil(labels.length / 5) - 1) },
      },
      yAxis: valueAxis(measure),
      series: shown.map(({ label, points }, index) => seriesOf({ label, points, index, measure })),
    },
  }
}

function legendOf(trends: readonly Trend[]) {
  return {
    data: trends.map(({ label }) => label),
    orient: 'vertical' as const,
    left: 0,
    top: 0,
    itemGap: 8,
    itemWidth: 28,
    selectedMode: false as const,
    textStyle: TEXT,
    formatter: (name: string) => shortLabel(name, 38),
  }
}

function seriesOf({ label, points, index, measure }: Pick<Trend, 'label' | 'points' | 'measure'> & { index: number }) {
  const look = SERIES_LOOKS[index % SERIES_LOOKS.length] ?? SERIES_LOOKS[0]
  const last = points.length - 1
  return {
    type: 'line' as const,
    name: label,
    silent: true,
    symbol: look.symbol,
    symbolSize: 8,
    showAllSymbol: true,
    color: look.color,
    lineStyle: { color: look.color, width: 2, type: look.line },
    itemStyle: { color: look.color },
    labelLayout: { moveOverlap: 'shiftY' as const },
    data: points.map(({ value }, at) => ({
      value,
      label: { show: at === last, position: 'right' as const, ...TEXT, formatter: valueText(measure, value) },
    })),
  }
}

/** From nothing up; shares up to the whole. */
export function valueAxis(measure: Measure) {
  return {
    type: 'value' as const,
    min: 0,
    ...(measure === 'share' ? { max: 1, interval: 0.25 } : { minInterval: measure === 'days' ? 0 : 1 }),
    splitLine: { lineStyle: { color: RULE } },
    axisLabel: { ...TEXT, formatter: (value: number) => valueText(measure, value).replace(' ngày', '') },
  }
}
