import type { OptionObject } from 'payload'
import { WEBHOOK_FAULT_WORDS, WEBHOOK_STATE_WORDS } from '../../src/admin/webhookWords'

export const STATE_OPTIONS: OptionObject[] = Object.entries(WEBHOOK_STATE_WORDS).map(([value, label]) => ({
  value,
  label,
}))

export const FAULT_OPTIONS: OptionObject[] = Object.entries(WEBHOOK_FAULT_WORDS).map(([value, label]) => ({
  value,
  label,
}))
