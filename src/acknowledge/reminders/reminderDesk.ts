import type { Payload } from 'payload'
import type { Catalogue } from '../../catalogue/openCatalogue'
import type { Mail, MailOutcome } from '../../platform/mail/sendMail'

/** What reminding works with. */
export type ReminderDesk = {
  payload: Payload
  catalogue: Catalogue
  mail: { remindDaysBefore: number; escalateAfterDays: number }
  publicUrl: string
  send: (mail: Mail) => Promise<MailOutcome>
  now: () => Date
  /** From 0 to 1. */
  chance: () => number
  stopped: AbortSignal
  onError: (error: unknown) => void
}
