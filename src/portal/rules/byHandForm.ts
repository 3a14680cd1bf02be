import type { PortalByHandEntry } from '../door'
import { isCalendarDay } from '../../vietnamese/calendar'

/** What was typed into the form for entering a receipt for a unit, as it stands in its fields. */
export type ByHandForm = {
  id: string
  event: string
  version: string
  on: string
  at: string
  by: string
  reason: string
}

export type ByHandFaults = Partial<Record<keyof ByHandForm, string>>

export const BY_HAND_EVENTS = ['acknowledged', 'removed', 'downloaded', 'seen', 'broadcast'] as const

type Circumstances = { documentId: string; unitId: string; /** The present instant. */ now: Date }

const MAX_NAME_LENGTH = 200
const MAX_REASON_LENGTH = 1000
const CONTROL = /\p{Cc}/u

/** The entry that the form means, or what is wrong with each field, in words that say what to do. Times are those of Vietnam. */
export function byHandEntry(
  form: ByHandForm,
  { documentId, unitId, now }: Circumstances,
): { entry: PortalByHandEntry } | { faults: ByHandFaults } {
  const faults: ByHandFaults = {}
  const event = BY_HAND_EVENTS.find((each) => each === form.event)
  if (!event) faults.event = 'Hãy chọn việc đơn vị đã làm.'
  const version = /^[1-9]\d{0,5}$/.test(form.version) ? Number(form.version) : null
  if (version === null) faults.version = 'Hãy ghi số của bản, ví dụ 1.'
  const { by, reason } = wordsOf(form, faults)
  const at = instantOf(form, { faults, now })
  if (Object.keys(faults).length > 0 || !event || version === null || !at) return { faults }
  return { entry: { id: form.id, document: documentId, version, unit: unitId, event, at, by, reason } }
}

/** Who said so and why it is entered for the unit; what is wrong is added to `faults`. */
export function wordsOf(
  form: Pick<ByHandForm, 'by' | 'reason'>,
  faults: Pick<ByHandFaults, 'by' | 'reason'>,
): { by: string; reason: string } {
  const by = form.by.normalize('NFC').trim()
  if (by === '' || by.length > MAX_NAME_LENGTH || CONTROL.test(by))
    faults.by = 'Hãy ghi họ tên người của đơn vị đã báo.'
  const reason = form.reason.normalize('NFC').trim()
  if (reason === '') faults.reason = 'Hãy ghi lý do đơn vị không tự xác nhận được.'
  if (reason.length > MAX_REASON_LENGTH) faults.reason = `Lý do dài quá ${MAX_REASON_LENGTH} chữ.`
  return { by, reason }
}

function instantOf({ on, at }: ByHandForm, { faults, now }: { faults: ByHandFaults; now: Date }): string | null {
  if (!isCalendarDay(on)) {
    faults.on = 'Hãy ghi ngày đơn vị làm việc đó.'
    return null
  }
  if (at !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) {
    faults.at = 'Giờ phải có dạng 14:05, hoặc để trống.'
    return null
  }
  const instant = new Date(`${on}T${at || '00:00'}:00+07:00`)
  if (instant.getTime() > now.getTime()) {
    faults[at ? 'at' : 'on'] = 'Thời điểm này ở sau hiện tại.'
    return null
  }
  return instant.toISOString()
}
