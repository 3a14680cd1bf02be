import type { Request, Response } from 'express'
import { contentEtag, matchesIfNoneMatch } from './etag'

/**
 * Answers with JSON that a client may keep but must ask about each time (`ETag`, 304), since what it may see can end at any moment.
 * `isPublic`: the answer is the same for everybody, so that shared caches may keep it too.
 */
export function sendJson(
  body: unknown,
  { req, res, isPublic }: { req: Request; res: Response; isPublic: boolean },
): void {
  const bytes = Buffer.from(JSON.stringify(body), 'utf8')
  const etag = contentEtag(bytes)
  res.vary('Authorization, Cookie, Origin, Accept-Encoding')
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', isPublic ? 'no-cache' : 'private, no-cache')
  if (matchesIfNoneMatch(req.headers['if-none-match'], etag)) {
    res.status(304).end()
    return
  }
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}
