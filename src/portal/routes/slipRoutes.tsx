import { type Request, type Response, Router } from 'express'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Reader } from '../../catalogue/reader'
import { DomainError } from '../../platform/errors'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { isId, versionOf } from '../rules/documentPaths'
import { mayReadLedgers } from '../rules/permissions'
import { signedIn } from '../signedIn'
import { ApprovalSlipPage } from '../slips/approvalSlipPage'
import { PurgeMinutesPage, RecallMinutesPage } from '../slips/minutesPages'
import { SendingSlipPage, type SlipContext } from '../slips/sendingSlipPage'
import { createSlipAssetRoutes } from '../slips/slipAssets'
import { SLIP_POLICY } from '../slips/slipPolicy'

/** `/in/…`: papers for signing and filing, A4, from the journal's facts. For whoever may read ledgers; 404 for everybody else. */
export function createSlipRoutes(context: PortalContext): Router {
  const { slips } = context.door
  const routes = Router()
  routes.use(createSlipAssetRoutes())
  routes.use('/in', signedIn)
  routes.get('/in/phieu-gui/:assignmentId', (req, res) =>
    sendSlip(context, { req, res }, async ({ reader, shown }) => {
      const assignment = idIn(req, 'assignmentId')
      const slip = await slips.sending({ reader, assignmentId: assignment })
      if (slip) await noteReading(context, { reader, about: { assignment } })
      return slip && <SendingSlipPage slip={slip} {...shown} />
    }),
  )
  routes.get('/in/phieu-duyet/:documentId/:version', (req, res) =>
    sendSlip(context, { req, res }, async ({ reader, shown }) => {
      const version = versionOf(req.params['version'])
      if (!version) return null
      const slip = await slips.approval({ reader, documentId: idIn(req, 'documentId'), version })
      return slip && <ApprovalSlipPage slip={slip} {...shown} />
    }),
  )
  routes.get('/in/bien-ban-thu-hoi/:documentId', (req, res) =>
    sendSlip(context, { req, res }, async ({ reader, shown }) => {
      const document = idIn(req, 'documentId')
      const minutes = await slips.recall({ reader, documentId: document })
      if (minutes) await noteReading(context, { reader, about: { document } })
      return minutes && <RecallMinutesPage minutes={minutes} {...shown} />
    }),
  )
  routes.get('/in/bien-ban-xoa/:documentId', (req, res) =>
    sendSlip(context, { req, res }, async ({ reader, shown }) => {
      const document = idIn(req, 'documentId')
      const minutes = await slips.purge({ reader, documentId: document })
      if (minutes) await noteReading(context, { reader, about: { document } })
      return minutes && <PurgeMinutesPage minutes={minutes} {...shown} />
    }),
  )
  return routes
}

type Exchange = { req: Request; res: Response }
type Making = { reader: Reader; shown: SlipContext }

async function sendSlip(
  context: PortalContext,
  { res }: Exchange,
  make: (making: Making) => Promise<ReactNode>,
): Promise<void> {
  const reader = readerOf(res)
  const shown = { agency: context.contact.agency, at: context.now().toISOString() }
  const page = mayReadLedgers(reader) ? await make({ reader, shown }) : null
  if (!page) throw new DomainError('platform/not-found')
  res.set('Content-Security-Policy', SLIP_POLICY)
  res.set('X-Content-Type-Options', 'nosniff')
  res.set('Referrer-Policy', 'same-origin')
  res.set('Cache-Control', 'private, no-store')
  res.vary('Cookie')
  res.type('text/html; charset=utf-8').send(`<!doctype html>${renderToStaticMarkup(page)}`)
}

/** A print with units on it is a reading of the ledger. */
function noteReading(
  context: PortalContext,
  { reader, about }: { reader: Reader; about: Record<string, string> },
): Promise<void> {
  return context.door.recordReading(reader, { code: 'acknowledge/ledger-read', about })
}

/** @throws platform/not-found for what cannot be an id */
function idIn(req: Request, name: string): string {
  const id = String(req.params[name]).toLowerCase()
  if (!isId(id)) throw new DomainError('platform/not-found')
  return id
}
