import sharp from 'sharp'
import { A4 } from '../../platform/pdf/newPdf'
import { newDemoPdf } from './pdfPage'
import { outlinedText, textWidth, wrappedText } from './outlinedText'

export type ScanSource = {
  title: string
  mark: string
  /** Lines of text, page by page. */
  pages: readonly (readonly string[])[]
  /** Grain of the paper, 0 to 255: more makes a larger file. */
  grain: number
  jpegQuality: number
}

/** A4 at 200 dpi. Source: NĐ 30/2020/NĐ-CP on digitised copies (colour, at least 200 dpi, full size). */
const WIDTH = 1654
const HEIGHT = 2339
const EDGE = 190
const BODY = { size: 36, face: 'tinos-400' } as const

/**
 * A PDF of colour pictures alone, as a scanner makes it: no text layer, so that no machine can read it.
 * The same source gives the same bytes (with the same sharp).
 */
export async function makeScan(source: ScanSource): Promise<Uint8Array> {
  const pdf = await newDemoPdf(source.title, 'vi-VN')
  for (const [index, lines] of source.pages.entries()) {
    const picture = await pdf.embedJpg(await scanPage(source, { index, lines }))
    pdf.addPage([A4.width, A4.height]).drawImage(picture, { x: 0, y: 0, width: A4.width, height: A4.height })
  }
  return pdf.save({ useObjectStreams: false })
}

type Page = { index: number; lines: readonly string[] }

async function scanPage(source: ScanSource, { index, lines }: Page): Promise<Buffer> {
  const wrapped = lines.flatMap((line) => (line === '' ? [''] : wrappedText(line, WIDTH - 2 * EDGE, BODY)))
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const
  return sharp(paper(index + 1, source.grain), { raw })
    .composite([{ input: Buffer.from(printedSvg(source, { index, lines: wrapped })) }])
    .jpeg({ quality: source.jpegQuality, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** Off-white paper with seeded grain (xorshift32); noise does not compress. */
function paper(seed: number, grain: number): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  let state = (seed * 0x9e3779b9) >>> 0 || 1
  for (let at = 0; at < pixels.length; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    pixels[at] = 252 - (((state >>> 8) & 0xff) * grain) / 255
  }
  return pixels
}

function printedSvg({ title, mark, pages }: ScanSource, { index, lines }: Page): string {
  const head = wrappedText(title, WIDTH - 2 * EDGE, { size: 46, face: 'tinos-700' })
  const fill = '#23232b'
  const print = [
    ...head.map((line, row) => outlinedText(line, { x: EDGE, y: 250 + row * 58, size: 46, face: 'tinos-700', fill })),
    ...lines.map((line, row) => outlinedText(line, { ...BODY, x: EDGE, y: 300 + head.length * 58 + row * 46, fill })),
    outlinedText(mark, { x: EDGE, y: HEIGHT - 150, size: 34, face: 'tinos-700', fill: '#7a1f1f' }),
    outlinedText(`Trang ${index + 1}/${pages.length}`, {
      x: WIDTH - EDGE - 170,
      y: HEIGHT - 150,
      size: 34,
      face: BODY.face,
      fill,
    }),
  ]
  const size = (2400 * 10) / textWidth(mark, { size: 10, face: 'tinos-700' })
  const across = outlinedText(mark, { x: -1200, y: size / 3, size, face: 'tinos-700', fill: '#666666' })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <g opacity="0.16" transform="translate(${WIDTH / 2} ${HEIGHT / 2}) rotate(-54.7)">${across}</g>
    <g transform="rotate(0.35 ${WIDTH / 2} ${HEIGHT / 2})">${print.join('')}</g></svg>`
}
