import type { Request, Response } from 'express'
import { contentEtag, matchesIfNoneMatch } from './etag'

export type Exchange = { req: Request; res: Response; isPublic: boolean }

/**
 * Answers with JSON that a client may keep but must ask about each time (`ETag`, 304), since what it may see can end at any moment.
 * `isPublic`: the answer is the same for everybody, so that shared caches may keep it too. Gives the validator.
 */
export function sendJson(body: unknown, exchange: Exchange): string {
  const { req, res } = exchange
  const bytes = Buffer.from(JSON.stringify(body), 'utf8')
  const etag = contentEtag(bytes)
  if (matchesIfNoneMatch(req.headers['if-none-match'], etag)) {
    sendUnchanged(etag, exchange)
    return etag
  }
  setValidator(etag, exchange)
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
  return etag
}

/** 304 for a client that holds what has this validator. */
export function sendUnchanged(etag: string, exchange: Exchange): void {
  setValidator(etag, exchange)
  exchange.res.status(304).end()
}

function setValidator(etag: string, { res, isPublic }: Exchange): void {
  res.vary('Authorization, Cookie, Origin, Accept-Encoding')
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', isPublic ? 'no-cache' : 'private, no-cache')
}
