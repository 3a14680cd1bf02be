import { describe, expect, it } from '@jest/globals'
import { barsPlan, MAX_BARS } from '../../../src/portal/charts/barsPlan'
import { plainSvg } from '../../../src/portal/charts/plainSvg'
import { renderChart } from '../../../src/portal/charts/renderChart'
import { trendPlan } from '../../../src/portal/charts/trendPlan'
import type { Trend } from '../../../src/report/rules/indicators/figure'

const bar = (key: string, value: number | null, label = `Đơn vị ${key}`) => ({
  key,
  label,
  value,
  numerator: value ?? 0,
  denominator: 1,
})

function trend(code: Trend['code'], values: (number | null)[]): Trend {
  return {
    code,
    label: `Chỉ tiêu ${code}`,
    measure: 'share',
    points: values.map((value, index) => ({
      key: `2025-0${index + 1}-28`,
      label: `Quý I/202${index}`,
      from: '2025-01-01',
      value,
      numerator: 0,
      denominator: 1,
    })),
  }
}

describe('charts drawn on the server', () => {
  it('hold Vietnamese text, and nothing that a strict policy refuses', () => {
    const svg = renderChart(barsPlan([bar('1', 0.5), bar('2', 1)], 'share'))
    expect(svg).toContain('Đơn vị 1')
    expect(svg).toContain('50%')
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 320 \d+"[^>]* aria-hidden="true" focusable="false">/)
    expect(svg).not.toMatch(/ style=|<style|<script|url\(|href=/)
  })

  it('escape what a label holds', () => {
    const svg = renderChart(barsPlan([bar('1', 1, '<img src=x onerror=alert(1)>"&')], 'share'))
    expect(svg).not.toContain('<img')
    expect(svg).toContain('&lt;img')
  })

  it('come out the same each time', () => {
    const draw = () => renderChart(trendPlan([trend('supply', [0.1, null, 0.9]), trend('trained', [0.2, 0.3, 0.4])]))
    expect(draw()).toBe(draw())
    expect(draw()).toContain('Chỉ tiêu trained')
    expect(draw()).not.toMatch(/ id=|url\(/)
  })

  it('tell lines apart without colour', () => {
    const svg = renderChart(trendPlan([trend('supply', [0.1, 0.9]), trend('trained', [0.2, 0.3])]))
    expect(svg).toMatch(/stroke-dasharray="[\d, ]+"/)
  })

  it('draw the least first, and no more than can be looked at', () => {
    const bars = Array.from({ length: 60 }, (_, index) => bar(String(index).padStart(2, '0'), (60 - index) / 60))
    const svg = renderChart(barsPlan(bars, 'share'))
    expect(svg.match(/Đơn vị \d\d/g)).toHaveLength(MAX_BARS)
    expect(svg).toContain('Đơn vị 59')
    expect(svg).not.toContain('Đơn vị 00')
  })

  it('can be drawn of nothing', () => {
    expect(renderChart(barsPlan([], 'documents'))).toContain('<svg')
    expect(renderChart(trendPlan([]))).toContain('<svg')
    expect(renderChart(barsPlan([bar('1', null)], 'days'))).toContain('–')
  })

  it('keep of a style only what a drawing has as an attribute', () => {
    const svg =
      '<svg width="4" height="5" viewBox="0 0 4 5"><text style="font-size:12px;position:fixed;fill:#000;">a</text></svg>'
    expect(plainSvg(svg)).toBe(
      '<svg viewBox="0 0 4 5" aria-hidden="true" focusable="false"><text font-size="12px" fill="#000">a</text></svg>',
    )
  })
})
