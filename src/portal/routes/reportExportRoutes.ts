import { setImmediate as nextTurn } from 'node:timers/promises'
import type { stream } from 'exceljs'
import { type Response, Router } from 'express'
import { periodName } from '../../report/rules/reportPeriod'
import { formatInstant } from '../../vietnamese/calendar'
import { drained } from '../drained'
import type { ReportContext } from '../reportOf'
import { BYTE_ORDER_MARK, csvLine } from '../rules/csvLine'
import {
  type ExportColumn,
  exportedRows,
  FIGURE_COLUMNS,
  ROW_COLUMNS,
  TREND_COLUMNS,
  trendPoints,
} from '../rules/reportColumns'
import { REPORTS } from '../rules/reportPaths'
import { signedIn } from '../signedIn'
import { type TakenReport, takenReport } from '../takenReport'
import { forReportReaders } from './reportGuards'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Rows written between two looks at who else waits. */
const BATCH = 200

/** `/bao-cao/xuat.csv` and `.xlsx`: the figures and all their rows. */
export function createReportExportRoutes(context: ReportContext): Router {
  const routes = Router()
  routes.get(`${REPORTS}/xuat.csv`, signedIn, forReportReaders, async (req, res) => {
    const taken = await takenReport(context, req, res)
    announce(res, { type: 'text/csv; charset=utf-8', name: nameOf(taken, 'csv') })
    for await (const text of inBatches(csvLines(taken), res)) await write(res, text.join(''))
    res.end()
  })
  routes.get(`${REPORTS}/xuat.xlsx`, signedIn, forReportReaders, async (req, res) => {
    const taken = await takenReport(context, req, res)
    announce(res, { type: XLSX, name: nameOf(taken, 'xlsx') })
    await writeWorkbook(taken, res)
  })
  return routes
}

function nameOf({ place: { from, asOf } }: TakenReport, extension: string): string {
  return `bao-cao-${from}-${asOf}.${extension}`
}

function announce(res: Response, { type, name }: { type: string; name: string }): void {
  res.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

/** Three tables below each other, each with its head: what the report is, its figures, their rows. */
function* csvLines(taken: TakenReport): Generator<string> {
  yield BYTE_ORDER_MARK
  for (const facts of factsOf(taken)) yield csvLine(facts)
  yield csvLine([])
  yield* tableLines(FIGURE_COLUMNS, taken.shown.figures)
  yield csvLine([])
  yield* tableLines(ROW_COLUMNS, exportedRows(taken.shown.figures, taken.names))
}

function* tableLines<Line>(columns: readonly ExportColumn<Line>[], lines: Iterable<Line>): Generator<string> {
  yield csvLine(columns.map(({ title }) => title))
  for (const line of lines) yield csvLine(columns.map(({ valueOf }) => String(valueOf(line))))
}

/** What the report is of, and whether it is frozen. */
function factsOf({ shown, scope, place, at }: TakenReport): string[][] {
  const { closed } = shown
  return [
    ['Báo cáo', periodName(place)],
    ['Phạm vi', scope],
    ['Lập lúc (giờ Việt Nam)', formatInstant(at.toISOString())],
    ...(closed
      ? [
          ['Đã chốt lúc', formatInstant(closed.closedAt)],
          ['Mã kiểm SHA-256', closed.sha256],
        ]
      : [['Số liệu', 'chưa chốt']]),
  ]
}

/** Ends with the reader's line; in between others have their turn. */
async function* inBatches<Line>(lines: Iterable<Line>, res: Response): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  for (const line of lines) {
    if (res.destroyed) return
    batch.push(line)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
    await nextTurn()
  }
  if (batch.length > 0) yield batch
}

/** Waits while the line is slower than we are: nothing piles up in memory. */
async function write(res: Response, text: string): Promise<void> {
  if (res.destroyed || res.write(text)) return
  await drained(res)
}

/** Cells are texts and numbers, never formulas; rows leave as they are made. */
async function writeWorkbook(taken: TakenReport, res: Response): Promise<void> {
  // Loaded when somebody asks for it: it is large.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: res, useSharedStrings: false, useStyles: true })
  const { figures, report } = taken.shown
  const book = { workbook, res }
  await writeSheet(book, { name: 'Chỉ tiêu', columns: FIGURE_COLUMNS, lines: figures, facts: factsOf(taken) })
  await writeSheet(book, { name: 'Dòng', columns: ROW_COLUMNS, lines: exportedRows(figures, taken.names) })
  await writeSheet(book, { name: 'Xu hướng', columns: TREND_COLUMNS, lines: trendPoints(report.trends) })
  if (!res.destroyed) await workbook.commit()
}

type Book = { workbook: stream.xlsx.WorkbookWriter; res: Response }
type Sheet<Line> = {
  name: string
  columns: readonly ExportColumn<Line>[]
  lines: Iterable<Line>
  facts?: readonly (readonly string[])[]
}

async function writeSheet<Line>({ workbook, res }: Book, { name, columns, lines, facts }: Sheet<Line>): Promise<void> {
  if (res.destroyed) return
  const above = facts ? facts.length + 1 : 0
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: above + 1 }] })
  sheet.columns = columns.map(({ width }) => ({ width }))
  for (const fact of facts ?? []) sheet.addRow([...fact]).commit()
  if (facts) sheet.addRow([]).commit()
  const head = sheet.addRow(columns.map(({ title }) => title))
  head.font = { bold: true }
  head.commit()
  for await (const batch of inBatches(lines, res)) {
    for (const line of batch) sheet.addRow(columns.map(({ valueOf }) => valueOf(line))).commit()
    if (res.writableNeedDrain) await drained(res)
  }
  sheet.commit()
}
