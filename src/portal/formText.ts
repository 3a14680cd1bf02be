import type { Request } from 'express'

/** One field of a sent form as text; '' when it is missing or sent twice. */
export function formText(req: Request, name: string): string {
  const value: unknown = req.body?.[name]
  return typeof value === 'string' ? value : ''
}
