import type { Request } from 'express'
import type { Payload } from 'payload'
import { DomainError } from './errors'
import type { ActingUser } from './runAct'

/**
 * The person behind a request to the record, or null for nobody. A cookie counts only from a page of ours.
 *
 * @throws DomainError platform/unauthenticated for a token that is bad, ended or revoked: never a silent fall to nobody
 */
export async function signedInUser(payload: Payload, req: Request): Promise<ActingUser | null> {
  const headers = new Headers()
  for (const name of ['authorization', 'cookie', 'origin', 'sec-fetch-site'] as const) {
    const value = req.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const { user } = await payload.auth({ headers })
  const person = user as unknown as (ActingUser & { collection?: string }) | null // Payload answers a row of users
  if (person && !person.disabled) return person
  if (headers.has('authorization') || hasSessionCookie(headers, payload.config.cookiePrefix)) {
    throw new DomainError('platform/unauthenticated')
  }
  return null
}

function hasSessionCookie(headers: Headers, prefix: string): boolean {
  return (headers.get('cookie') ?? '').split(';').some((part) => part.trim().startsWith(`${prefix}-token=`))
}
