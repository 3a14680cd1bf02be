import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { letterCount, limitError, textBudget } from './limits.mjs'
import { linesOf, topThird } from './pdfLines.mjs'

// pdf.js looks for a canvas and says so on the console; only text is read here, so the stand-in never draws.
globalThis.DOMMatrix ??= class DOMMatrix {}
globalThis.ImageData ??= class ImageData {}
globalThis.Path2D ??= class Path2D {}
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Fewer letters than this beside a picture: a scan with a line of signature text, not a page that was read. */
const SPARSE_LETTERS = 200
/** A picture of more pixels than this can hold a legible stamp. */
const LEGIBLE_PICTURE_PIXELS = 40_000
/** Annotations whose look is drawn, so that its words cannot be read from fields. */
const DRAWN = new Set(['Stamp', 'Watermark', 'FileAttachment', 'RichMedia', 'Screen', '3D', 'Movie', 'Sound'])

/** Reads text, metadata, notes and form fields of a PDF. A password leaves all unread and says `encrypted`. */
export async function readPdf(path, limits) {
  const bytes = await readFile(path)
  const signed = bytes.includes('/ByteRange')
  const unreadParts = bytes.subarray(-2048).includes('%%EOF') ? [] : ['truncated']
  const task = openPdf(bytes)
  try {
    const pdf = await task.promise
    if (pdf.numPages > limits.maxPages) throw limitError('too many pages')
    const pictures = pictureFinder(path)
    const reading = await readPages(pdf, { pictures, spend: textBudget(limits.maxTextChars) })
    await pictures.close()
    const { metadata, encrypted } = await readMetadata(pdf)
    reading.otherText.push(...(await outlineTitles(pdf)))
    if (await pdf.getAttachments()) reading.unreadParts.push('attachments')
    if (pdf.isPureXfa) reading.unreadParts.push('xfa')
    unreadParts.push(...new Set(reading.unreadParts))
    return { ...reading, metadata, encrypted, signed, unreadParts, pageCount: pdf.numPages }
  } catch (error) {
    if (error?.name === 'PasswordException') return { encrypted: true, signed }
    throw error
  } finally {
    await task.destroy()
  }
}

function openPdf(bytes, more = {}) {
  return getDocument({
    data: new Uint8Array(bytes),
    // Attack: PostScript functions and fonts in the file must not become code of ours.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: true,
    maxImageSize: LEGIBLE_PICTURE_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(HOME, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(HOME, 'standard_fonts') + sep,
    ...more,
  })
}

async function readPages(pdf, { pictures, spend }) {
  const reading = { pages: [], otherText: [], firstPageTop: null, pagesWithoutText: [], unreadParts: [] }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const lines = linesOf(items)
    const text = lines.map((line) => line.text).join('\n')
    reading.pages.push(spend(text))
    if (number === 1) reading.firstPageTop = topThird(lines, page.view)
    if (await isUnread(text, { page, pictures })) reading.pagesWithoutText.push(number)
    for (const note of await page.getAnnotations()) readAnnotation(note, reading)
    page.cleanup()
  }
  return reading
}

/** A page without letters, with glyphs that stand for no letters, or with little text beside a picture. */
async function isUnread(text, { page, pictures }) {
  const letters = letterCount(text)
  const signs = text.replace(/\s/g, '').length
  const unknown = (text.match(/[\p{Co}\p{Cc}\uFFFD]/gu) ?? []).length - (text.match(/[\t\n]/g) ?? []).length
  if (letters === 0 || unknown > signs / 4) return true
  return letters < SPARSE_LETTERS && (await pictures.isOn(page))
}

/**
 * Finds out whether a page has a large picture without decoding it. A picture over the size limit is left out when a page is
 * read leniently, and ends the page when it is read strictly: what the two readings draw then differs. So it does after any
 * other fault of the page, and then the page counts as unread, which is the safe answer.
 */
function pictureFinder(path) {
  let strict
  return {
    async isOn(page) {
      strict ??= openPdf(await readFile(path), { stopAtErrors: true })
      try {
        const samePage = await (await strict.promise).getPage(page.pageNumber)
        const [lenientDrawing, strictDrawing] = [await page.getOperatorList(), await samePage.getOperatorList()]
        samePage.cleanup()
        return lenientDrawing.fnArray.length !== strictDrawing.fnArray.length
      } catch {
        return true
      }
    },
    async close() {
      await strict?.destroy()
    },
  }
}

function readAnnotation(note, reading) {
  const words = [
    note.contentsObj?.str,
    note.titleObj?.str,
    note.richText?.str,
    note.alternativeText,
    note.buttonValue,
    note.fieldValue,
    note.defaultFieldValue,
    note.textContent?.join('\n'),
  ]
  const text = words
    .flat()
    .filter((word) => typeof word === 'string' && word.trim())
    .join('\n')
  if (text) reading.otherText.push(text)
  if (DRAWN.has(note.subtype)) reading.unreadParts.push('annotations')
}

async function readMetadata(pdf) {
  const { info, metadata: xmp } = await pdf.getMetadata()
  const metadata = {}
  for (const [key, value] of Object.entries({ ...info, ...info.Custom })) {
    if (typeof value === 'string' && value.trim()) metadata[key] = value
  }
  const packet = xmp
    ?.getRaw()
    .replace(/<[^>]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
  if (packet) metadata.xmp = packet
  return { metadata, encrypted: Boolean(info.EncryptFilterName) }
}

async function outlineTitles(pdf) {
  const titles = []
  const waiting = [...((await pdf.getOutline()) ?? [])]
  while (waiting.length) {
    const item = waiting.shift()
    titles.push(item.title)
    waiting.push(...item.items)
  }
  return titles.length ? [titles.join('\n')] : []
}
