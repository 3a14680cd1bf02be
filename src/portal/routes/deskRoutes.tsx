import { Router } from 'express'
import { deskOf } from '../../catalogue/deskOf'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { DeskPage } from '../pages/deskPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { mayConfirm, maySubscribe } from '../rules/permissions'
import { sendPage } from '../sendPage'
import { signedIn } from '../signedIn'

/** `/tai-lieu-den`: what was sent to the reader's own unit and still waits. */
export function createDeskRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/tai-lieu-den', signedIn, (req, res) => {
    const reader = readerOf(res)
    if (!reader.unitId) {
      throw new DomainError('platform/forbidden', { detail: 'Trang này dành cho người của đơn vị nhận tài liệu.' })
    }
    sendPage(
      context,
      { req, res },
      {
        title: 'Tài liệu đến',
        content: (
          <DeskPage
            desk={deskOf(context.catalogue, { unitId: reader.unitId, today: vietnamDay(context.now()) })}
            mayConfirm={mayConfirm(reader)}
            maySubscribe={context.subscriptions !== null && maySubscribe(reader)}
            formToken={context.tokens.issue(req, res)}
            notice={req.query['bao']}
          />
        ),
      },
    )
  })
  return routes
}
