import type { RequestHandler } from 'express'
import type { PortalContext } from './portalContext'
import { readerOf } from './readerOf'
import { hasASay } from './rules/permissions'

/**
 * Before the pages: how many documents wait for whoever may approve, for the menu of whatever page it becomes. Reading goes on when
 * the record cannot be asked: a fault is reported, and the menu shows no number.
 */
export function countAwaiting({ review, onFault }: PortalContext): RequestHandler {
  return async function countForMenu(req, res, next) {
    const reader = readerOf(res)
    res.locals['review'] = review ? {} : null
    if (review && req.method === 'GET' && hasASay(reader)) {
      res.locals['review'] = { awaiting: await review.countAwaiting(reader).catch(onFault) }
    }
    next()
  }
}
