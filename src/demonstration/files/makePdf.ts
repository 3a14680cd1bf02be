import { type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import type { Block } from '../content'
import { A4, A5, type Family, type PdfFonts, drawWatermark, embedFonts, newPdf, wrappedLines } from './pdfPage'

export type PdfSource = {
  title: string
  /** Line above the title: who made it. */
  issuer: string
  /** Line at the foot of every page, with the page's number. */
  footer: string
  watermark?: string
  source?: string
  blocks: readonly Block[]
  format?: 'A4' | 'A5'
  family?: Family
  language?: string
}

/** A PDF with a text layer in NFC, footer and page number on each page. The same source gives the same bytes. */
export async function makePdf(source: PdfSource): Promise<Uint8Array> {
  const pdf = await newPdf(source.title, source.language ?? 'vi-VN')
  const fonts = await embedFonts(pdf, source.family ?? 'tinos')
  const flow = newFlow(pdf, fonts, source.format ?? 'A4')
  writeTitle(flow, source)
  for (const block of source.blocks) writeBlock(flow, block)
  if (source.source) writeText(flow, `Nguồn: ${source.source}`, { size: flow.size - 2, before: 8 })
  pdf.getPages().forEach((page, index) => finishPage(page, { source, fonts, flow, number: index + 1 }))
  return pdf.save({ useObjectStreams: false })
}

type Flow = {
  pdf: PDFDocument
  fonts: PdfFonts
  page: PDFPage
  pageSize: { width: number; height: number }
  margin: { left: number; right: number; top: number; bottom: number }
  size: number
  /** Distance of the next line's top from the page's foot, in points. */
  y: number
}

type TextStyle = {
  size?: number
  bold?: boolean
  before?: number
  indent?: number
  firstPrefix?: string
  centered?: boolean
  keepWithNext?: number
}

function newFlow(pdf: PDFDocument, fonts: PdfFonts, format: 'A4' | 'A5'): Flow {
  const pageSize = format === 'A4' ? A4 : A5
  const margin =
    format === 'A4' ? { left: 85, right: 51, top: 57, bottom: 62 } : { left: 36, right: 36, top: 36, bottom: 44 }
  const page = pdf.addPage([pageSize.width, pageSize.height])
  return { pdf, fonts, page, pageSize, margin, size: format === 'A4' ? 13 : 10.5, y: pageSize.height - margin.top }
}

function widthOf(flow: Flow): number {
  return flow.pageSize.width - flow.margin.left - flow.margin.right
}

function makeRoom(flow: Flow, height: number): void {
  if (flow.y - height >= flow.margin.bottom) return
  flow.page = flow.pdf.addPage([flow.pageSize.width, flow.pageSize.height])
  flow.y = flow.pageSize.height - flow.margin.top
}

function writeTitle(flow: Flow, { title, issuer }: PdfSource): void {
  writeText(flow, issuer, { size: flow.size - 2, centered: true })
  writeText(flow, title, { size: flow.size + 4, bold: true, centered: true, before: 8 })
  flow.y -= 10
}

function writeBlock(flow: Flow, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return writeText(flow, block.text, { bold: true, before: 10, size: flow.size + 0.5, keepWithNext: 64 })
    case 'paragraph':
      return writeText(flow, block.text, { before: 5 })
    case 'quote':
      return writeText(flow, `“${block.text}”`, { before: 6, indent: 22 })
    case 'note':
      return writeText(flow, block.text, { before: 6, size: flow.size - 1.5 })
    case 'list':
      return block.items.forEach((item, index) =>
        writeText(flow, item, { before: 3.5, indent: 18, firstPrefix: block.ordered ? `${index + 1}.` : '•' }),
      )
    case 'table':
      return writeTable(flow, block)
  }
}

function writeText(flow: Flow, text: string, style: TextStyle): void {
  const { size = flow.size, indent = 0, before = 0 } = style
  const font = style.bold ? flow.fonts.bold : flow.fonts.regular
  const lineHeight = size * 1.3
  const lines = wrappedLines(text, { font, size, width: widthOf(flow) - indent })
  makeRoom(flow, before + lineHeight + (style.keepWithNext ?? 0))
  flow.y -= before
  lines.forEach((line, index) => {
    makeRoom(flow, lineHeight)
    const y = flow.y - size
    const offset = style.centered ? (widthOf(flow) - font.widthOfTextAtSize(line, size)) / 2 : indent
    if (index === 0 && style.firstPrefix) {
      flow.page.drawText(style.firstPrefix, { x: flow.margin.left + 2, y, size, font })
    }
    flow.page.drawText(line, { x: flow.margin.left + offset, y, size, font })
    flow.y -= lineHeight
  })
}

type Row = { cells: readonly string[]; widths: readonly number[]; bold: boolean }

function writeTable(flow: Flow, block: Extract<Block, { kind: 'table' }>): void {
  const shares = block.widths ?? block.head.map(() => 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => (share / total) * widthOf(flow))
  const head = { cells: block.head, widths, bold: true }
  flow.y -= 6
  makeRoom(
    flow,
    measuredRow(flow, head).height + measuredRow(flow, { cells: block.rows[0] ?? [], widths, bold: false }).height,
  )
  writeRow(flow, head, head)
  for (const cells of block.rows) writeRow(flow, { cells, widths, bold: false }, head)
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

type PageFinish = { source: PdfSource; fonts: PdfFonts; flow: Flow; number: number }

function finishPage(page: PDFPage, { source, fonts, flow, number }: PageFinish): void {
  const size = flow.size - 3
  const y = flow.margin.bottom - 28
  const pageOf = `Trang ${number}/${flow.pdf.getPageCount()}`
  page.drawLine({
    start: { x: flow.margin.left, y: y + size + 4 },
    end: { x: flow.pageSize.width - flow.margin.right, y: y + size + 4 },
    thickness: 0.5,
    color: rgb(0.45, 0.45, 0.45),
  })
  page.drawText(source.footer, { x: flow.margin.left, y, size, font: fonts.bold })
  const x = flow.pageSize.width - flow.margin.right - fonts.regular.widthOfTextAtSize(pageOf, size)
  page.drawText(pageOf, { x, y, size, font: fonts.regular })
  if (source.watermark) drawWatermark(page, source.watermark, fonts.bold)
}
