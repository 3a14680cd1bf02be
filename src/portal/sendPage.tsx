import type { Request, Response } from 'express'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { waitingCounts } from '../catalogue/waitingCounts'
import { contentEtag, matchesIfNoneMatch } from '../platform/etag'
import { vietnamDay } from '../vietnamese/calendar'
import type { PortalContext } from './portalContext'
import { Layout, type ReviewMenu } from './parts/layout'
import { readerOf } from './readerOf'

export type PageToSend = {
  /** Without the name of the site. */
  title: string
  content: ReactNode
  status?: number
  /** One sentence for search engines and link previews; only for what everybody may see. */
  description?: string
  /** More for the head of the page, for machines; only for what everybody may see, so never for a signed-in person. */
  head?: ReactNode
  /** Address of a style sheet that the page needs besides. */
  moreStyle?: string
  /** The page holds a token of this very browser, so that no other answer may stand for it. */
  unique?: boolean
}

// No script runs, whatever a stored text may hold; no foreign site can frame a page to steal a tap.
const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Renders a page and sends it. A signed-in person's page is never kept by the browser: on the shared computer of a post
 * the back button must show nothing after signing out. Everybody's pages are asked about again by their ETag.
 */
export function sendPage(context: PortalContext, exchange: { req: Request; res: Response }, page: PageToSend): void {
  const { req, res } = exchange
  const reader = readerOf(res)
  const signedIn = reader.kind !== 'anonymous'
  const html = renderToStaticMarkup(
    <Layout
      title={page.title}
      description={signedIn ? undefined : page.description}
      head={signedIn ? undefined : page.head}
      moreStyle={page.moreStyle}
      reader={reader}
      review={reviewMenuOf(res)}
      hasReports={context.reports !== null}
      hasRegister={context.officers !== null}
      waiting={waitingCounts(context.catalogue, reader, { today: vietnamDay(context.now()) })}
      visits={context.usage?.sums() ?? null}
      address={req.originalUrl}
      formToken={signedIn ? context.tokens.issue(req, res) : null}
    >
      {page.content}
    </Layout>,
  )
  res.status(page.status ?? 200)
  res.set('Content-Security-Policy', CONTENT_POLICY)
  res.set('X-Content-Type-Options', 'nosniff')
  res.set('Referrer-Policy', 'same-origin')
  res.vary('Cookie')
  res.type('text/html; charset=utf-8')
  if (signedIn || page.unique) {
    res.set('Cache-Control', 'private, no-store').send(`<!doctype html>${html}`)
    return
  }
  const etag = contentEtag(html)
  res.set('Cache-Control', 'no-cache').set('ETag', etag)
  if (res.statusCode === 200 && matchesIfNoneMatch(req.get('If-None-Match'), etag)) res.status(304).end()
  else res.send(`<!doctype html>${html}`)
}

/** What an earlier handler found out for the menu. */
function reviewMenuOf(res: Response): ReviewMenu {
  const menu: ReviewMenu | undefined = res.locals['review']
  return menu ?? null
}

/** Sends the browser on after a form, without leaving an answer that could be sent again. */
export function sendOn(res: Response, path: string): void {
  res.set('Cache-Control', 'private, no-store')
  res.redirect(303, path)
}
