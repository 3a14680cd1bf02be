import { z } from 'zod'
import { receiptSchema } from './receiptSchema'

const { id, document, version, event, at, by, count, sessions, method, corrects } = receiptSchema.shape
const MAX_REASON_LENGTH = 1000

/** What is entered for a unit. `by` is who of the unit did or reported it, `reason` why the unit did not report it itself. */
export const byHandSchema = z.strictObject({
  id,
  document,
  version,
  unit: document,
  event,
  at,
  by: by.unwrap(),
  reason: z
    .string()
    .trim()
    .min(1, 'Hãy ghi lý do ghi thay.')
    .max(MAX_REASON_LENGTH)
    .transform((text) => text.normalize('NFC')),
  count,
  sessions,
  method,
  corrects,
})

export type ByHandEntry = z.output<typeof byHandSchema>
