import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Block } from '../content'
import { frozenZip } from './frozenZip'
import { FIXED_DATE } from './pdfPage'

export type DocxSource = {
  title: string
  issuer: string
  footer: string
  watermark: string
  source: string
  blocks: readonly Block[]
}

const ORDERED = 'ordered'
/** Width of the text on A4 with the margins below, in twentieths of a point. */
const TEXT_WIDTH = convertMillimetersToTwip(210 - 30 - 18)

/** A Word file with footer and watermark on each page. The same source gives the same bytes. */
export async function makeDocx({ title, issuer, footer, watermark, source, blocks }: DocxSource): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: issuer,
    lastModifiedBy: issuer,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26, language: { value: 'vi-VN' } } } } },
    numbering: { config: [numbering(ORDERED)] },
    sections: [
      {
        properties: { page: { size: millimetres({ width: 210, height: 297 }), margin: millimetres(MARGIN) } },
        headers: {
          default: new Header({ children: [new Paragraph({ children: [new TextWatermark({ text: watermark })] })] }),
        },
        footers: { default: new Footer({ children: [footerLine(footer)] }) },
        children: [
          new Paragraph({ text: issuer, alignment: AlignmentType.CENTER }),
          new Paragraph({
            spacing: { before: 120, after: 240 },
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: title, bold: true, size: 32 })],
          }),
          ...blocks.flatMap(childrenOf),
          new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text: `Nguồn: ${source}`, size: 22 })] }),
        ],
      },
    ],
  })
  return frozenZip(await Packer.toBuffer(document), FIXED_DATE)
}

const MARGIN = { top: 20, bottom: 20, left: 30, right: 18 }

function millimetres<Key extends string>(sizes: Record<Key, number>): Record<Key, number> {
  const entries = Object.entries<number>(sizes).map(([key, size]) => [key, convertMillimetersToTwip(size)])
  return Object.fromEntries(entries) as Record<Key, number> // fromEntries forgets the keys
}

function numbering(reference: string) {
  return {
    reference,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 500, hanging: 360 } } },
      },
    ],
  }
}

function footerLine(footer: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ text: footer, bold: true, size: 20 }),
      new TextRun({ size: 20, children: ['   –   Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

function childrenOf(block: Block, position: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 200, after: 80 },
          children: [new TextRun({ text: block.text, bold: true, color: '000000', font: 'Times New Roman', size: 27 })],
        }),
      ]
    case 'quote':
      return [new Paragraph({ text: `“${block.text}”`, indent: { left: 500 }, spacing: { after: 100 } })]
    case 'note':
      return [new Paragraph({ spacing: { after: 100 }, children: [new TextRun({ text: block.text, italics: true })] })]
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 100 } })]
    case 'list':
      return block.items.map((text) => listItem(text, block.ordered ?? false, position))
    case 'table':
      return [tableOf(block), new Paragraph({})]
  }
}

/** Each ordered list is an instance of its own, so that it begins again at 1. */
function listItem(text: string, ordered: boolean, instance: number): Paragraph {
  const place = ordered ? { numbering: { reference: ORDERED, level: 0, instance } } : { bullet: { level: 0 } }
  return new Paragraph({ text, spacing: { after: 60 }, ...place })
}

function tableOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>): Table {
  const shares = widths ?? head.map(() => 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = shares.map((share) => Math.round((share / total) * TEXT_WIDTH))
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [new Paragraph({ children: [new TextRun({ text, bold, size: 24 })] })],
          }),
      ),
    })
  return new Table({
    columnWidths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}
