import { type PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib'
import type { Block } from '../content'
import { A4 } from '../../platform/pdf/newPdf'
import { type Flow, newFlow, writeTable, writeText } from '../../platform/pdf/pdfFlow'
import { A5, type Family, type PdfFonts, drawWatermark, embedFonts, newDemoPdf } from './pdfPage'

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
  const pdf = await newDemoPdf(source.title, source.language ?? 'vi-VN')
  const fonts = await embedFonts(pdf, source.family ?? 'tinos')
  const flow = newDemoFlow(pdf, fonts, source.format ?? 'A4')
  writeTitle(flow, source)
  for (const block of source.blocks) writeBlock(flow, block)
  if (source.source) writeText(flow, `Nguồn: ${source.source}`, { size: flow.size - 2, before: 8 })
  pdf.getPages().forEach((page, index) => finishPage(page, { source, fonts, flow, number: index + 1 }))
  return pdf.save({ useObjectStreams: false })
}

function newDemoFlow(pdf: PDFDocument, fonts: PdfFonts, format: 'A4' | 'A5'): Flow {
  const margin =
    format === 'A4' ? { left: 85, right: 51, top: 57, bottom: 62 } : { left: 36, right: 36, top: 36, bottom: 44 }
  return newFlow({ pdf, fonts, margin, pageSize: format === 'A4' ? A4 : A5, size: format === 'A4' ? 13 : 10.5 })
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
