import type { stream } from 'exceljs'
import type { Response } from 'express'
import { nextTurn } from '../platform/nextTurn'
import { drained } from './drained'
import { csvLine } from './rules/csvLine'
import type { ExportColumn } from './rules/exportColumn'

export const CSV_TYPE = 'text/csv; charset=utf-8'
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Rows written between two looks at who else waits. */
const BATCH = 200

/** Says to the browser that a file comes, which is nobody else's. */
export function announceFile(res: Response, { type, name }: { type: string; name: string }): void {
  res.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

/** A table's head and its lines, as CSV. */
export function* csvTable<Line>(columns: readonly ExportColumn<Line>[], lines: Iterable<Line>): Generator<string> {
  yield csvLine(columns.map(({ title }) => title))
  for (const line of lines) yield csvLine(columns.map(({ valueOf }) => String(valueOf(line))))
}

/** Sends texts as they are made, and ends; no more than the reader's line takes is in memory. */
export async function sendTexts(res: Response, texts: Iterable<string>): Promise<void> {
  for await (const batch of inBatches(texts, res)) await write(res, batch.join(''))
  res.end()
}

export type Book = { workbook: stream.xlsx.WorkbookWriter; res: Response }
export type Sheet<Line> = {
  name: string
  columns: readonly ExportColumn<Line>[]
  lines: Iterable<Line>
  /** Lines above the table. */
  facts?: readonly (readonly string[])[]
}

/** A workbook that leaves as it is made; `fill` writes its sheets. Cells are texts and numbers, never formulas. */
export async function sendWorkbook(res: Response, fill: (book: Book) => Promise<void>): Promise<void> {
  // Loaded when somebody asks for it: it is large.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: res, useSharedStrings: false, useStyles: true })
  await fill({ workbook, res })
  if (!res.destroyed) await workbook.commit()
}

export async function writeSheet<Line>(
  { workbook, res }: Book,
  { name, columns, lines, facts }: Sheet<Line>,
): Promise<void> {
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
