import ExcelJS from 'exceljs'
import { IMPORT_COLUMNS } from '../../rules/officers/import/columns'

const EXAMPLE: Record<string, string> = {
  'Họ tên': 'Cán bộ mẫu 1 (xóa dòng này)',
  'Đơn vị': 'Đồn Biên phòng Tuy Hòa',
  'Chức vụ': 'Chính trị viên phó',
  'Từ ngày': '01/7/2025',
  'Đến ngày': '',
  Khóa: '',
  'Kết quả': '',
  'Số chứng nhận': '',
}

/** An empty table to be filled in: titles, one row as an example, days as text so that no program turns them round. */
export async function makeTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = IMPORT_COLUMNS.map(({ title }) => ({ header: title, key: title, width: 24, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  sheet.addRow(EXAMPLE)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
