import { formatInstant } from '../vietnamese/calendar'

/** An instant for people, in Vietnam's time; what is no instant stays as it is. */
export function instantText(value: unknown): string {
  if (typeof value !== 'string' || !value) return ''
  return Number.isNaN(Date.parse(value)) ? value : formatInstant(value)
}
