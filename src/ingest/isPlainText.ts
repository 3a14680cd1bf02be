import { createReadStream } from 'node:fs'

/**
 * Whether a file is text all through: UTF-8, UTF-16 with a byte order mark, or one byte a letter (TCVN3, VNI, Windows-1258)
 * without NUL and control characters. Attack: a web page or picture in XML named .txt, which some readers would run.
 */
export async function isPlainText(path: string): Promise<boolean> {
  let reading: Reading | null = null
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = Buffer.from(chunk)
      reading ??= beginReading(bytes)
      if (reading.isMarkup || !readOn(reading, bytes)) return false
    }
  } catch {
    return false
  }
  if (!reading) return true
  const isUnicode = reading.isUnicode && decodes(reading.decoder, null)
  return isUnicode || (reading.decoder.encoding === 'utf-8' && !reading.hasControls)
}

type Reading = { decoder: TextDecoder; isMarkup: boolean; isUnicode: boolean; hasControls: boolean }

function beginReading(start: Buffer): Reading {
  const decoder = new TextDecoder(encodingOf(start), { fatal: true })
  return { decoder, isMarkup: looksLikeMarkup(start), isUnicode: true, hasControls: false }
}

/** False as soon as it is no text in any encoding. */
function readOn(reading: Reading, bytes: Buffer): boolean {
  if (reading.decoder.encoding === 'utf-8') {
    if (bytes.includes(0)) return false
    reading.hasControls ||= CONTROLS.test(bytes.toString('latin1'))
  }
  reading.isUnicode &&= decodes(reading.decoder, bytes)
  return true
}

/** Control characters that no text has; tab, line ends, form feed and escape are let through. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decodes(decoder: TextDecoder, bytes: Buffer | null): boolean {
  try {
    if (bytes) decoder.decode(bytes, { stream: true })
    else decoder.decode()
    return true
  } catch {
    return false
  }
}

function looksLikeMarkup(bytes: Buffer): boolean {
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 1024)).trimStart()
  return /^<(?:!doctype|!--|html|head|body|script|svg|iframe|\?xml|\?php)/i.test(start)
}
