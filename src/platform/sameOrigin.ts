import type { RequestHandler } from 'express'
import type { IncomingHttpHeaders } from 'node:http'
import { DomainError } from './errors'

/**
 * Whether the cookie on this request may speak for its owner. Attack: a page of another site makes the browser of a signed-in
 * person ask for what only that person may see, and reads the answer (CORS) or its effects.
 */
export function cookieMayCount(headers: IncomingHttpHeaders, { publicUrl }: { publicUrl: string }): boolean {
  if (headers.origin !== undefined) return ownOrigins(publicUrl).includes(headers.origin)
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return true
  // Following a link from elsewhere stays signed in: a navigation shows its answer to nobody but the person.
  return headers['sec-fetch-mode'] === 'navigate'
}

/**
 * For what a session changes: the request must say that it comes from a page of ours. Attack: cross-site request forgery.
 *
 * @throws platform/csrf
 */
export function assertSameOrigin(headers: IncomingHttpHeaders, { publicUrl }: { publicUrl: string }): void {
  const ours =
    headers.origin === undefined
      ? headers['sec-fetch-site'] === 'same-origin'
      : ownOrigins(publicUrl).includes(headers.origin)
  if (!ours) {
    throw new DomainError('platform/csrf', {
      detail: 'Yêu cầu dùng phiên đăng nhập phải được gửi từ chính trang này. Hãy tải lại trang rồi thử lại.',
    })
  }
}

/**
 * The origins of our own pages. On this machine alone (a loopback address) people type `localhost` as well as `127.0.0.1`, and
 * nobody else's pages can be served from there on the same port.
 */
export function ownOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl)
  if (!LOOPBACK.has(url.hostname)) return [url.origin]
  return [...LOOPBACK].map((hostname) => {
    url.hostname = hostname
    return url.origin
  })
}

/**
 * Payload takes a person for nobody whose browser says neither Origin nor Sec-Fetch-Site: by plain HTTP (on the local network)
 * and in old browsers that is all that a page of ours reads; and whoever follows a link from elsewhere. Reading counts as ours
 * there: it changes nothing, a foreign page cannot see the answer (no CORS, no frames), and the cookie is SameSite=Lax.
 * Source: Fetch Metadata Request Headers §3 (sent to trustworthy addresses only).
 */
export const trustSilentReads: RequestHandler = function trustSilentReads(req, _res, next) {
  const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = req.headers
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  if (isReading && origin === undefined && (site === undefined || mode === 'navigate')) {
    req.headers['sec-fetch-site'] = 'same-origin'
  }
  next()
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
