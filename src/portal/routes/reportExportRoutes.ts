import { Router } from 'express'
import { periodName } from '../../report/rules/reportPeriod'
import { formatInstant } from '../../vietnamese/calendar'
import type { ReportContext } from '../reportOf'
import { BYTE_ORDER_MARK, csvLine } from '../rules/csvLine'
import { exportedRows, FIGURE_COLUMNS, ROW_COLUMNS, TREND_COLUMNS, trendPoints } from '../rules/reportColumns'
import { REPORTS } from '../rules/reportPaths'
import { signedIn } from '../signedIn'
import {
  announceFile,
  type Book,
  CSV_TYPE,
  csvTable,
  sendTexts,
  sendWorkbook,
  writeSheet,
  XLSX_TYPE,
} from '../tableFiles'
import { type TakenReport, takenReport } from '../takenReport'
import { forReportReaders } from './reportGuards'

/** `/bao-cao/xuat.csv` and `.xlsx`: the figures and all their rows. */
export function createReportExportRoutes(context: ReportContext): Router {
  const routes = Router()
  routes.get(`${REPORTS}/xuat.csv`, signedIn, forReportReaders, async (req, res) => {
    const taken = await takenReport(context, req, res)
    announceFile(res, { type: CSV_TYPE, name: nameOf(taken, 'csv') })
    await sendTexts(res, csvLines(taken))
  })
  routes.get(`${REPORTS}/xuat.xlsx`, signedIn, forReportReaders, async (req, res) => {
    const taken = await takenReport(context, req, res)
    announceFile(res, { type: XLSX_TYPE, name: nameOf(taken, 'xlsx') })
    await sendWorkbook(res, (book) => writeSheets(taken, book))
  })
  return routes
}

function nameOf({ place: { from, asOf } }: TakenReport, extension: string): string {
  return `bao-cao-${from}-${asOf}.${extension}`
}

/** Three tables below each other, each with its head: what the report is, its figures, their rows. */
function* csvLines(taken: TakenReport): Generator<string> {
  yield BYTE_ORDER_MARK
  for (const facts of factsOf(taken)) yield csvLine(facts)
  yield csvLine([])
  yield* csvTable(FIGURE_COLUMNS, taken.shown.figures)
  yield csvLine([])
  yield* csvTable(ROW_COLUMNS, exportedRows(taken.shown.figures, taken.names))
}

const NOT_INTACT = 'số liệu đang lưu không khớp với mã kiểm trong nhật ký hệ thống; đừng dùng số liệu này'

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
          ...(closed.intact ? [] : [['CẢNH BÁO', NOT_INTACT]]),
        ]
      : [['Số liệu', 'chưa chốt']]),
  ]
}

async function writeSheets(taken: TakenReport, book: Book): Promise<void> {
  const { figures, report } = taken.shown
  await writeSheet(book, { name: 'Chỉ tiêu', columns: FIGURE_COLUMNS, lines: figures, facts: factsOf(taken) })
  await writeSheet(book, { name: 'Dòng', columns: ROW_COLUMNS, lines: exportedRows(figures, taken.names) })
  await writeSheet(book, { name: 'Xu hướng', columns: TREND_COLUMNS, lines: trendPoints(report.trends) })
}
