import type { FieldFault } from '../../../platform/errors'
import { formatDay } from '../../../vietnamese/calendar'
import { tooEarlyFault } from '../earliestDay'

export type CourseDates = { startsOn: string; endsOn: string }

/** What is wrong with a course's days, beside the results that were entered for it already. */
export function courseFaults(
  { startsOn, endsOn }: CourseDates,
  { today, resultDays }: { today: string; resultDays: readonly string[] },
): FieldFault[] {
  const early = tooEarlyFault(startsOn)
  if (early) return [{ path: 'startsOn', message: early }]
  if (endsOn < startsOn) return [{ path: 'endsOn', message: 'Ngày bế giảng phải không trước ngày khai giảng.' }]
  if (resultDays.length === 0) return []
  if (startsOn > today) return [{ path: 'startsOn', message: 'Lớp đã có kết quả thì không thể ở ngày chưa đến.' }]
  const first = resultDays.reduce((one, other) => (other < one ? other : one))
  if (first >= startsOn) return []
  return [
    { path: 'startsOn', message: `Đã có kết quả tính từ ${formatDay(first)}; lớp không thể bắt đầu sau ngày đó.` },
  ]
}

/** What is wrong with the day from which a result counts; null: nothing. */
export function resultDayFault(on: string, { startsOn, today }: { startsOn: string; today: string }): string | null {
  if (startsOn > today) return 'Lớp chưa khai giảng nên chưa có kết quả.'
  if (on > today) return 'Ngày này chưa đến.'
  return on < startsOn ? `Lớp khai giảng ngày ${formatDay(startsOn)}; kết quả không thể có trước.` : null
}
