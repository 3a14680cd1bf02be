import type { Request } from 'express'
import { parseDay } from '../vietnamese/calendar'

/** One field of a sent form as text; '' when it is missing or sent twice. */
export function formText(req: Request, name: string): string {
  const value: unknown = req.body?.[name]
  return typeof value === 'string' ? value : ''
}

/**
 * A field of a calendar day: YYYY-MM-DD where it is a real day, also as people write it where the browser has no calendar to
 * choose from (`05/8/2020`); else as it was typed, for the record to refuse.
 */
export function formDay(req: Request, name: string): string {
  const text = formText(req, name).trim()
  return parseDay(text) ?? text
}

/** What is wrong with a field, as it is told to people: the record tells machines of its own form of days. */
export function toldToPeople(message: string): string {
  return message.replace('dạng 2025-07-01', 'dạng 05/8/2020')
}
