import { foldText } from './foldText'
import { normalizeText } from './normalizeText'

/**
 * A name for addresses: a to z, 0 to 9 and single hyphens, at most 100 characters, cut between words (đ → d, no marks).
 * Names that differ only in marks have the same slug: whoever needs it unique adds something. Empty when the text has no
 * letter or digit that folds to ASCII.
 */
export function slugOf(text: string): string {
  const words = foldText(text)
    .replaceAll("'", '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  const slug = joinUpTo(words, MAX_LENGTH)
  // Addresses take an id or a slug in the same place: a title must not be able to pose as another document's id.
  return LOOKS_LIKE_ID.test(slug) ? `muc-${slug}` : slug
}

/**
 * A file name that any system takes and no reader is deceived by: NFC, at most 200 bytes of UTF-8 (cut before the
 * extension, between code points), never empty. 1191/QĐ-TTg.pdf → 1191-QĐ-TTg.pdf.
 */
export function safeFileName(name: string): string {
  return cutName(cleanName(normalizeText(name)), MAX_BYTES)
}

/**
 * The same in ASCII, at most 120 bytes, for `filename=` beside `filename*=` and for old systems: Đồn Biên phòng.pdf → Don
 * Bien phong.pdf. Safe inside a quoted string. Source: RFC 6266, Appendix D.
 */
export function asciiFileName(name: string): string {
  const ascii = normalizeText(name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ĐÐƉ]/gu, 'D')
    .replace(/[đðɖ]/gu, 'd')
    .replace(/[‘’ʼʻ`´]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s/gu, ' ')
    // A percent sign may be decoded once more by old browsers, a semicolon ends the parameter for old parsers.
    .replace(/(?:[^\x20-\x7E]|[%;])+/gu, '_')
  return cutName(cleanName(ascii), MAX_ASCII_BYTES)
}

const MAX_LENGTH = 100
const LOOKS_LIKE_ID = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/u

function joinUpTo(words: string[], maxLength: number): string {
  let slug = words[0]?.slice(0, maxLength) ?? ''
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > maxLength) break
    slug += `-${word}`
  }
  return slug
}

const MAX_BYTES = 200
const MAX_ASCII_BYTES = 120
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu

function cleanName(name: string): string {
  return (
    name
      // Direction marks make exe.fdp read as pdf.exe; controls and invisible characters hide likewise.
      .replace(/(?![\s\u0085])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
      // Line ends would start a header of their own (response splitting).
      .replace(/[\s\u0085]+/gu, ' ')
      // Separators leave the folder (../), the rest Windows forbids.
      .replace(/[/\\:*?"<>|\u2044\u2215\uFF0F\uFF3C]/gu, '-')
      .normalize('NFC')
  )
}

function cutName(name: string, maxBytes: number): string {
  const trimmed = name.replace(/[\s.]+$/u, '')
  const extension = /\.[A-Za-z0-9]{1,10}$/u.exec(trimmed)?.[0] ?? ''
  const stem = cutBytes(cleanStem(trimmed.slice(0, trimmed.length - extension.length)), maxBytes - extension.length)
  return stem + extension
}

function cleanStem(text: string): string {
  // A leading dot hides the file, a leading hyphen is an option to programs.
  const stem = text.replace(/^[\s.-]+/u, '').replace(/[\s.]+$/u, '')
  if (stem === '') return 'tai-lieu'
  const [device = ''] = stem.split('.')
  return WINDOWS_DEVICES.test(device.trimEnd()) ? `_${stem}` : stem
}

function cutBytes(text: string, maxBytes: number): string {
  let sizeBytes = 0
  let cut = ''
  for (const character of text) {
    sizeBytes += new TextEncoder().encode(character).length
    if (sizeBytes > maxBytes) return cut.replace(/[\s.]+$/u, '')
    cut += character
  }
  return cut
}
