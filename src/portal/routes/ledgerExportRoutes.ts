import { Router, type Request, type Response } from 'express'
import { exportLedger, type ExportedRow } from '../../catalogue/ledgerExport'
import { nextTurn } from '../../platform/nextTurn'
import { vietnamDay } from '../../vietnamese/calendar'
import { drained } from '../drained'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { BYTE_ORDER_MARK, csvLine } from '../rules/csvLine'
import { LEDGER_COLUMNS } from '../rules/ledgerColumns'
import { ledgerFilter, matrixQuery } from '../rules/ledgerFilter'
import { signedIn } from '../signedIn'
import { announceFile, CSV_TYPE, XLSX_TYPE } from '../tableFiles'
import { forLedgerReaders } from './forLedgerReaders'

/** `/so-giao-nhan/ma-tran.csv` and `.xlsx`: what the matrix shows with the same question, line by line, all pages. */
export function createLedgerExportRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/so-giao-nhan/ma-tran.csv', signedIn, forLedgerReaders, async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-exported' })
    const chunks = exportedRows(context, { req, res })
    announceFile(res, { type: CSV_TYPE, name: nameOf(context, 'csv') })
    await write(res, BYTE_ORDER_MARK + csvLine(LEDGER_COLUMNS.map(({ title }) => title)))
    for await (const rows of turnByTurn(chunks, res)) {
      await write(res, rows.map((row) => csvLine(LEDGER_COLUMNS.map(({ textOf }) => textOf(row)))).join(''))
    }
    res.end()
  })
  routes.get('/so-giao-nhan/ma-tran.xlsx', signedIn, forLedgerReaders, async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-exported' })
    const chunks = exportedRows(context, { req, res })
    announceFile(res, { type: XLSX_TYPE, name: nameOf(context, 'xlsx') })
    await writeWorkbook(chunks, res)
  })
  return routes
}

function exportedRows(context: PortalContext, { req, res }: { req: Request; res: Response }) {
  const filter = ledgerFilter(matrixQuery(req.query), vietnamDay(context.now()))
  return exportLedger(context.catalogue, readerOf(res), filter)
}

function nameOf(context: PortalContext, extension: string): string {
  return `so-giao-nhan-${vietnamDay(context.now())}.${extension}`
}

/** Ends with the reader's line; in between others have their turn. */
async function* turnByTurn(chunks: Iterable<ExportedRow[]>, res: Response): AsyncGenerator<ExportedRow[]> {
  for (const rows of chunks) {
    if (res.destroyed) return
    yield rows
    await nextTurn()
  }
}

/** Waits while the line is slower than we are: nothing piles up in memory. */
async function write(res: Response, text: string): Promise<void> {
  if (res.destroyed || res.write(text)) return
  await drained(res)
}

/** Cells are texts, never formulas; rows leave as they are made. */
async function writeWorkbook(chunks: Iterable<ExportedRow[]>, res: Response): Promise<void> {
  // Loaded when somebody asks for it: it is large.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: res, useSharedStrings: false, useStyles: true })
  const sheet = workbook.addWorksheet('Sổ giao nhận', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = LEDGER_COLUMNS.map(({ title, width }) => ({ header: title, width }))
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(1).commit()
  for await (const rows of turnByTurn(chunks, res)) {
    for (const row of rows) sheet.addRow(LEDGER_COLUMNS.map(({ textOf }) => textOf(row))).commit()
    if (res.writableNeedDrain) await drained(res)
  }
  if (res.destroyed) return
  sheet.commit()
  await workbook.commit()
}
