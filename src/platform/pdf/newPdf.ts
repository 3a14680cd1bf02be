import { PDFDocument, type PDFFont, PDFName, PDFString } from '@cantoo/pdf-lib'
import fontkit from '@pdf-lib/fontkit'

/** In points (1/72 inch). */
export const A4 = { width: 595.28, height: 841.89 }

export type PdfHead = {
  title: string
  author: string
  /** BCP 47. */
  language: string
  /** When it says that it was made. */
  madeAt: Date
}

/** An empty PDF that can embed fonts and says its title and language. The same head gives the same bytes. */
export async function newPdf({ title, author, language, madeAt }: PdfHead): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit({ create: createFont })
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setCreator('Hải Đăng')
  pdf.setProducer('Hải Đăng')
  pdf.setCreationDate(madeAt)
  pdf.setModificationDate(madeAt)
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

function longestFitting(word: string, fits: (line: string) => boolean): string {
  let count = word.length
  while (count > 1 && !fits(word.slice(0, count))) count--
  return word.slice(0, count)
}
