import { LEDGER_STYLE_PATH } from '../assets'
import { Router } from 'express'
import { listRecalls, recallsOf } from '../../catalogue/recalls'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { RecallListPage, RecallPage } from '../pages/recallPages'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isId } from '../rules/documentPaths'
import { mayReadLedgers } from '../rules/permissions'
import { sendPage } from '../sendPage'
import { signedIn } from '../signedIn'

/** `/so-giao-nhan/thu-hoi`: who still has to destroy what was taken back. Before the ledgers and their cells, whose pages have ids. */
export function createRecallRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.use('/so-giao-nhan/thu-hoi', signedIn, (_req, res, next) => {
    if (!mayReadLedgers(readerOf(res))) throw new DomainError('platform/forbidden')
    next()
  })
  routes.get('/so-giao-nhan/thu-hoi', async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-read' })
    const recalls = listRecalls(context.catalogue, readerOf(res), vietnamDay(context.now()))
    const content = <RecallListPage recalls={recalls} now={context.now()} />
    sendPage(context, { req, res }, { title: 'Thu hồi: bản phải hủy', content, moreStyle: LEDGER_STYLE_PATH })
  })
  routes.get('/so-giao-nhan/thu-hoi/:documentId', async (req, res) => {
    const { documentId } = req.params
    const today = vietnamDay(context.now())
    const [newest, ...earlier] = isId(documentId)
      ? recallsOf(context.catalogue, readerOf(res), { documentId, today })
      : []
    if (!newest) throw new DomainError('platform/not-found')
    const about = { document: newest.documentId }
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-read', about })
    const title = `Thu hồi: ${newest.title ?? newest.documentId}`
    const content = <RecallPage newest={newest} earlier={earlier} now={context.now()} />
    sendPage(context, { req, res }, { title, content, moreStyle: LEDGER_STYLE_PATH })
  })
  return routes
}
