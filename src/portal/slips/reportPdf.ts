import { type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { fontFile } from '../../platform/pdf/fontFile'
import { A4, newPdf, wrappedLines } from '../../platform/pdf/newPdf'
import { type Flow, makeRoom, newFlow, widthOf, writeTable, writeText } from '../../platform/pdf/pdfFlow'
import type { PaperBlock, ReportPaper } from '../../report/rules/reportPaper'

const MM = 72 / 25.4
/** Source: Decree 30/2020/NĐ-CP, Appendix I. */
const MARGIN = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM }
const SIZE = 13
const INDENT = 10 * MM
const BLACK = rgb(0, 0, 0)

type PdfSource = {
  paper: ReportPaper
  /** The agency that answers for the library; null: to be filled in by hand. */
  agency: string | null
  /** Instant at which it was made. */
  madeAt: Date
}

type Faces = Record<'regular' | 'bold' | 'italic' | 'boldItalic', PDFFont>

/** The report as a PDF in the form of Decree 30/2020/NĐ-CP, with text that can be searched. The same source gives the same bytes. */
export async function reportPdf({ paper, agency, madeAt }: PdfSource): Promise<Uint8Array> {
  const pdf = await newPdf({
    title: `Báo cáo: ${paper.about}`,
    author: agency ?? 'Hải Đăng',
    language: 'vi-VN',
    madeAt,
  })
  const faces = {
    regular: await pdf.embedFont(fontFile('tinos-400'), { subset: true }),
    bold: await pdf.embedFont(fontFile('tinos-700'), { subset: true }),
    italic: await pdf.embedFont(fontFile('tinos-400-italic'), { subset: true }),
    boldItalic: await pdf.embedFont(fontFile('tinos-700-italic'), { subset: true }),
  }
  const flow = newFlow({ pdf, fonts: faces, pageSize: A4, margin: MARGIN, size: SIZE })
  writeHead(flow, { faces, agency })
  writeName(flow, paper)
  for (const block of paper.blocks) writeBlock(flow, block)
  writeEnd(flow, { faces, paper })
  pdf.getPages().forEach((page, index) => numberPage(page, { number: index + 1, font: faces.regular }))
  return pdf.save({ useObjectStreams: false })
}

type Column = { left: number; width: number }
type Line = { text: string; font: PDFFont; size: number; underline?: 'whole' | 'part' }

/** The agency and the number on the left, the country and the motto on the right. */
function writeHead(flow: Flow, { faces, agency }: { faces: Faces; agency: string | null }): void {
  const whole = widthOf(flow)
  const left = { left: flow.margin.left, width: whole * 0.4 }
  const right = { left: flow.margin.left + whole * 0.4, width: whole * 0.6 }
  const blank = '…………………………'
  const ownLines: Line[] = [
    { text: blank, font: faces.regular, size: 12 },
    { text: agency?.toUpperCase() ?? blank, font: faces.bold, size: 12, underline: 'part' },
    { text: 'Số: ……/BC-……', font: faces.regular, size: SIZE },
  ]
  const countryLines: Line[] = [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', font: faces.bold, size: 12 },
    { text: 'Độc lập - Tự do - Hạnh phúc', font: faces.bold, size: SIZE, underline: 'whole' },
    { text: '……………, ngày …… tháng …… năm ………', font: faces.italic, size: SIZE },
  ]
  const bottoms = [drawColumn(flow, ownLines, left), drawColumn(flow, countryLines, right)]
  flow.y = Math.min(...bottoms)
}

/** Draws centred lines from the flow's place down; answers where the last one ends. */
function drawColumn(flow: Flow, lines: readonly Line[], { left, width }: Column): number {
  let { y } = flow
  for (const { text, font, size, underline } of lines) {
    for (const line of wrappedLines(text, { font, size, width: width - 4 })) {
      const length = font.widthOfTextAtSize(line, size)
      flow.page.drawText(line, { x: left + (width - length) / 2, y: y - size, size, font })
      y -= size * 1.3
    }
    if (!underline) continue
    const length = underline === 'whole' ? font.widthOfTextAtSize(text, size) : width * 0.4
    drawRule(flow.page, { x: left + (width - length) / 2, y: y - 1, length })
    y -= 6
  }
  return y
}

function writeName(flow: Flow, { about }: ReportPaper): void {
  writeText(flow, 'BÁO CÁO', { size: 14, bold: true, centered: true, before: 20 })
  const { bold } = flow.fonts
  for (const line of wrappedLines(about, { font: bold, size: 14, width: widthOf(flow) * 0.9 })) {
    writeText(flow, line, { size: 14, bold: true, centered: true })
  }
  const length = 35 * MM
  drawRule(flow.page, { x: flow.margin.left + (widthOf(flow) - length) / 2, y: flow.y - 3, length })
  flow.y -= 14
}

function writeBlock(flow: Flow, block: PaperBlock): void {
  if (block.kind === 'table') return writeTable(flow, block)
  if (block.kind === 'paragraph') {
    return writeText(flow, block.text, { before: 6, firstIndent: INDENT, justified: true })
  }
  writeText(flow, block.text, { bold: true, before: block.level === 1 ? 10 : 7, keepWithNext: 70 })
}

/** Who it goes to on the left, who signs on the right; then what it rests on. */
function writeEnd(flow: Flow, { faces, paper }: { faces: Faces; paper: ReportPaper }): void {
  makeRoom(flow, 150)
  flow.y -= 14
  const half = widthOf(flow) / 2
  const top = flow.y
  const signed = drawColumn(
    flow,
    [
      { text: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', font: faces.bold, size: SIZE },
      { text: '(Chữ ký, ghi rõ họ tên)', font: faces.italic, size: SIZE },
    ],
    { left: flow.margin.left + half, width: half },
  )
  flow.page.drawText('Nơi nhận:', { x: flow.margin.left, y: top - 12, size: 12, font: faces.boldItalic })
  paper.receivers.forEach((line, index) =>
    flow.page.drawText(line, { x: flow.margin.left, y: top - 26 - index * 14, size: 11, font: faces.regular }),
  )
  flow.y = signed - 24 * MM
  drawRule(flow.page, { x: flow.margin.left, y: flow.y, length: widthOf(flow) })
  for (const fact of paper.facts) writeText(flow, fact, { size: 10.5, before: 3 })
}

/** The number is centred at the top, from the second page on. */
function numberPage(page: PDFPage, { number, font }: { number: number; font: PDFFont }): void {
  if (number === 1) return
  const text = String(number)
  const x = (page.getWidth() - font.widthOfTextAtSize(text, SIZE)) / 2
  page.drawText(text, { x, y: page.getHeight() - 12 * MM, size: SIZE, font })
}

function drawRule(page: PDFPage, { x, y, length }: { x: number; y: number; length: number }): void {
  page.drawLine({ start: { x, y }, end: { x: x + length, y }, thickness: 0.7, color: BLACK })
}
