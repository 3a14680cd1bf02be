import type { Request, RequestHandler, Response } from 'express'
import type { DocumentPage } from '../catalogue/views'
import type { PortalContext } from './portalContext'
import { readerOf } from './readerOf'
import { isVisit } from './rules/isVisit'
import { libraryPath, type LibraryQuery } from './rules/libraryQuery'

/** Before the pages: counts each page for readers that is shown to somebody, once it was sent. */
export function countVisits({ usage }: PortalContext): RequestHandler {
  return function countVisit(req, res, next) {
    if (usage && isVisit(askedPage(req, res))) {
      res.locals['isVisit'] = true
      res.on('finish', () => {
        if (isShown(res)) usage.visited()
      })
    }
    next()
  }
}

function askedPage(req: Request, res: Response) {
  const { method, path } = req
  const purpose = req.get('Sec-Purpose') ?? req.get('Purpose')
  return { method, path, userAgent: req.get('User-Agent'), purpose, readerKind: readerOf(res).kind }
}

/** A page, also where the browser has it still. */
function isShown(res: Response): boolean {
  const isPage = String(res.getHeader('Content-Type') ?? '').startsWith('text/html')
  return isPage && (res.statusCode === 200 || res.statusCode === 304)
}

type Search = { res: Response; query: LibraryQuery; page: DocumentPage }

/** Counts a search on the library's page, once for all pages of its result. Only what nothing else narrowed counts as not found. */
export function countSearch({ usage }: PortalContext, { res, query, page }: Search): void {
  if (res.locals['isVisit'] !== true || !query.q || query.cursor) return
  const isNarrowed = libraryPath(query, { sort: '' }) !== libraryPath({ q: query.q })
  usage?.searched({ q: query.q, found: page.total > 0 || isNarrowed })
}
