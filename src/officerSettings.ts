import type { z } from 'zod'
import { integer } from './settingTypes'

export type OfficerSettings = {
  /** Months after an officer's last term for which the name is kept. */
  nameMonths: number
}

/** Part of the schema in `settings.ts`. */
export const officerVariables = {
  OFFICER_NAME_MONTHS: integer({ min: 1, max: 600 }).default(24),
}

export function officersOf(values: z.output<z.ZodObject<typeof officerVariables>>): OfficerSettings {
  return { nameMonths: values.OFFICER_NAME_MONTHS }
}
