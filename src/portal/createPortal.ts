import compression from 'compression'
import { Router } from 'express'
import { createAssetRoutes } from './assets'
import { portalContext, type PortalOptions } from './portalContext'
import { createPortalProblems } from './createPortalProblems'
import { createBulletinRoutes } from './routes/bulletinRoutes'
import { createDeskRoutes } from './routes/deskRoutes'
import { createDocumentRoutes } from './routes/documentRoutes'
import { createLedgerRoutes } from './routes/ledgerRoutes'
import { createLibraryRoutes } from './routes/libraryRoutes'
import { createReceiptRoutes } from './routes/receiptRoutes'
import { createSignInRoutes } from './routes/signInRoutes'
import { createTextRoutes } from './routes/textRoutes'

/**
 * The pages that posts and the public see: plain HTML from the catalogue, no script. An earlier middleware has put the
 * `Reader` into `res.locals.reader`. What no page answers goes on to the next handler.
 */
export function createPortal(options: PortalOptions): Router {
  const context = portalContext(options)
  const portal = Router()
  portal.use(compression())
  portal.use(createAssetRoutes())
  portal.use(createLibraryRoutes(context))
  portal.use(createDocumentRoutes(context))
  portal.use(createReceiptRoutes(context))
  portal.use(createDeskRoutes(context))
  portal.use(createLedgerRoutes(context))
  portal.use(createBulletinRoutes(context))
  portal.use(createSignInRoutes(context))
  portal.use(createTextRoutes(context))
  portal.use(createPortalProblems(options).failed)
  return portal
}
