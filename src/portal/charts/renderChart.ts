import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { plainSvg } from './plainSvg'

use([BarChart, LineChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer])

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

/** A chart as it goes to `renderChart`; lengths in pixels of a phone, the page enlarges it. */
export type ChartPlan = { option: ChartOption; width: number; height: number }

/** Draws a chart on the server, as SVG that needs no script and no inline style. */
export function renderChart({ option, width, height }: ChartPlan): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    return plainSvg(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}
