import { type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { wrappedLines } from './newPdf'

/** Text that runs down pages; lengths in points. */
export type Flow = {
  pdf: PDFDocument
  fonts: { regular: PDFFont; bold: PDFFont }
  page: PDFPage
  pageSize: { width: number; height: number }
  margin: { left: number; right: number; top: number; bottom: number }
  size: number
  /** Distance of the next line's top from the page's foot. */
  y: number
}

export type TextStyle = {
  size?: number
  bold?: boolean
  /** Instead of the flow's own. */
  font?: PDFFont
  before?: number
  indent?: number
  /** Of the first line only. */
  firstIndent?: number
  firstPrefix?: string
  centered?: boolean
  /** Both edges straight, but for the last line. */
  justified?: boolean
  keepWithNext?: number
}

type FlowStart = Pick<Flow, 'pdf' | 'fonts' | 'pageSize' | 'margin' | 'size'>

export function newFlow(start: FlowStart): Flow {
  const { pdf, pageSize, margin } = start
  return { ...start, page: pdf.addPage([pageSize.width, pageSize.height]), y: pageSize.height - margin.top }
}

export function widthOf(flow: Flow): number {
  return flow.pageSize.width - flow.margin.left - flow.margin.right
}

/** Begins a new page where so much does not fit on this one. */
export function makeRoom(flow: Flow, height: number): void {
  if (flow.y - height >= flow.margin.bottom) return
  flow.page = flow.pdf.addPage([flow.pageSize.width, flow.pageSize.height])
  flow.y = flow.pageSize.height - flow.margin.top
}

export function writeText(flow: Flow, text: string, style: TextStyle): void {
  const { size = flow.size, indent = 0, before = 0, firstIndent = 0 } = style
  const font = style.font ?? (style.bold ? flow.fonts.bold : flow.fonts.regular)
  const lineHeight = size * 1.3
  const width = widthOf(flow) - indent
  const lines = linesOf(text, { font, size, width, firstIndent })
  makeRoom(flow, before + lineHeight + (style.keepWithNext ?? 0))
  flow.y -= before
  lines.forEach((line, index) => {
    makeRoom(flow, lineHeight)
    const y = flow.y - size
    const own = index === 0 ? firstIndent : 0
    const offset = style.centered ? (widthOf(flow) - font.widthOfTextAtSize(line, size)) / 2 : indent + own
    if (index === 0 && style.firstPrefix) {
      flow.page.drawText(style.firstPrefix, { x: flow.margin.left + 2, y, size, font })
    }
    const at = { x: flow.margin.left + offset, y, size, font }
    if (style.justified && index < lines.length - 1) drawJustified(flow.page, line, { ...at, width: width - own })
    else flow.page.drawText(line, at)
    flow.y -= lineHeight
  })
}

type Measure = { font: PDFFont; size: number; width: number }

function linesOf(text: string, { firstIndent, ...measure }: Measure & { firstIndent: number }): string[] {
  if (firstIndent === 0) return wrappedLines(text, measure)
  const [first = '', ...others] = wrappedLines(text, { ...measure, width: measure.width - firstIndent })
  return others.length === 0 ? [first] : [first, ...wrappedLines(others.join(' '), measure)]
}

/** Word by word, each with its blank, so that the text is read back as it is written. */
function drawJustified(page: PDFPage, line: string, place: Measure & { x: number; y: number }): void {
  const { font, size, width, y } = place
  const words = line.split(' ')
  const gap = words.length > 1 ? (width - font.widthOfTextAtSize(line, size)) / (words.length - 1) : 0
  let { x } = place
  words.forEach((word, index) => {
    const text = index < words.length - 1 ? `${word} ` : word
    page.drawText(text, { x, y, size, font })
    x += font.widthOfTextAtSize(text, size) + gap
  })
}

export type TableContent = {
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** How the columns share the width; none: alike. */
  widths?: readonly number[] | undefined
}

type Row = { cells: readonly string[]; widths: readonly number[]; bold: boolean }

export function writeTable(flow: Flow, table: TableContent): void {
  const shares = table.widths ?? table.head.map(() => 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => (share / total) * widthOf(flow))
  const head = { cells: table.head, widths, bold: true }
  flow.y -= 6
  makeRoom(
    flow,
    measuredRow(flow, head).height + measuredRow(flow, { cells: table.rows[0] ?? [], widths, bold: false }).height,
  )
  writeRow(flow, head, head)
  for (const cells of table.rows) writeRow(flow, { cells, widths, bold: false }, head)
  flow.y -= 4
}

type MeasuredRow = { cells: string[][]; height: number; font: PDFFont; size: number }

function measuredRow(flow: Flow, row: Row): MeasuredRow {
  const size = flow.size - 2.5
  const font = row.bold ? flow.fonts.bold : flow.fonts.regular
  const cells = row.cells.map((cell, index) => wrappedLines(cell, { font, size, width: (row.widths[index] ?? 0) - 8 }))
  return { cells, font, size, height: Math.max(1, ...cells.map((lines) => lines.length)) * size * 1.25 + 7 }
}

/** A row never breaks across pages; a new page begins with the table's head again. */
function writeRow(flow: Flow, row: Row, head: Row): void {
  const { cells, height, font, size } = measuredRow(flow, row)
  const page = flow.page
  makeRoom(flow, height)
  if (flow.page !== page && row !== head) writeRow(flow, head, head)
  let x = flow.margin.left
  cells.forEach((lines, index) => {
    const width = row.widths[index] ?? 0
    const frame = { x, y: flow.y - height, width, height, borderWidth: 0.5, borderColor: rgb(0.45, 0.45, 0.45) }
    flow.page.drawRectangle(row.bold ? { ...frame, color: rgb(0.93, 0.95, 0.97) } : frame)
    lines.forEach((line, number) =>
      flow.page.drawText(line, { x: x + 4, y: flow.y - 3 - size - number * size * 1.25, size, font }),
    )
    x += width
  })
  flow.y -= height
}
