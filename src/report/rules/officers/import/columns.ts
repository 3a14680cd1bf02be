import { alikeNameKey } from '../officerNames'
import type { SheetRow } from './cells'
import { textOfCell } from './cells'

/** The columns of the table, by their titles; a title is known without marks and in capitals too. */
export const IMPORT_COLUMNS = [
  { key: 'name', title: 'Họ tên', others: ['Họ và tên'] },
  { key: 'unit', title: 'Đơn vị', others: [] },
  { key: 'position', title: 'Chức vụ', others: [] },
  { key: 'from', title: 'Từ ngày', others: ['Phụ trách từ ngày'] },
  { key: 'to', title: 'Đến ngày', others: ['Đến hết ngày'] },
  { key: 'course', title: 'Khóa', others: ['Lớp', 'Lớp bồi dưỡng', 'Khóa bồi dưỡng'] },
  { key: 'result', title: 'Kết quả', others: [] },
  { key: 'certificate', title: 'Số chứng nhận', others: ['Số giấy chứng nhận'] },
] as const

export type ColumnKey = (typeof IMPORT_COLUMNS)[number]['key']
export type Columns = ReadonlyMap<ColumnKey, number>

const NEEDED: readonly ColumnKey[] = ['name', 'unit']

/** Which column is which, by the first row; or what is wrong with it. Columns with other titles are left alone. */
export function columnsIn(header: SheetRow | undefined): { columns: Columns } | { fault: string } {
  const known = new Map(
    IMPORT_COLUMNS.flatMap(({ key, title, others }) =>
      [title, ...others].map((each) => [alikeNameKey(each), key] as const),
    ),
  )
  const columns = new Map<ColumnKey, number>()
  for (const [index, cell] of header?.cells ?? []) {
    const read = textOfCell(cell)
    const key = 'value' in read ? known.get(alikeNameKey(read.value)) : undefined
    if (key === undefined) continue
    if (columns.has(key)) return { fault: `Có hai cột “${titleOf(key)}”. Hãy bỏ một cột.` }
    columns.set(key, index)
  }
  const missing = NEEDED.filter((key) => !columns.has(key)).map((key) => `“${titleOf(key)}”`)
  if (missing.length === 0) return { columns }
  return { fault: `Dòng 1 phải là tên các cột; không thấy cột ${missing.join(' và ')}. Hãy dùng tệp mẫu.` }
}

export function titleOf(key: ColumnKey): string {
  return IMPORT_COLUMNS.find((column) => column.key === key)?.title ?? key
}

/** The letters of a column, from 1: A, B … Z, AA. */
export function columnLetters(index: number): string {
  return index > 26
    ? columnLetters(Math.floor((index - 1) / 26)) + columnLetters(((index - 1) % 26) + 1)
    : String.fromCharCode(64 + index)
}
