import type { IncomingHttpHeaders } from 'node:http'
import { DomainError } from './errors'

/**
 * Whether the cookie on this request may speak for its owner. Attack: a page of another site makes the browser of a signed-in
 * person ask for what only that person may see, and reads the answer (CORS) or its effects.
 */
export function cookieMayCount(headers: IncomingHttpHeaders, { publicUrl }: { publicUrl: string }): boolean {
  if (headers.origin !== undefined) return headers.origin === originOf(publicUrl)
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
    headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : headers.origin === originOf(publicUrl)
  if (!ours) {
    throw new DomainError('platform/csrf', {
      detail: 'Yêu cầu dùng phiên đăng nhập phải được gửi từ chính trang này. Hãy tải lại trang rồi thử lại.',
    })
  }
}

function originOf(publicUrl: string): string {
  return new URL(publicUrl).origin
}
