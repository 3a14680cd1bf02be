/** Real files for the tests of this stage, made on the spot in a directory of their own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { degrees, PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import sharp from 'sharp'

export type Folder = {
  put: (name: string, bytes: Uint8Array | string) => Promise<string>
  path: string
  remove: () => Promise<void>
}

export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'hai-dang-ingest-'))
  return {
    path,
    async put(name, bytes) {
      await writeFile(join(path, name), bytes)
      return join(path, name)
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

export type Drawn = { text: string; x: number; y: number; size?: number; turned?: number }

/** A PDF with an embedded font; each page is a list of drawn texts. A4 is 595 × 842 points. */
export async function makePdf(
  pages: Drawn[][],
  change?: (pdf: PDFDocument) => Promise<void> | void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  const subsets = ['latin', 'latin-ext', 'vietnamese'].map((subset) => fontFile(subset))
  const fonts: PDFFont[] = []
  for (const bytes of await Promise.all(subsets)) fonts.push(await pdf.embedFont(bytes, { subset: false }))
  for (const texts of pages) {
    const page = pdf.addPage([595, 842])
    for (const drawn of texts) drawText(page, { drawn, fonts })
  }
  await change?.(pdf)
  return pdf.save()
}

/** Lines from the top left, 20 points apart. */
export function linesAt(lines: string[], { top = 780, left = 60 } = {}): Drawn[] {
  return lines.map((text, index) => ({ text, x: left, y: top - index * 20 }))
}

/** A page that is one picture, as a scanner makes it. */
export async function addScan(pdf: PDFDocument): Promise<PDFPage> {
  const picture = await pdf.embedJpg(await makePicture({ width: 800, height: 1100, format: 'jpeg' }))
  const page = pdf.addPage([595, 842])
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  return page
}

export function makePicture({
  width,
  height,
  format,
}: {
  width: number
  height: number
  format: 'png' | 'jpeg' | 'webp'
}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c8102e' } })
    .toFormat(format)
    .toBuffer()
}

async function fontFile(subset: string): Promise<Buffer> {
  return woffToSfnt(await readFile(join('node_modules/@fontsource/tinos/files', `tinos-${subset}-400-normal.woff`)))
}

/** Unpacks the tables of a web font, since a PDF wants them plain. Source: WOFF 1.0, §3 to §5. */
function woffToSfnt(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * 16)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  const tables: Buffer[] = []
  let offset = head.length
  for (let index = 0; index < count; index += 1) {
    const entry = woff.subarray(44 + index * 20, 64 + index * 20)
    const [start, packed, size] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const bytes = woff.subarray(start, start + packed)
    const table = Buffer.concat([packed < size ? inflateSync(bytes) : bytes, Buffer.alloc((4 - (size % 4)) % 4)])
    const row = 12 + index * 16
    entry.copy(head, row, 0, 4)
    entry.copy(head, row + 4, 16, 20)
    head.writeUInt32BE(offset, row + 8)
    head.writeUInt32BE(size, row + 12)
    tables.push(table)
    offset += table.length
  }
  return Buffer.concat([head, ...tables])
}

/** Each letter comes from the first subset of the font that has it. */
function drawText(page: PDFPage, { drawn, fonts }: { drawn: Drawn; fonts: PDFFont[] }): void {
  const { text, x, y, size = 13, turned = 0 } = drawn
  let along = 0
  for (const run of runsOf(text, fonts)) {
    const turn = (turned * Math.PI) / 180
    const place = { x: x + along * Math.cos(turn), y: y + along * Math.sin(turn) }
    page.drawText(run.text, { ...place, size, font: run.font, rotate: degrees(turned) })
    along += run.font.widthOfTextAtSize(run.text, size)
  }
}

function runsOf(text: string, fonts: PDFFont[]): { text: string; font: PDFFont }[] {
  const runs: { text: string; font: PDFFont }[] = []
  for (const letter of text) {
    const font = fonts.find((each) => each.getCharacterSet().includes(letter.codePointAt(0) ?? 0))
    if (!font) throw new Error(`no font has ${letter}`)
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  return runs
}
