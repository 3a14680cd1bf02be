import { formatDay, isCalendarDay, parseDay } from '../../../../vietnamese/calendar'
import { collapseSpaces, normalizeText } from '../../../../vietnamese/normalizeText'

/** A cell as the file has it: text, a number, a day (`YYYY-MM-DD`), true or false, an error of the table, a formula, or an overlong text. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: string }
  | { kind: 'truth' | 'error' | 'formula' | 'too-long' }

export type SheetRow = { row: number; cells: ReadonlyMap<number, Cell> }

export type ReadCell<Value> = { value: Value; note?: string } | { fault: string }

export const FORMULA_FAULT = 'Ô có công thức. Hãy dán giá trị thay cho công thức (Dán đặc biệt → Giá trị).'
const TOO_LONG = 'Ô dài quá 300 ký tự.'
const NOT_TEXT = 'Ô phải là chữ.'

/** What stands in a cell, in NFC on one line; an empty text for an empty cell. */
export function textOfCell(cell: Cell | undefined): ReadCell<string> {
  if (cell === undefined) return { value: '' }
  if (cell.kind === 'formula') return { fault: FORMULA_FAULT }
  if (cell.kind === 'too-long') return { fault: TOO_LONG }
  if (cell.kind === 'text') return { value: collapseSpaces(normalizeText(cell.text)) }
  // A code or a certificate's number that the table took for a number.
  if (cell.kind === 'number' && Number.isSafeInteger(cell.number)) return { value: String(cell.number) }
  return { fault: NOT_TEXT }
}

/**
 * The day in a cell; null for an empty one. A day as text is taken day first, as people write it, and told back; two figures
 * of a year, a month first or a bare number could mean more than one day and are refused.
 */
export function dayOfCell(cell: Cell | undefined): ReadCell<string | null> {
  if (cell === undefined) return { value: null }
  if (cell.kind === 'formula') return { fault: FORMULA_FAULT }
  if (cell.kind === 'day') {
    return isCalendarDay(cell.day) ? { value: cell.day } : { fault: 'Ngày không có thật.' }
  }
  if (cell.kind !== 'text') return { fault: 'Ô phải là ngày, dạng 05/8/2020.' }
  const text = collapseSpaces(normalizeText(cell.text))
  if (text === '') return { value: null }
  const day = parseDay(text)
  if (day === null) return { fault: dayFault(text) }
  return { value: day, note: `“${text}” hiểu là ngày ${formatDay(day)}` }
}

function dayFault(text: string): string {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return `“${text}” không rõ năm nào. Hãy ghi đủ bốn chữ số của năm.`
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(text) ?? []
  if (Number(second) > 12 && Number(first) <= 12)
    return `“${text}” có vẻ ghi tháng trước ngày. Hãy ghi ngày trước, dạng 05/8/2020.`
  return `“${text}” không phải ngày có thật, dạng 05/8/2020.`
}
