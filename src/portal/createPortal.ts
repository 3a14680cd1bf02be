import compression from 'compression'
import { Router, type Request, type Response } from 'express'
import { createAssetRoutes } from './assets'
import { countAwaiting } from './countAwaiting'
import { countVisits } from './countVisits'
import { portalContext, type PortalOptions } from './portalContext'
import { createPortalProblems } from './createPortalProblems'
import { createBulletinRoutes } from './routes/bulletinRoutes'
import { createCheckRoutes } from './routes/checkRoutes'
import { createDeskRoutes } from './routes/deskRoutes'
import { createCorrectionRoutes } from './routes/correctionRoutes'
import { createDisseminationRoutes } from './routes/disseminationRoutes'
import { createDocumentRoutes } from './routes/documentRoutes'
import { createEquipmentRoutes } from './routes/equipmentRoutes'
import { createJournalRoutes } from './routes/journalRoutes'
import { createCellRoutes } from './routes/cellRoutes'
import { createLedgerExportRoutes } from './routes/ledgerExportRoutes'
import { createMatrixRoutes } from './routes/matrixRoutes'
import { createLedgerRoutes } from './routes/ledgerRoutes'
import { createLibraryRoutes } from './routes/libraryRoutes'
import { createProgrammeRoutes } from './routes/programmeRoutes'
import { createReceiptRoutes } from './routes/receiptRoutes'
import { createReviewRoutes } from './routes/reviewRoutes'
import { createReportPages } from './routes/createReportPages'
import { createRecallRoutes } from './routes/recallRoutes'
import { createRegisterRoutes } from './routes/registerRoutes'
import { createSignInRoutes } from './routes/signInRoutes'
import { createSubscriptionRoutes } from './routes/subscriptionRoutes'
import { createSlipRoutes } from './routes/slipRoutes'
import { createTextRoutes } from './routes/textRoutes'
import { readerOf } from './readerOf'

/**
 * The pages that posts and the public see: plain HTML from the catalogue, no script. An earlier middleware has put the
 * `Reader` into `res.locals.reader`. What no page answers goes on to the next handler.
 */
export function createPortal(options: PortalOptions): Router {
  const context = portalContext(options)
  const portal = Router()
  portal.use(createAssetRoutes())
  portal.use(compression({ filter: mayCompress }))
  portal.use(countVisits(context))
  portal.use(countAwaiting(context))
  portal.use(createLibraryRoutes(context))
  portal.use(createDocumentRoutes(context))
  portal.use(createDisseminationRoutes(context))
  portal.use(createCorrectionRoutes(context))
  portal.use(createReceiptRoutes(context))
  portal.use(createDeskRoutes(context))
  if (context.subscriptions) portal.use(createSubscriptionRoutes(context, context.subscriptions))
  portal.use(createMatrixRoutes(context))
  portal.use(createLedgerExportRoutes(context))
  // Before the cells, whose address has two parts as well.
  portal.use(createRecallRoutes(context))
  portal.use(createCellRoutes(context))
  portal.use(createLedgerRoutes(context))
  if (context.reports) portal.use(createReportPages({ ...context, reports: context.reports }))
  if (context.door.journal) portal.use(createJournalRoutes(context, context.door.journal))
  portal.use(createReviewRoutes(context))
  if (context.equipment) {
    portal.use(createProgrammeRoutes(context, context.equipment))
    portal.use(createEquipmentRoutes(context, context.equipment))
  }
  portal.use(createRegisterRoutes(context))
  portal.use(createBulletinRoutes(context))
  portal.use(createCheckRoutes(context))
  portal.use(createSlipRoutes(context))
  portal.use(createSignInRoutes(context))
  portal.use(createTextRoutes(context))
  portal.use(createPortalProblems(options).failed)
  return portal
}

/**
 * Attack (BREACH): another site makes the browser of a signed-in person open pages that repeat the words of the address, and
 * somebody on the line guesses what else is in them by their packed lengths. What another site sends a signed-in person to is
 * not packed; from our own pages it is, for posts with bad lines. Form tokens are salted anew for each page besides.
 */
function mayCompress(req: Request, res: Response): boolean {
  const isSentByOthers = req.headers['sec-fetch-site'] === 'cross-site' || req.headers['sec-fetch-site'] === 'same-site'
  if (isSentByOthers && readerOf(res).kind !== 'anonymous') return false
  return compression.filter(req, res)
}
