import { MAX_COUNT, MAX_SESSIONS } from '../../acknowledge/receiptSchema'
import { isCalendarDay, startOfVietnamDay } from '../../vietnamese/calendar'

/** What was typed, as it stands in the fields. */
export type DisseminationForm = { sessions: string; count: string; method: string; on: string }
export type DisseminationFaults = Partial<Record<keyof DisseminationForm, string>>
export type Dissemination = { sessions: number; count: number; method: string; at: string }

/** Ways of spreading that units report most; others can be typed. Source: domain of the project, grassroots information. */
export const METHODS = [
  'Tuyên truyền miệng, họp thôn, khu phố',
  'Sinh hoạt đơn vị, lớp học',
  'Loa truyền thanh, loa lưu động',
  'Phát tờ gấp, tờ rơi',
  'Mạng xã hội, nhóm Zalo',
] as const

const MAX_METHOD_LENGTH = 200

/** What the form means, or what is wrong with each field. The day is one of Vietnam's; its instant is the beginning of that day. */
export function disseminationOfForm(
  form: DisseminationForm,
  { today }: { today: string },
): { dissemination: Dissemination } | { faults: DisseminationFaults } {
  const faults: DisseminationFaults = {}
  const sessions = wholeNumber(form.sessions, { min: 1, max: MAX_SESSIONS })
  if (sessions === null) faults.sessions = `Hãy ghi số buổi, từ 1 đến ${MAX_SESSIONS}.`
  const count = wholeNumber(form.count, { min: 0, max: MAX_COUNT })
  if (count === null) faults.count = 'Hãy ghi số người nghe, chỉ gồm chữ số; không đếm được thì ghi 0.'
  const method = form.method.normalize('NFC').trim()
  if (method === '' || method.length > MAX_METHOD_LENGTH || /\p{Cc}/u.test(method)) {
    faults.method = 'Hãy chọn hoặc ghi cách làm.'
  }
  if (!isCalendarDay(form.on)) faults.on = 'Hãy ghi ngày đã phổ biến.'
  else if (form.on > today) faults.on = 'Ngày này chưa đến. Chỉ ghi việc đã làm.'
  if (Object.keys(faults).length > 0 || sessions === null || count === null) return { faults }
  return { dissemination: { sessions, count, method, at: startOfVietnamDay(form.on).toISOString() } }
}

/** Also as people write thousands: 1.200. */
function wholeNumber(text: string, { min, max }: { min: number; max: number }): number | null {
  const digits = text.trim().replace(/^(\d{1,3})((?:[. ]\d{3})+)$/, (_all, head: string, rest: string) => {
    return head + rest.replace(/\D/g, '')
  })
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
  return value >= min && value <= max ? value : null
}
