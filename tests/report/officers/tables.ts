import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

export const TITLES = ['Họ tên', 'Đơn vị', 'Chức vụ', 'Từ ngày', 'Đến ngày', 'Khóa', 'Kết quả', 'Số chứng nhận']

type Value = ExcelJS.CellValue

/** A workbook as people make them; `change` may do to its sheet what people do. */
export async function makeTable(
  rows: Value[][],
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(TITLES)
  for (const row of rows) sheet.addRow(row)
  sheet.getColumn(4).numFmt = 'dd/mm/yyyy'
  sheet.getColumn(5).numFmt = 'dd/mm/yyyy'
  change(sheet, workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The same for very many rows. */
export async function makeLongTable(count: number, rowOf: (index: number) => Value[]): Promise<Buffer> {
  const directory = await mkdtemp(join(tmpdir(), 'hai-dang-bang-'))
  try {
    const filename = join(directory, 'bang.xlsx')
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true })
    const sheet = workbook.addWorksheet('Danh sách')
    sheet.addRow(TITLES).commit()
    for (let index = 0; index < count; index += 1) sheet.addRow(rowOf(index)).commit()
    sheet.commit()
    await workbook.commit()
    return await readFile(filename)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
