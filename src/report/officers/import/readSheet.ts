import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Cell, SheetRow } from '../../rules/officers/import/cells'

/** More rows than this are refused as a whole: nothing is cut off. */
export const MAX_ROWS = 120_000

const LIMITS = {
  maxRows: MAX_ROWS,
  maxCells: 2_000_000,
  maxTextChars: 60_000_000,
  maxZipEntries: 1_000,
  maxUnzippedBytes: 300_000_000,
  maxZipRatio: 300,
}
const TIMEOUT_MS = 120_000
const MAX_HEAP_MB = 512

export type Sheet = {
  name: string
  /** Sheets beside it, which are not read. */
  others: number
  rows: SheetRow[]
  /** Ranges of merged cells, e.g. `A2:A5`. */
  merged: string[]
  /** What the table does not show: how many rows with something in them, and ranges of columns. It is read all the same. */
  hidden: { rows: number; columns: [number, number][] }
}
export type UnreadSheet = { unread: 'damaged' | 'too-large' | 'timeout' }

type SentCell = [number, 's' | 'n' | 'd' | 'f' | 'e' | 'b' | 'l', string | number | null]
type Message = { rows?: [number, SentCell[]][]; end?: Omit<Sheet, 'rows'>; fault?: 'damaged' | 'too-large' }

/**
 * Reads the first sheet of an XLSX in a worker thread, cell by cell as it is, without computing anything. The process goes on
 * with other work meanwhile. It never throws because of what the file holds. Attack: a hostile file must not block, exhaust
 * or crash the server.
 */
export function readSheet(path: string): Promise<Sheet | UnreadSheet> {
  return new Promise((resolve, reject) => {
    const rows: SheetRow[] = []
    const worker = new Worker(workerPath(), {
      workerData: { path, limits: LIMITS },
      // Attack: code that breaks out of a parser finds no secrets in its environment.
      env: {},
      execArgv: [],
      argv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    const timer = setTimeout(() => finish({ unread: 'timeout' }), TIMEOUT_MS)
    let isFinished = false
    function finish(answer: Sheet | UnreadSheet): void {
      if (isFinished) return
      isFinished = true
      clearTimeout(timer)
      worker.terminate().then(() => resolve(answer), reject)
    }
    worker.on('message', (message: Message) => {
      for (const [row, cells] of message.rows ?? []) rows.push({ row, cells: new Map(cells.map(cellOf)) })
      if (message.end) finish({ ...message.end, rows })
      if (message.fault) finish({ unread: message.fault })
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // Our own installation is at fault, not the file.
      if (error.code === 'ERR_MODULE_NOT_FOUND') reject(error)
      finish({ unread: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged' })
    })
    worker.once('exit', () => finish({ unread: 'damaged' }))
  })
}

const OTHER_KINDS = { f: 'formula', e: 'error', b: 'truth', l: 'too-long' } as const

function cellOf([column, kind, value]: SentCell): [number, Cell] {
  if (kind === 's') return [column, { kind: 'text', text: String(value) }]
  if (kind === 'n') return [column, { kind: 'number', number: Number(value) }]
  if (kind === 'd') return [column, { kind: 'day', day: String(value) }]
  return [column, { kind: OTHER_KINDS[kind] }]
}

/** Beside this module when run from source, else in the sources, which a built server keeps. */
function workerPath(): string {
  const name = 'sheetWorker.mjs'
  const candidates = [
    join(dirname(fileURLToPath(import.meta.url)), name),
    join(process.cwd(), 'src', 'report', 'officers', 'import', name),
  ]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (!found) throw new Error(`the reading worker is missing: ${candidates.join(', ')}`)
  return found
}
