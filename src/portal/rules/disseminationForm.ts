import { MAX_COUNT, MAX_SESSIONS } from '../../acknowledge/receiptSchema'
import { isCalendarDay, startOfVietnamDay, vietnamDay } from '../../vietnamese/calendar'

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
  {
    today,
    corrects,
  }: { today: string; /** What is corrected; it may come down to nothing. */ corrects?: { at: string } },
): { dissemination: Dissemination } | { faults: DisseminationFaults } {
  const faults: DisseminationFaults = {}
  const figures = figuresOf(form, { min: corrects ? 0 : 1, faults })
  const method = form.method.normalize('NFC').trim()
  if (method === '' || method.length > MAX_METHOD_LENGTH || /\p{Cc}/u.test(method)) {
    faults.method = 'Hãy chọn hoặc ghi cách làm.'
  }
  if (!isCalendarDay(form.on)) faults.on = 'Hãy ghi ngày đã phổ biến.'
  else if (form.on > today) faults.on = 'Ngày này chưa đến. Chỉ ghi việc đã làm.'
  if (Object.keys(faults).length > 0 || figures === null) return { faults }
  return { dissemination: { ...figures, method, at: instantOf(form.on, corrects) } }
}

/** What is wrong is added to `faults`. */
function figuresOf(
  form: DisseminationForm,
  { min, faults }: { min: number; faults: DisseminationFaults },
): { sessions: number; count: number } | null {
  const sessions = wholeNumber(form.sessions, { min, max: MAX_SESSIONS })
  if (sessions === null) faults.sessions = `Hãy ghi số buổi, từ ${min} đến ${MAX_SESSIONS}.`
  const count = wholeNumber(form.count, { min: 0, max: MAX_COUNT })
  if (count === null) faults.count = 'Hãy ghi số người nghe, chỉ gồm chữ số; không đếm được thì ghi 0.'
  else if (sessions === 0 && count > 0) faults.count = 'Không có buổi nào thì số người nghe là 0.'
  return sessions === null || count === null ? null : { sessions, count }
}

/** The time of day stays where the day was right. */
function instantOf(on: string, corrects: { at: string } | undefined): string {
  const isSameDay = corrects !== undefined && vietnamDay(new Date(corrects.at)) === on
  return isSameDay ? corrects.at : startOfVietnamDay(on).toISOString()
}

/** The form as it stands before anybody corrects a deed. */
export function formOfDeed({ sessions, count, method, at }: ReportedDeed): DisseminationForm {
  return {
    sessions: String(sessions ?? 1),
    count: String(count ?? 0),
    method: method ?? '',
    on: vietnamDay(new Date(at)),
  }
}

type ReportedDeed = { sessions: number | null; count: number | null; method: string | null; at: string }

/** Also as people write thousands: 1.200. */
function wholeNumber(text: string, { min, max }: { min: number; max: number }): number | null {
  const digits = text.trim().replace(/^(\d{1,3})((?:[. ]\d{3})+)$/, (_all, head: string, rest: string) => {
    return head + rest.replace(/\D/g, '')
  })
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
  return value >= min && value <= max ? value : null
}
