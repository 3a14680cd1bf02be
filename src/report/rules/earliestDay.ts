import { formatDay } from '../../vietnamese/calendar'

/** Nobody was in charge, taught or given a computer before; such a day is a slip of the hand (`0205` for `2025`). */
const EARLIEST_DAY = '1945-09-02'

/** What is wrong with a calendar day that is long before anything that the registers hold; null: nothing. */
export function tooEarlyFault(day: string): string | null {
  return day < EARLIEST_DAY ? `Ngày ${formatDay(day)} quá xa. Hãy xem lại năm.` : null
}
