import { PDFDocument, type PDFFont, type PDFPage, PDFName, PDFString, degrees, rgb } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'
import { type FontFace, demoFont } from './demoFonts'

/** Sizes in points (1/72 inch). Source for margins: NĐ 30/2020/NĐ-CP, Appendix I (mm). */
export const A4 = { width: 595.28, height: 841.89 }
export const A5 = { width: 419.53, height: 595.28 }

/** Made files carry this date and never the clock's: the same script must give the same bytes. */
export const FIXED_DATE = new Date('2026-01-01T00:00:00Z')

export type PdfFonts = { regular: PDFFont; bold: PDFFont }
export type Family = 'tinos' | 'be-vietnam-pro'

const FACES: Record<Family, [FontFace, FontFace]> = {
  tinos: ['tinos-400', 'tinos-700'],
  'be-vietnam-pro': ['be-vietnam-pro-400', 'be-vietnam-pro-700'],
}

export async function newPdf(title: string, language: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit({ create: createFont })
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor('Hải Đăng (dữ liệu trình diễn)')
  pdf.setCreator('Hải Đăng')
  pdf.setProducer('Hải Đăng')
  pdf.setCreationDate(FIXED_DATE)
  pdf.setModificationDate(FIXED_DATE)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language))
  return pdf
}

/** pdf-lib calls `encode()` without arguments; this fontkit's `encode` wants a stream. Offer it `encodeStream` alone. */
function createFont(bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(bytes)
  const createSubset = font.createSubset.bind(font)
  return Object.assign(font, {
    createSubset: () => {
      const subset = createSubset()
      return { includeGlyph: subset.includeGlyph.bind(subset), encodeStream: subset.encodeStream.bind(subset) }
    },
  })
}

/** Embeds only the letters that the document uses. */
export async function embedFonts(pdf: PDFDocument, family: Family): Promise<PdfFonts> {
  const [regular, bold] = FACES[family]
  return {
    regular: await pdf.embedFont(demoFont(regular), { subset: true }),
    bold: await pdf.embedFont(demoFont(bold), { subset: true }),
  }
}

/** Words of NFC text put into lines no wider than `width` points; a word longer than a line is broken. */
export function wrappedLines(
  text: string,
  { font, size, width }: { font: PDFFont; size: number; width: number },
): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.normalize('NFC').split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const head = longestFitting(line, fits)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Grey letters across the page, drawn last and see-through, so that text extraction meets the page's own text first. */
export function drawWatermark(page: PDFPage, text: string, font: PDFFont): void {
  const { width, height } = page.getSize()
  const angle = Math.atan2(height, width)
  const size = (0.82 * Math.hypot(width, height) * 10) / font.widthOfTextAtSize(text, 10)
  const length = font.widthOfTextAtSize(text, size)
  page.drawText(text, {
    x: width / 2 - (Math.cos(angle) * length) / 2 + (Math.sin(angle) * size) / 3,
    y: height / 2 - (Math.sin(angle) * length) / 2 - (Math.cos(angle) * size) / 3,
    size,
    font,
    color: rgb(0.35, 0.35, 0.35),
    opacity: 0.13,
    rotate: degrees((angle * 180) / Math.PI),
  })
}

function longestFitting(word: string, fits: (line: string) => boolean): string {
  let count = word.length
  while (count > 1 && !fits(word.slice(0, count))) count--
  return word.slice(0, count)
}
