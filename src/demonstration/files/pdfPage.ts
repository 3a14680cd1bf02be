import { type PDFDocument, type PDFFont, type PDFPage, degrees, rgb } from '@cantoo/pdf-lib'
import { type FontFace, fontFile } from '../../platform/pdf/fontFile'
import { newPdf } from '../../platform/pdf/newPdf'

/** In points (1/72 inch). */
export const A5 = { width: 419.53, height: 595.28 }

/** Made files carry this date and never the clock's: the same script must give the same bytes. */
export const FIXED_DATE = new Date('2026-01-01T00:00:00Z')

export type PdfFonts = { regular: PDFFont; bold: PDFFont }
export type Family = 'tinos' | 'be-vietnam-pro'

const FACES: Record<Family, [FontFace, FontFace]> = {
  tinos: ['tinos-400', 'tinos-700'],
  'be-vietnam-pro': ['be-vietnam-pro-400', 'be-vietnam-pro-700'],
}

/** An empty PDF of the demonstration. */
export function newDemoPdf(title: string, language: string): Promise<PDFDocument> {
  return newPdf({ title, language, author: 'Hải Đăng (dữ liệu trình diễn)', madeAt: FIXED_DATE })
}

/** Embeds only the letters that the document uses. */
export async function embedFonts(pdf: PDFDocument, family: Family): Promise<PdfFonts> {
  const [regular, bold] = FACES[family]
  return {
    regular: await pdf.embedFont(fontFile(regular), { subset: true }),
    bold: await pdf.embedFont(fontFile(bold), { subset: true }),
  }
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
