import type { z } from 'zod'
import { limitsOf, limitVariables } from './limitSettings'
import type { TrafficLimits } from './platform/limits/guardTraffic'
import { integer } from './settingTypes'

/** Settings that belong together, beside the plain ones of `settings.ts`. */
export type GroupedSettings = {
  limits: TrafficLimits
  supersession: {
    /** Days in which units confirm what replaces a document that they hold, where its sending named no day. */
    confirmDays: number
  }
}

/** Part of the schema in `settings.ts`. */
export const groupedVariables = {
  ...limitVariables,
  SUPERSESSION_CONFIRM_DAYS: integer({ min: 1, max: 365 }).default(10),
}

type Values = { [Name in keyof typeof groupedVariables]: z.output<(typeof groupedVariables)[Name]> }

export function groupedSettingsOf(values: Values): GroupedSettings {
  return { limits: limitsOf(values), supersession: { confirmDays: values.SUPERSESSION_CONFIRM_DAYS } }
}
