import ExcelJS from 'exceljs'
import { frozenZip } from './frozenZip'
import { FIXED_DATE } from './pdfPage'

export type XlsxSource = {
  title: string
  issuer: string
  /** On top of the sheet and in the footer of every printed page. */
  mark: string
  source: string
  sheet: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

const FIRST_ROW = 4

/** A workbook of one sheet with filter and fixed head; codes stay text. The same source gives the same bytes. */
export async function makeXlsx({ title, issuer, mark, source, sheet, head, rows }: XlsxSource): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { title, creator: issuer, lastModifiedBy: issuer, created: FIXED_DATE, modified: FIXED_DATE })
  const page = workbook.addWorksheet(sheet, {
    views: [{ state: 'frozen', ySplit: FIRST_ROW }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&C${mark} – Trang &P/&N` },
  })
  page.columns = head.map((text) => ({ width: Math.max(14, text.length + 4) }))
  page.addRow([title]).font = { bold: true, size: 14 }
  page.addRow([mark]).font = { bold: true, color: { argb: 'FFB00020' } }
  page.addRow([`Nguồn: ${source}`]).font = { italic: true }
  page.addRow([...head]).font = { bold: true }
  for (const row of rows) page.addRow([...row])
  page.autoFilter = { from: { row: FIRST_ROW, column: 1 }, to: { row: FIRST_ROW + rows.length, column: head.length } }
  return frozenZip(new Uint8Array(await workbook.xlsx.writeBuffer()), FIXED_DATE)
}
