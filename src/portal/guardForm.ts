import type { RequestHandler } from 'express'
import type { PortalContext } from './portalContext'

/** Before every route that changes something: refuses a form that another site made this browser send. */
export function guardForm(context: PortalContext): RequestHandler {
  return (req, res, next) => {
    context.tokens.demand(req, res)
    next()
  }
}
