import type { z } from 'zod'
import { limitsOf, limitVariables } from './limitSettings'
import { mailOf, type MailSettings, mailVariables } from './mailSettings'
import type { TrafficLimits } from './platform/limits/guardTraffic'
import { type OfficerSettings, officersOf, officerVariables } from './officerSettings'
import { integer } from './settingTypes'

/** Settings that belong together, beside the plain ones of `settings.ts`. */
export type GroupedSettings = {
  limits: TrafficLimits
  mail: MailSettings
  officers: OfficerSettings
  supersession: {
    /** Days in which units confirm what replaces a document that they hold, where its sending named no day. */
    confirmDays: number
  }
}

/** Part of the schema in `settings.ts`. */
export const groupedVariables = {
  ...limitVariables,
  ...mailVariables,
  ...officerVariables,
  SUPERSESSION_CONFIRM_DAYS: integer({ min: 1, max: 365 }).default(10),
}

type Values = z.output<z.ZodObject<typeof groupedVariables>>

export function groupedSettingsOf(values: Values): GroupedSettings {
  return {
    limits: limitsOf(values),
    mail: mailOf(values),
    officers: officersOf(values),
    supersession: { confirmDays: values.SUPERSESSION_CONFIRM_DAYS },
  }
}
