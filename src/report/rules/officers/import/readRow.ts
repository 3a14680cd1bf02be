import { foldText } from '../../../../vietnamese/foldText'
import type { CourseResult } from '../../rows'
import { nameFault } from '../officerNames'
import { type Cell, dayOfCell, type ReadCell, type SheetRow, textOfCell } from './cells'
import { type ColumnKey, columnLetters, type Columns, titleOf } from './columns'

export type RowFault = { /** Title and letters of the column; '': the whole row. */ column: string; message: string }

/** A row of the table as it can be understood by itself. */
export type TableRow = {
  row: number
  name: string
  unit: string
  position: string | null
  from: string | null
  to: string | null
  course: string | null
  result: CourseResult | null
  certificate: string | null
  notes: string[]
  faults: RowFault[]
}

const RESULTS: Record<string, CourseResult> = {
  dat: 'passed',
  'hoan thanh': 'passed',
  'chua dat': 'not-passed',
  'khong dat': 'not-passed',
  vang: 'absent',
  'vang mat': 'absent',
}
const MAX_TEXT = 300

export function columnName(key: ColumnKey, columns: Columns): string {
  const index = columns.get(key)
  return index === undefined ? titleOf(key) : `${titleOf(key)} (cột ${columnLetters(index)})`
}

/** Null for a row without anything in its columns. */
export function readTableRow({ row, cells }: SheetRow, columns: Columns): TableRow | null {
  const cellOf = (key: ColumnKey): Cell | undefined => cells.get(columns.get(key) ?? 0)
  if ([...columns.keys()].every((key) => isEmpty(cellOf(key)))) return null
  const notes: string[] = []
  const faults: RowFault[] = []
  const fault = (key: ColumnKey, message: string) => void faults.push({ column: columnName(key, columns), message })
  function taken<Value>(key: ColumnKey, read: ReadCell<Value>, none: Value): Value {
    if ('fault' in read) fault(key, read.fault)
    else if (read.note) notes.push(read.note)
    return 'value' in read ? read.value : none
  }
  const text = (key: ColumnKey): string => {
    const value = taken(key, textOfCell(cellOf(key)), '')
    if (value.length > MAX_TEXT) fault(key, `Dài quá ${MAX_TEXT} ký tự.`)
    return value
  }
  const day = (key: 'from' | 'to') => taken(key, dayOfCell(cellOf(key)), null)
  const before = { name: text('name'), unit: text('unit'), position: text('position') || null }
  const read = { row, ...before, from: day('from'), to: day('to'), ...training(text), notes, faults }
  checkWhole(read, { fault, resultText: text('result') })
  return read
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind === 'text' && cell.text.trim() === '')
}

function training(text: (key: ColumnKey) => string): Pick<TableRow, 'course' | 'result' | 'certificate'> {
  return {
    course: text('course') || null,
    result: RESULTS[foldText(text('result'))] ?? null,
    certificate: text('certificate') || null,
  }
}

type Checking = { fault: (key: ColumnKey, message: string) => void; resultText: string }

/** What cannot be, whatever the register holds. A cell that was not understood has been told of already. */
function checkWhole(row: TableRow, { fault, resultText }: Checking): void {
  if (row.faults.length === 0) checkPerson(row, fault)
  checkTraining(row, { fault, resultText })
}

function checkPerson({ name, unit, from, to }: TableRow, fault: Checking['fault']): void {
  const wrongName = nameFault(name)
  if (wrongName) fault('name', wrongName)
  if (unit === '') fault('unit', 'Hãy ghi đơn vị: mã, tên hoặc địa chỉ của đơn vị.')
  if (to && !from) fault('from', 'Có ngày cuối nhưng không có ngày đầu.')
}

function checkTraining({ course, result, certificate }: TableRow, { fault, resultText }: Checking): void {
  const isSaid = resultText !== ''
  if (isSaid && result === null) fault('result', `“${resultText}” không phải Đạt, Chưa đạt hay Vắng.`)
  if (course && !isSaid) fault('result', 'Có khóa nhưng chưa ghi kết quả.')
  if (!course && (isSaid || certificate)) fault('course', 'Có kết quả nhưng không ghi khóa nào.')
  if (certificate && result !== null && result !== 'passed')
    fault('certificate', 'Người chưa đạt hoặc vắng không có chứng nhận.')
}
