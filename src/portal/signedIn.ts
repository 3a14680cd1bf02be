import type { RequestHandler } from 'express'
import { readerOf } from './readerOf'
import { returnPath } from './rules/returnPath'
import { sendOn } from './sendPage'

/** Before pages that are somebody's own: whoever is not signed in does that first and comes back. */
export const signedIn: RequestHandler = function demandSignedIn(req, res, next) {
  if (readerOf(res).kind !== 'anonymous') return next()
  sendOn(res, `/dang-nhap?tiep=${encodeURIComponent(returnPath(req.originalUrl, '/'))}`)
}
