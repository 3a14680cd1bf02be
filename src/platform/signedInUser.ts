import type { Request } from 'express'
import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'
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
  if (isForgeable(req, payload.config.cookiePrefix)) throw new DomainError('platform/csrf')
  const user = await userOfSession(payload, headers)
  const person = user as unknown as (ActingUser & { collection?: string }) | null // Payload answers a row of users
  if (person && !person.disabled) return person
  if (headers.has('authorization') || hasSessionCookie(headers.get('cookie'), payload.config.cookiePrefix)) {
    throw new DomainError('platform/unauthenticated')
  }
  return null
}

/**
 * The row of `users` whose session these headers carry, or null for nobody. Unlike `payload.auth` it does not work out as well what
 * they may do with each field of every collection, which nobody here asks.
 */
export async function userOfSession(payload: Payload, headers: Headers): Promise<TypedUser | null> {
  const { user } = await executeAuthStrategies({ headers, payload })
  return user
}

/**
 * A change that rides on a cookie must come from a page of ours. Attack: another site's form, also one under the same domain
 * (`Sec-Fetch-Site: same-site`), which Payload would let pass.
 */
function isForgeable(req: Request, prefix: string): boolean {
  const changes = req.method !== 'GET' && req.method !== 'HEAD'
  if (!changes || req.headers.authorization !== undefined || !hasSessionCookie(req.headers.cookie, prefix)) return false
  const site = req.headers['sec-fetch-site']
  return req.headers.origin === undefined && site !== undefined && site !== 'same-origin'
}

function hasSessionCookie(cookie: string | null | undefined, prefix: string): boolean {
  return (cookie ?? '').split(';').some((part) => part.trim().startsWith(`${prefix}-token=`))
}
