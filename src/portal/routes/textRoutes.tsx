import { Router } from 'express'
import { AboutPage } from '../pages/aboutPage'
import { ContactPage } from '../pages/contactPage'
import type { PortalContext } from '../portalContext'
import { sendPage } from '../sendPage'

/** `/gioi-thieu` and `/lien-he`. */
export function createTextRoutes(context: PortalContext): Router {
  const routes = Router()
  routes.get('/gioi-thieu', (req, res) =>
    sendPage(context, { req, res }, { title: 'Giới thiệu', content: <AboutPage contact={context.contact} /> }),
  )
  routes.get('/lien-he', (req, res) =>
    sendPage(context, { req, res }, { title: 'Liên hệ', content: <ContactPage contact={context.contact} /> }),
  )
  return routes
}
