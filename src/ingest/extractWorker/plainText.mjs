import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { textBudget } from './limits.mjs'

/**
 * Reads a text file: UTF-8, UTF-16 with a byte order mark, else one byte a letter. TCVN3 and VNI keep their letters as
 * Windows-1252 shows them (the editor decides); what Windows-1258 and VISCII would say is given as other text, to be checked too.
 */
export async function readPlainText(path, limits) {
  const bytes = await readFile(path)
  const spend = textBudget(limits.maxTextChars)
  const unicode = decodeUnicode(bytes)
  const text = unicode ?? new TextDecoder('windows-1252').decode(bytes)
  const pages = spend(text).replace(/\r\n?/g, '\n').split('\f')
  const otherText =
    unicode === null ? [new TextDecoder('windows-1258').decode(bytes), iconv.decode(bytes, 'viscii')].map(spend) : []
  return { pages, otherText, pageCount: pages.length }
}

function decodeUnicode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
