import { foldText } from '../../vietnamese/foldText'
import { slugOf } from '../../vietnamese/slugOf'
import { rollingHash, WINDOW_BYTES } from './rollingHash'

/** What is looked for: runs of bytes of a file, each exactly `WINDOW_BYTES` long, and phrases of any length. */
export type Needles = {
  /** By the rolling hash of the run. */
  runs: Map<number, Buffer[]>
  phrases: Buffer[]
}

/**
 * A run at least every so many bytes: whatever is left of a file in one piece of twice this length holds one. A page of SQLite holds
 * 4,096 bytes of it, the last one of a row perhaps fewer.
 */
const STRIDE_BYTES = 256

/** So many runs of a large file at most, and so many places of it in each other way of writing. */
const MAX_RUNS = 400_000
const MAX_WRITTEN = 4_000

export function newNeedles(): Needles {
  return { runs: new Map(), phrases: [] }
}

/**
 * Adds runs over all of a file's bytes, as they are and as base64 and hexadecimal write them; of a text also as UTF-16. What has no
 * variety (one byte again and again) would be found everywhere and is left out.
 */
export function addRuns(needles: Needles, bytes: Buffer): void {
  for (const at of placesIn(bytes.length, MAX_RUNS)) addRun(needles, bytes.subarray(at, at + WINDOW_BYTES))
  addRun(needles, bytes.subarray(Math.max(0, bytes.length - WINDOW_BYTES)))
  for (const at of placesIn(bytes.length, MAX_WRITTEN)) {
    for (const text of writtenForms(bytes.subarray(at, at + WINDOW_BYTES))) addRun(needles, Buffer.from(text))
  }
  const text = textOf(bytes)
  if (text === null) return
  const utf16 = Buffer.from(text, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  for (const at of placesIn(utf16.length, MAX_RUNS).map((place) => place - (place % 2))) {
    addRun(needles, utf16.subarray(at, at + WINDOW_BYTES))
    addRun(needles, swapped.subarray(at, at + WINDOW_BYTES))
  }
}

function placesIn(sizeBytes: number, most: number): number[] {
  const stride = Math.max(STRIDE_BYTES, Math.ceil(sizeBytes / most))
  const count = Math.max(0, Math.ceil((sizeBytes - WINDOW_BYTES + 1) / stride))
  return Array.from({ length: count }, (_, index) => index * stride)
}

/** How many runs are looked for. */
export function countRuns({ runs }: Needles): number {
  let count = 0
  for (const sharing of runs.values()) count += sharing.length
  return count
}

/**
 * Adds a phrase as UTF-8 (composed and decomposed), UTF-16, JSON, HTML, an address, base64 and hexadecimal write it, and without its
 * marks, as search, addresses and file names have it.
 */
export function addPhrase(needles: Needles, phrase: string): void {
  const forms = new Map<string, Buffer>()
  for (const text of [phrase.normalize('NFC'), phrase.normalize('NFD')]) {
    const utf8 = Buffer.from(text, 'utf8')
    const utf16 = Buffer.from(text, 'utf16le')
    const written = [JSON.stringify(text).slice(1, -1), asciiJson(text), encodeURIComponent(text), inHtml(text)]
    const encoded = [...inBase64(utf8, utf8.length), ...inHex(utf8)]
    for (const form of [
      utf8,
      utf16,
      Buffer.from(utf16).swap16(),
      ...[...written, ...encoded].map((form) => Buffer.from(form)),
    ]) {
      forms.set(form.toString('latin1'), form)
    }
  }
  for (const text of [foldText(phrase), slugOf(phrase)]) {
    // Shorter ones are found anywhere.
    if (text.length >= SHORTEST_FOLDED) forms.set(text, Buffer.from(text))
  }
  needles.phrases.push(...forms.values())
}

const SHORTEST_FOLDED = 8

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function addRun({ runs }: Needles, run: Buffer): void {
  if (run.length !== WINDOW_BYTES || !hasVariety(run)) return
  const hash = rollingHash(run)
  const others = runs.get(hash)
  if (!others) runs.set(hash, [run])
  else if (!others.some((other) => other.equals(run))) others.push(run)
}

function writtenForms(run: Buffer): string[] {
  return [...inHex(run), ...inBase64(run, run.length)].map((text) => text.slice(0, WINDOW_BYTES))
}

function inHex(bytes: Buffer): string[] {
  const text = bytes.toString('hex')
  return [text, text.toUpperCase()]
}

/** Base64 writes three bytes as four letters, so where in a stream the bytes stand makes three texts; also as addresses write it. */
function inBase64(bytes: Buffer, length: number): string[] {
  const texts: string[] = []
  for (const skip of [0, 1, 2]) {
    const whole = Math.floor((Math.min(length, bytes.length) - skip) / 3) * 3
    // Fewer letters would be found anywhere.
    if (whole < 9) continue
    const part = bytes.subarray(skip, skip + whole)
    texts.push(part.toString('base64'), part.toString('base64url'))
  }
  return [...new Set(texts)]
}

function asciiJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u007f-\uffff]/gu, (letter) => [...letter].map(escaped).join(''))
}

function escaped(letter: string): string {
  return letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

const FEWEST_VALUES = 8

function hasVariety(bytes: Buffer): boolean {
  return new Set(bytes).size >= FEWEST_VALUES
}

/** Null for what is not UTF-8. */
function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
