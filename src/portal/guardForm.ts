import { type RequestHandler, urlencoded } from 'express'
import type { PortalContext } from './portalContext'

/** Reads the body of a form of ours. Only where one is expected: the body of any other request is left to whoever answers it. */
export const parseForm: RequestHandler = urlencoded({ extended: false, limit: '20kb', parameterLimit: 20 })

/** Before every route that changes something: refuses a form that another site made this browser send. */
export function guardForm(context: PortalContext): RequestHandler {
  return (req, res, next) => {
    context.tokens.demand(req, res)
    next()
  }
}
