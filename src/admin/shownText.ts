import { formatDay, formatInstant, isCalendarDayOrYear } from '../vietnamese/calendar'
import { formatBytes } from '../vietnamese/numbers'

const LONGEST = 80

/** An instant for people, in Vietnam's time; what is no instant stays as it is. */
export function instantText(value: unknown): string {
  if (typeof value !== 'string' || !value) return ''
  return Number.isNaN(Date.parse(value)) ? value : formatInstant(value)
}

/** A calendar day for people: 2020-08-05 → 05/8/2020; what is no day stays as it is. */
export function dayText(value: unknown): string {
  if (typeof value !== 'string') return ''
  return isCalendarDayOrYear(value) ? formatDay(value) : value
}

/** A size for people. */
export function bytesText(value: unknown): string {
  return typeof value === 'number' ? formatBytes(value) : ''
}

/** A structured value on one line: its name where it has one, how many it is, else its values. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return listText(value)
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  if ('name' in value && typeof value.name === 'string') return value.name
  const text = Object.entries(value)
    .map(([key, item]) => `${key}: ${typeof item === 'string' ? item : JSON.stringify(item)}`)
    .join(', ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function listText(items: readonly unknown[]): string {
  const text = items.every((item) => typeof item === 'string') ? items.join(', ') : ''
  return text && text.length <= LONGEST ? text : String(items.length)
}
