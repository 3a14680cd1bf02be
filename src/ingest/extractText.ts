import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { decodeTcvn3, decodeVni, detectLegacyEncoding, type LegacyEncoding } from '../vietnamese/legacyEncodings'
import { normalizeText } from '../vietnamese/normalizeText'

export type ExtractionLimits = {
  timeoutMs: number
  /** A larger file is not read: `unreadable: 'too-large'`. */
  maxBytes: number
  /** Growth of the whole process while the worker runs, and the worker's own heap. */
  maxMemoryMb: number
  maxTextChars: number
  maxPages: number
  maxZipEntries: number
  maxUnzippedBytes: number
  /** Unpacked to packed size of one part of an Office file, once the part exceeds 1 MB. */
  maxZipRatio: number
}

export type Extraction = {
  /**
   * Text by page (sheets of a workbook), NFC, lines kept; a tab stands between boxes that are side by side. Text of a legacy
   * encoding stays as it was extracted: `readableText` reads it.
   */
  pages: string[]
  /** Headers, footers, text boxes of other parts, comments, notes, form fields, bookmarks, sheet names. */
  otherText: string[]
  /** The lines in the top third of page 1 where the file knows positions (PDF), else null. */
  firstPageTop: string | null
  metadata: Record<string, string>
  pageCount: number
  hasTextLayer: boolean
  /** Page numbers from 1: no letters, or few letters beside a picture. */
  pagesWithoutText: number[]
  encrypted: boolean
  /** The file carries a digital signature (PDF `/ByteRange`, Office `_xmlsignatures`); whether it is valid is not checked. */
  signed: boolean
  /** What of the file was not read, as codes: `attachments`, `annotations`, `embedded-objects`, `pictures`, `truncated` … */
  unreadParts: string[]
  /** A guess, to be shown to the editor. */
  legacyEncoding: LegacyEncoding | null
}

export type Unreadable = { unreadable: 'damaged' | 'timeout' | 'memory' | 'too-large' }

export const EXTRACTION_LIMITS: ExtractionLimits = {
  timeoutMs: 60_000,
  maxBytes: 200_000_000,
  maxMemoryMb: 1_024,
  maxTextChars: 5_000_000,
  maxPages: 5_000,
  maxZipEntries: 10_000,
  maxUnzippedBytes: 300_000_000,
  maxZipRatio: 200,
}

/**
 * Reads all text and metadata of a file in a worker thread of its own. It never throws because of what the file holds:
 * a file that is damaged, too slow or too costly is `{ unreadable }`.
 * Attack: a hostile file must not block, exhaust or crash the server.
 */
export async function extractText({
  path,
  mediaType,
  ...chosen
}: { path: string; mediaType: string } & Partial<ExtractionLimits>): Promise<Extraction | Unreadable> {
  const limits = { ...EXTRACTION_LIMITS, ...chosen }
  const { size } = await stat(path)
  if (size > limits.maxBytes) return { unreadable: 'too-large' }
  const answer = await runWorker({ path, mediaType, limits })
  return 'unreadable' in answer ? answer : inNormalForm(answer)
}

/** All text of the file for search and reading, legacy encodings decoded, NFC; pages apart by form feeds. */
export function readableText({ pages, otherText, legacyEncoding }: Extraction): string {
  const text = [...pages, ...otherText].join('\f')
  if (legacyEncoding === 'tcvn3') return normalizeText(decodeTcvn3(text))
  if (legacyEncoding === 'vni') return normalizeText(decodeVni(text))
  return text
}

type Reading = Omit<Extraction, 'hasTextLayer' | 'legacyEncoding'>
type Task = { path: string; mediaType: string; limits: ExtractionLimits }
type Answer = { ok: true; reading: Reading } | { ok: false; why: 'damaged' | 'too-large' }

function runWorker(task: Task): Promise<Reading | Unreadable> {
  const { timeoutMs, maxMemoryMb } = task.limits
  return new Promise((resolve, reject) => {
    const worker = startWorker(task)
    const timer = setTimeout(() => finish({ unreadable: 'timeout' }), timeoutMs)
    const watch = watchMemory(maxMemoryMb, () => finish({ unreadable: 'memory' }))
    // The first answer counts: the end of the worker that follows it is an answer too.
    let isFinished = false
    function finish(answer: Reading | Unreadable): void {
      if (isFinished) return
      isFinished = true
      clearTimeout(timer)
      clearInterval(watch)
      worker.terminate().then(() => resolve(answer), reject)
    }
    worker.once('message', (answer: Answer) => finish(answer.ok ? answer.reading : { unreadable: answer.why }))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // Our own installation is at fault, not the file.
      if (error.code === 'ERR_MODULE_NOT_FOUND') reject(error)
      finish({ unreadable: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'damaged' })
    })
    worker.once('exit', () => finish({ unreadable: 'damaged' }))
  })
}

function startWorker(task: Task): Worker {
  return new Worker(workerPath(), {
    workerData: task,
    // Attack: code that breaks out of a parser finds no secrets in its environment.
    env: {},
    execArgv: [],
    argv: [],
    // What parsers print may quote the file; it belongs in no log.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.maxMemoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
}

/** Buffers lie outside the worker's heap limit, so the growth of the process is watched as well. */
function watchMemory(maxMemoryMb: number, onExceeded: () => void): NodeJS.Timeout {
  const atStart = process.memoryUsage.rss()
  return setInterval(() => {
    if (process.memoryUsage.rss() - atStart > maxMemoryMb * 1_048_576) onExceeded()
  }, 100)
}

/** Beside this module when run from source or from a bundle that copies the folder, else in the sources. */
function workerPath(): string {
  const name = join('extractWorker', 'main.mjs')
  const candidates = [join(dirname(fileURLToPath(import.meta.url)), name), join(process.cwd(), 'src', 'ingest', name)]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (!found) throw new Error(`the reading worker is missing: ${candidates.join(', ')}`)
  return found
}

function inNormalForm(reading: Reading): Extraction {
  const legacyEncoding = detectLegacyEncoding(reading.pages.join('\n').slice(0, SAMPLE_CHARS))
  // In a legacy encoding the soft hyphen is the letter ư, so only Unicode text is normalised.
  const normalize = legacyEncoding ? (text: string) => text : normalizeText
  const pages = reading.pages.map(normalize)
  return {
    ...reading,
    pages,
    otherText: reading.otherText.map(normalize),
    firstPageTop: reading.firstPageTop === null ? null : normalize(reading.firstPageTop),
    metadata: Object.fromEntries(Object.entries(reading.metadata).map(([key, value]) => [key, normalizeText(value)])),
    hasTextLayer: pages.some((page) => /\p{L}/u.test(page)),
    legacyEncoding,
  }
}

const SAMPLE_CHARS = 20_000
