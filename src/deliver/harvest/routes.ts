import compression from 'compression'
import { raw, Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { validatorsOf } from '../../catalogue/validators'
import { DomainError } from '../../platform/errors'
import { contentEtag, matchesIfNoneMatch } from '../../platform/etag'
import { openCors } from '../../platform/openCors'
import { parseInput } from '../../platform/parseInput'
import { problemHandler, type ErrorLog } from '../../platform/problemResponse'
import { answerOai } from './answerOai'
import { atomFeed } from './atomFeed'
import type { HarvestOptions } from './harvestOptions'
import { robots, sitemap, sitemapFile } from './sitemap'

/** What a limit may be put before. */
export const HARVESTED = ['/feed.xml', '/oai', /^\/sitemap(?:-\w+)?\.xml$/, '/robots.txt']

export type HarvestRoutesOptions = HarvestOptions & { log: ErrorLog }

/**
 * `/feed.xml`, `/oai`, `/sitemap.xml`, `/robots.txt`: what is public, for machines that hold no key. Whoever asks gets the same;
 * a bad key was refused before.
 */
export function createHarvestRoutes(options: HarvestRoutesOptions): Router {
  const router = Router()
  const compress = compression()
  const pages: Record<string, Answer> = {
    '/feed.xml': { type: 'application/atom+xml', write: (req) => atomFeed(options, feedQuery(req)) },
    '/sitemap.xml': { type: 'application/xml', write: () => sitemap(options) },
    '/sitemap-:name.xml': { type: 'application/xml', write: (req) => sitemapFile(options, String(req.params['name'])) },
    '/robots.txt': { type: 'text/plain', write: () => robots(options) },
  }
  for (const [path, answer] of Object.entries(pages)) {
    router
      .route(path)
      .all(openCors)
      .get(compress, (req, res) => sendKept(options, { req, res }, answer))
      .all(refuseMethod('GET, HEAD, OPTIONS'))
  }
  router
    .route('/oai')
    .all(openCors)
    .get(compress, (req, res) => sendOai(options, res, queryOf(req)))
    .post(compress, raw({ type: FORM, limit: MAX_FORM }), (req, res) => {
      if (!req.is(FORM)) throw new DomainError('platform/unsupported-media-type')
      // Both count: an argument in the address and again in the body is given twice.
      sendOai(options, res, new URLSearchParams([...queryOf(req), ...formOf(req)]))
    })
    .all(refuseMethod('GET, HEAD, POST, OPTIONS'))
  router.use(HARVESTED, problemHandler(options))
  return router
}

const FORM = 'application/x-www-form-urlencoded'
const MAX_FORM = '16kb'

type Answer = { type: string; write: (req: Request) => string | null }
type Exchange = { req: Request; res: Response }

/**
 * Answers that change only with the catalogue, alike for everybody: their validators are kept, so that whoever is up to date
 * costs next to nothing.
 */
function sendKept({ catalogue }: HarvestOptions, { req, res }: Exchange, { type, write }: Answer): void {
  const validators = validatorsOf(catalogue)
  const name = `harvest ${req.originalUrl}`
  const known = validators.get(name)
  res.vary('Accept-Encoding, Authorization')
  res.setHeader('Cache-Control', 'no-cache')
  if (known !== undefined && isHeld(req, known)) return sendUnchanged(res, known)
  const body = write(req)
  if (body === null) throw new DomainError('platform/not-found')
  const etag = contentEtag(body)
  if (req.originalUrl.length <= MAX_KEPT_ADDRESS) validators.set(name, etag)
  if (isHeld(req, etag)) return sendUnchanged(res, etag)
  res.setHeader('ETag', etag)
  sendText(res, type, body)
}

// Attack: long addresses that fill the memory.
const MAX_KEPT_ADDRESS = 500

function isHeld(req: Request, etag: string): boolean {
  return matchesIfNoneMatch(req.headers['if-none-match'], etag)
}

function sendUnchanged(res: Response, etag: string): void {
  res.setHeader('ETag', etag)
  res.status(304).end()
}

/** Says how late it is, so that each answer is another. */
function sendOai(options: HarvestOptions, res: Response, parameters: URLSearchParams): void {
  res.vary('Accept-Encoding, Authorization')
  res.setHeader('Cache-Control', 'no-cache')
  sendText(res, 'text/xml', answerOai(options, parameters))
}

function sendText(res: Response, type: string, body: string): void {
  const bytes = Buffer.from(body, 'utf8')
  res.setHeader('Content-Type', `${type}; charset=utf-8`)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}

function queryOf(req: Request): URLSearchParams {
  return new URL(req.originalUrl, 'http://localhost').searchParams
}

/** A form's text is ASCII, whatever charset is said; an empty one was not read at all. */
function formOf({ body }: Request): URLSearchParams {
  return new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '')
}

/** @throws platform/invalid-input */
function feedQuery(req: Request): { topic?: string | undefined; cursor?: string | undefined } {
  const parameters = queryOf(req)
  const given = Object.fromEntries([...parameters.keys()].map((name) => [name, oneOf(parameters.getAll(name))]))
  const { 'chu-de': topic, tu: cursor } = parseInput(feedQuerySchema, given)
  return { topic, cursor }
}

const once = z.string({ error: 'Chỉ được ghi một lần.' }).min(1)
const feedQuerySchema = z.strictObject({ 'chu-de': once.max(200).optional(), tu: once.max(1000).optional() })

function oneOf(values: string[]): string | string[] | undefined {
  return values.length > 1 ? values : values[0]
}

function refuseMethod(allow: string): () => never {
  return () => {
    throw new DomainError('platform/method-not-allowed', { headers: { Allow: allow } })
  }
}
