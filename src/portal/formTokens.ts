import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { DomainError } from '../platform/errors'
import { cookieOf } from './cookies'
import { formText } from './formText'
import { readerOf } from './readerOf'

export const FORM_TOKEN_FIELD = '_ma'

export type FormTokens = {
  /** The token for a form on this page; gives somebody without a session a nonce cookie. */
  issue(req: Request, res: Response): string
  /** @throws platform/csrf when the sent form does not carry the token of this very browser. */
  demand(req: Request, res: Response): void
}

/**
 * Form tokens against cross-site request forgery: a foreign page can make a browser send the cookie, but cannot read the page
 * that holds the token. The token is an HMAC over the session (or over a nonce of this browser before signing in, so
 * that nobody can be signed in as somebody else unawares). Nothing is stored, any process can check it.
 */
export function createFormTokens(options: { secret: string; secure: boolean; sessionCookieName: string }): FormTokens {
  // `__Host-` keeps a neighbouring host name from planting a nonce that it knows.
  const nonceName = options.secure ? '__Host-hd_bieu_mau' : 'hd_bieu_mau'

  // Salted anew for each page, so that a compressed page's length tells nothing about the token (BREACH).
  function sign(binding: string, salt = randomBytes(9).toString('base64url')): string {
    const mac = createHmac('sha256', options.secret)
      .update(`hai-dang form token\n${salt}\n${binding}`)
      .digest('base64url')
    return `${salt}.${mac}`
  }

  function bindingOf(req: Request, res: Response): string | null {
    const session = readerOf(res).kind === 'person' ? cookieOf(req, options.sessionCookieName) : null
    if (session) return `session\n${session}`
    const nonce = cookieOf(req, nonceName)
    return nonce && /^[\w-]{22}$/.test(nonce) ? `nonce\n${nonce}` : null
  }

  return {
    issue(req, res) {
      const binding = bindingOf(req, res)
      if (binding) return sign(binding)
      const nonce = randomBytes(16).toString('base64url')
      res.cookie(nonceName, nonce, { httpOnly: true, sameSite: 'lax', secure: options.secure, path: '/' })
      return sign(`nonce\n${nonce}`)
    },
    demand(req, res) {
      const binding = bindingOf(req, res)
      const sent = formText(req, FORM_TOKEN_FIELD)
      const salt = sent.split('.')[0] ?? ''
      if (!binding || !sameText(sign(binding, salt), sent)) throw new DomainError('platform/csrf')
    },
  }
}

/** Compares in constant time, so that a token cannot be guessed letter by letter. */
function sameText(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
