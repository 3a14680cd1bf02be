import { Router } from 'express'
import { listBulletins } from '../../catalogue/listBulletins'
import { vietnamDay } from '../../vietnamese/calendar'
import { BulletinsPage } from '../pages/bulletinsPage'
import type { PortalContext } from '../portalContext'
import { readerOf } from '../readerOf'
import { mayReportBroadcast } from '../rules/permissions'
import { sendPage } from '../sendPage'

/** `/truyen-thanh`: today's bulletins. */
export function createBulletinRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/truyen-thanh', (req, res) => {
    const reader = readerOf(res)
    const on = vietnamDay(context.now())
    const all = listBulletins(context.catalogue, reader, { on })
    const own = reader.unitId ? listBulletins(context.catalogue, reader, { on, unit: [reader.unitId] }) : []
    const ownIds = new Set(own.map((bulletin) => bulletin.id))
    const content = (
      <BulletinsPage
        own={own}
        others={all.filter((bulletin) => !ownIds.has(bulletin.id))}
        hasUnit={reader.unitId !== null}
        on={on}
        mayReport={mayReportBroadcast(reader)}
        formToken={reader.kind === 'anonymous' ? null : context.tokens.issue(req, res)}
        notice={req.query['bao']}
      />
    )
    sendPage(context, { req, res }, { title: 'Bản tin truyền thanh', content })
  })
  return routes
}
