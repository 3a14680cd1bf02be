import { z } from 'zod'
import { isCalendarDay } from '../../vietnamese/calendar'
import { EQUIPMENT_KINDS, EQUIPMENT_STATES } from '../../vocabulary/equipmentKinds'

const day = z.string().refine(isCalendarDay, 'Phải là ngày có thật, dạng 2026-12-31.')
const name = z.string().trim().min(1, 'Hãy chọn đơn vị.').max(120)

/** One line, as it is kept; control characters would break the lines of a printed list. */
function line(max: number) {
  return z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => !/\p{Cc}/u.test(text), 'Chỉ được ghi trên một dòng.')
}

const remark = (max: number) =>
  line(max)
    .nullish()
    .transform((text) => text || null)

/** The sender's own id of what it enters: sent again, it is entered once. */
const id = z.uuid({ error: 'Phải là mã UUID.' })
const state = z.enum(
  EQUIPMENT_STATES.map(({ value }) => value),
  { error: 'Hãy chọn tình trạng.' },
)

export const itemSchema = z.strictObject({
  id,
  kind: z.enum(
    EQUIPMENT_KINDS.map(({ slug }) => slug),
    { error: 'Hãy chọn loại thiết bị.' },
  ),
  name: line(200).refine((text) => text !== '', 'Hãy ghi tên thiết bị.'),
  serial: remark(100),
  source: remark(200),
  /** Id or slug. */
  programme: name.nullish(),
  /** Id or slug. */
  unit: name,
  state: state.default('working'),
  from: day,
  sample: z.boolean().default(false),
})
export type ItemEntry = z.output<typeof itemSchema>

export const stateSchema = z.strictObject({
  id,
  /** Absent: where it is. */
  unit: name.nullish(),
  state,
  from: day,
  note: remark(500),
})
export type StateEntry = z.output<typeof stateSchema>

const DECISION = 'Hãy ghi văn bản quyết định, ví dụ 131/QĐ-TTg ngày 25/01/2017.'

export const memberSchema = z.strictObject({
  /** Id or slug. */
  unit: name,
  from: day,
  to: day.nullish().transform((to) => to ?? null),
  decision: line(500).refine((text) => text !== '', DECISION),
  note: remark(500),
})
export type MemberEntry = z.output<typeof memberSchema>

export const memberEndSchema = z.strictObject({
  unit: name,
  /** The first day of the place that ends; null: it was always there. */
  from: day.nullish().transform((from) => from ?? null),
  /** Its last day. */
  to: day,
})
export type MemberEnd = z.output<typeof memberEndSchema>
