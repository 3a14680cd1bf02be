import { z } from 'zod'
import { sentInstantSchema } from '../platform/sentValues'
import { UNIT_KINDS } from '../vocabulary/unitKinds'
import { isCalendarDay } from '../vietnamese/calendar'

const name = z.string().min(1).max(100)
const MOST_NAMES = 1000

export const names = z.array(name).max(MOST_NAMES)

/** Documents × units of one sending: a batch that a process writes in a few seconds. */
export const MOST_DELIVERIES = 20_000

const kind = z.enum(UNIT_KINDS.map(({ slug }) => slug))

/** Who is to receive, of a sending and of a standing rule alike. */
export const recipientsShape = {
  units: names.default([]),
  groups: names.default([]),
  kinds: z.array(kind).max(UNIT_KINDS.length).default([]),
  areas: names.default([]),
  /** Units that subscribe to a topic of each document; or to one of these topics. */
  subscribers: z.union([z.boolean(), names]).default(false),
  except: names.default([]),
}

export const day = z.string().refine(isCalendarDay, 'Phải là ngày có thật, dạng 2026-12-31.')
export const note = z.string().max(5000).nullish()
export const reason = z.string().trim().min(1, 'Hãy ghi lý do.').max(5000)

export const recipientsSchema = z.object(recipientsShape)

/** What `POST /api/assignments` takes. */
export const sendingSchema = z.object({
  documents: names.min(1, 'Hãy chọn ít nhất một tài liệu.'),
  ...recipientsShape,
  dueOn: z.string().refine(isCalendarDay, 'Hạn xác nhận phải là ngày có thật, dạng 2026-12-31.').nullish(),
  confirm: z.boolean().default(false),
  note,
  /** The unit that forwards, or is told and may hold. */
  through: name.nullish(),
  throughMode: z.enum(['forward', 'told']).default('forward'),
  /** Until when a unit that is told may hold it; absent: a day. */
  holdUntil: sentInstantSchema.nullish(),
  /** Ids of the units that were shown before sending. */
  expected: names.nullish(),
})

/** The same before documents are chosen. */
export const previewSchema = sendingSchema.omit({ expected: true }).extend({ documents: names.default([]) })

/** Whom a sending is for: by unit, group, kind, area or subscription, without exceptions. */
export type RecipientsAsked = Partial<z.output<typeof recipientsSchema>>

export type SendArguments = RecipientsAsked & {
  documents: string[]
  units: string[]
  /** Last calendar day (Vietnam) to confirm on. */
  dueOn?: string | null | undefined
  confirm: boolean
  note?: string | null | undefined
  through?: string | null | undefined
  throughMode?: 'forward' | 'told'
  /** Instant, ISO 8601. */
  holdUntil?: string | null | undefined
  expected?: readonly string[] | null | undefined
}
