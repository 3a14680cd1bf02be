import { join } from 'node:path'
import { closeCatalogue, type Catalogue } from '../src/catalogue/openCatalogue'
import { rowsOf } from '../src/catalogue/sql'
import { openReports } from '../src/report/indicators/openReports'
import type { Question } from '../src/report/rules/indicators/figure'
import type { Registers } from '../src/report/rules/indicators/figuresOf'
import { fillLedger, type LedgerSize } from './fillLedger'
import { stopwatch } from './stopwatch'

export type TimedQuestion = { name: string; cpuMs: number; seconds: number; longestTurnMs: number }
export type ReportFigures = LedgerSize & {
  questions: TimedQuestion[]
  /** All rows read once and looked at one by one. */ slowCpuMs: number
}

const QUARTER: Question = { from: '2026-07-01', asOf: '2026-09-30' }

/** What questions about the plan's figures cost, beside reading the whole ledger for one of them. */
export async function measureReports(
  directory: string,
  { onProgress, ...size }: LedgerSize & { onProgress: (message: string) => void },
): Promise<ReportFigures> {
  onProgress(`Nạp sổ giao nhận: ${size.units} đơn vị × ${size.documents} tài liệu …`)
  const catalogue = fillLedger(join(directory, 'reports.db'), size)
  const reports = openReports({
    catalogue,
    readRegisters: async () => NO_REGISTERS,
    settled: async () => {},
    now: () => new Date('2026-10-02T00:00:00Z'),
  })
  const questions: TimedQuestion[] = []
  const time = async (name: string, question: Question): Promise<void> => {
    questions.push(await timed(name, () => reports.answer(question)))
  }
  questions.push(await timed('warmUp', () => reports.warmUp()))
  await time('quarterFirst', QUARTER)
  await time('quarterAgain', QUARTER)
  bringIn(catalogue, '2026-08-15T00:00:00.000Z')
  await time('quarterAfterLate', QUARTER)
  await time('unit', { ...QUARTER, unitIds: ['0192f0c4-0000-7000-8000-000000000000'] })
  await time('earlierQuarter', { from: '2025-04-01', asOf: '2025-06-30' })
  await time('allYears', { from: '2021-10-01', asOf: '2026-09-30' })
  const { cpuMs: slowCpuMs } = await timed('slow', async () => readEverything(catalogue))
  closeCatalogue(catalogue)
  return { ...size, questions, slowCpuMs }
}

async function timed(name: string, ask: () => Promise<unknown>): Promise<TimedQuestion> {
  const took = stopwatch()
  const longest = watchTurns()
  await ask()
  const longestTurnMs = longest()
  const { seconds, cpuSeconds } = took()
  return { name, cpuMs: cpuSeconds * 1000, seconds, longestTurnMs }
}

/** Counts CPU between one turn of the process and the next; the answer says what the longest took until then. */
function watchTurns(): () => number {
  let longestMs = 0
  let isWatching = true
  let took = stopwatch()
  const look = (): void => {
    longestMs = Math.max(longestMs, took().cpuSeconds * 1000)
    took = stopwatch()
    if (isWatching) setImmediate(look)
  }
  setImmediate(look)
  return () => {
    isWatching = false
    return longestMs
  }
}

/** A post whose line is back. */
function bringIn(catalogue: Catalogue, at: string): void {
  catalogue.moment += 1
  catalogue.db
    .exec(`INSERT INTO receipts SELECT 'late', document_id, version, unit_id, 'seen', '${at}', '2026-10-01T00:00:00.000Z', NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, seq FROM receipts LIMIT 1`)
}

/** What each question would begin with if nothing were narrowed or kept. */
function readEverything(catalogue: Catalogue): number {
  const receipts = rowsOf<{ at: string }>(catalogue, 'SELECT * FROM receipts').filter(({ at }) => at >= QUARTER.from)
  return receipts.length + rowsOf(catalogue, 'SELECT * FROM recipients').length
}

const NO_REGISTERS: Registers = {
  counted: [{ any: [{ kinds: ['don-bien-phong'] }] }],
  members: [],
  officers: { officers: [], terms: [], courses: [], attendances: [] },
  programmes: [],
  places: [],
  equipment: [],
  dayCounts: [],
  missedSearches: [],
  trainedOn: () => [],
  equippedOn: () => [],
  kindNames: new Map(),
}
