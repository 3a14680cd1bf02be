import { valueText } from '../../report/rules/figureWords'
import type { Amount, Measure } from '../../report/rules/indicators/figure'
import { CHART_WIDTH, SERIES_LOOKS, shortLabel, TEXT } from './chartLook'
import type { ChartPlan } from './renderChart'

const ROW = 46
const LETTERS = 44

/** More cannot be looked at; the table has all. */
export const MAX_BARS = 25

export type Bar = Amount & { key: string; label: string }

/** The bars that a chart shows, in its order: the least first, since that is where something is to be done. */
export function shownBars(bars: readonly Bar[]): Bar[] {
  return bars.toSorted((one, other) => (one.value ?? -1) - (other.value ?? -1)).slice(0, MAX_BARS)
}

/** Lying bars, each under its name, so that long names of units fit a phone. */
export function barsPlan(bars: readonly Bar[], measure: Measure): ChartPlan {
  const shown = shownBars(bars)
  return {
    width: CHART_WIDTH,
    height: Math.max(1, shown.length) * ROW + 16,
    option: {
      textStyle: TEXT,
      grid: { left: 4, right: 58, top: 14, bottom: 2 },
      xAxis: {
        type: 'value',
        show: false,
        min: 0,
        ...(measure === 'share' ? { max: 1 } : {}),
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ label }) => shortLabel(label, LETTERS)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...TEXT, inside: true, margin: 0, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 11, 0] },
        z: 3,
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: 14,
          showBackground: true,
          backgroundStyle: { color: '#e8edf1' },
          itemStyle: { color: SERIES_LOOKS[0].color },
          data: shown.map(({ value }) => ({
            value: value ?? 0,
            label: { show: true, position: 'right' as const, ...TEXT, formatter: valueText(measure, value) },
          })),
        },
      ],
    },
  }
}
