import { Router, type RequestHandler } from 'express'
import { DomainError } from '../platform/errors'
import { contentEtag, matchesIfNoneMatch } from '../platform/etag'
import { openCors } from '../platform/openCors'
import { encodingFor, packForEver } from '../platform/packing'
import { describeApi } from './describeApi'
import { DOCS_POLICY, docsPage } from './docsPage'

/** `GET /openapi.json` and `/docs`, to be mounted at `/api/v1`. The same for everybody, and made once. */
export function createOpenApiRoutes({ publicUrl }: { publicUrl: string }): Router {
  const description = describeApi({ publicUrl })
  const router = Router()
  const answers = {
    '/openapi.json': kept(JSON.stringify(description), { 'Content-Type': 'application/json; charset=utf-8' }),
    '/docs': kept(docsPage(description), {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': DOCS_POLICY,
    }),
  }
  for (const [path, answer] of Object.entries(answers)) {
    router.route(path).all(openCors).get(answer).all(refuseMethod)
  }
  return router
}

function kept(text: string, headers: Record<string, string>): RequestHandler {
  const bytes = Buffer.from(text, 'utf8')
  const packed = packForEver(bytes)
  const etag = contentEtag(bytes)
  return async function answerKept(req, res) {
    res.vary('Accept-Encoding')
    res.set({ ETag: etag, 'Cache-Control': 'no-cache' })
    if (matchesIfNoneMatch(req.headers['if-none-match'], etag)) {
      res.status(304).end()
      return
    }
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    const encoding = encodingFor(req.headers['accept-encoding'])
    const sent = encoding ? await packed(encoding) : bytes
    if (encoding) res.setHeader('Content-Encoding', encoding)
    res.setHeader('Content-Length', sent.length)
    res.end(sent)
  }
}

function refuseMethod(): never {
  throw new DomainError('platform/method-not-allowed', { headers: { Allow: 'GET, HEAD, OPTIONS' } })
}
