import type { RequestHandler } from 'express'
import type { Identify } from '../catalogue/identify'
import { ANONYMOUS } from '../catalogue/reader'
import { DomainError } from '../platform/errors'
import { credentialsOf } from '../platform/requestReader'

type PortalReaderOptions = { identify: Identify; publicUrl: string; cookieName: string }

/**
 * Who opens a page. A session that has ended is no error on a page: its cookie is taken away and the person asked to sign in
 * again, on the way to where they wanted to go.
 */
export function portalReader({ identify, publicUrl, cookieName }: PortalReaderOptions): RequestHandler {
  return async (req, res, next) => {
    try {
      res.locals.reader = await identify(credentialsOf(req, { publicUrl }))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'platform/unauthenticated') throw error
      res.locals.reader = ANONYMOUS
      res.clearCookie(cookieName, { path: '/' })
      if (req.method === 'GET' && !req.path.startsWith('/dang-nhap')) {
        res.set('Cache-Control', 'no-store').redirect(303, `/dang-nhap?tiep=${encodeURIComponent(req.originalUrl)}`)
        return
      }
    }
    next()
  }
}
