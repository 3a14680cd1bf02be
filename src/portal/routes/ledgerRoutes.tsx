import { LEDGER_STYLE_PATH } from '../assets'
import { Router } from 'express'
import { disseminationOf } from '../../catalogue/disseminationOf'
import { ledgerOf, listLedgers } from '../../catalogue/ledgerOf'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { LedgerListPage, LedgerPage } from '../pages/ledgerPages'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isId } from '../rules/documentPaths'
import { sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { forLedgerReaders } from './forLedgerReaders'

/** `/so-giao-nhan`: who has what, for those who answer for it. */
export function createLedgerRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/so-giao-nhan', signedIn, forLedgerReaders, async (req, res) => {
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-read' })
    const ledgers = listLedgers(context.catalogue, readerOf(res), {
      today: vietnamDay(context.now()),
      limit: MAX_LEDGERS,
    })
    sendPage(
      context,
      { req, res },
      {
        title: 'Sổ giao nhận',
        moreStyle: LEDGER_STYLE_PATH,
        content: <LedgerListPage ledgers={ledgers} moreAfter={MAX_LEDGERS} />,
      },
    )
  })
  routes.get('/so-giao-nhan/:documentId', signedIn, forLedgerReaders, async (req, res) => {
    const now = context.now()
    const { documentId } = req.params
    const ledger = isId(documentId)
      ? ledgerOf(context.catalogue, readerOf(res), { documentId, today: vietnamDay(now) })
      : null
    if (!ledger) throw new DomainError('platform/not-found')
    const about = { document: ledger.documentId }
    await context.door.recordReading(readerOf(res), { code: 'acknowledge/ledger-read', about })
    const deeds = disseminationOf(context.catalogue, readerOf(res), { documentId: ledger.documentId })
    const content = <LedgerPage ledger={ledger} deeds={deeds} at={now.toISOString()} />
    sendPage(
      context,
      { req, res },
      { title: `Sổ giao nhận: ${ledger.title ?? ledger.documentId}`, content, moreStyle: LEDGER_STYLE_PATH },
    )
  })
  return routes
}

const MAX_LEDGERS = 200
