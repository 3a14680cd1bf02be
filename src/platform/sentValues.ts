import { z } from 'zod'
import { isCalendarInstant } from '../vietnamese/calendar'

/** An instant as a client sends it, ISO 8601 with its offset; comes out in UTC. Years that cannot be shown or compared are refused. */
export const sentInstantSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine(isCalendarInstant, 'Phải là thời điểm trong các năm 0001 đến 9999.')
  .transform((instant) => instant.toISOString())

/** Of any version; comes out in lower case, as ours are written. */
export const sentUuidSchema = z.guid().transform((id) => id.toLowerCase())
