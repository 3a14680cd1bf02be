import compression from 'compression'
import { Router, type Request, type Response } from 'express'
import type { z } from 'zod'
import { DomainError } from '../platform/errors'
import { matchesIfNoneMatch } from '../platform/etag'
import { openCors } from '../platform/openCors'
import { parseInput } from '../platform/parseInput'
import { credentialsOf, requestReader } from '../platform/requestReader'
import { sendJson, sendUnchanged } from '../platform/sendJson'
import { vietnamDay } from '../vietnamese/calendar'
import { changesWhenAny } from './changesWhenAny'
import { findDocument, listVersions } from './findDocument'
import { readerOf, type Identify } from './identify'
import { listBulletins } from './listBulletins'
import { listDocuments } from './listDocuments'
import { listTopics, listTypes } from './listTerms'
import { listUnits } from './listUnits'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import {
  bulletinsQuerySchema,
  changesQuerySchema,
  documentQuerySchema,
  emptyQuerySchema,
  unitsQuerySchema,
  versionQuerySchema,
} from './requestSchemas'
import { validatorName, validatorsOf } from './validators'
import type { ChangePage, DocumentInFull } from './views'

export type CatalogueRoutesOptions = {
  catalogue: Catalogue
  identify: Identify
  publicUrl: string
  now: () => Date
}

/** What `/api/v1` answers to readers; addresses that are not in the table go on to whoever comes next. */
export function createCatalogueRoutes(options: CatalogueRoutesOptions): Router {
  const router = Router()
  const recognise = requestReader(options)
  const compress = compression()
  for (const [path, answer] of Object.entries(answersFrom(options))) {
    router
      .route(path)
      .all(openCors)
      .get(compress, recognise, async (req, res) => {
        const reader = readerOf(res)
        const exchange = { req, res, isPublic: reader.kind === 'anonymous' }
        if (!FROM_CATALOGUE_ALONE.has(path) || req.originalUrl.length > MAX_KEPT_ADDRESS)
          return sendJson(await answer(req, reader, res), exchange)
        const validators = validatorsOf(options.catalogue)
        const name = validatorName(reader, req.originalUrl)
        const known = validators.get(name)
        if (known !== undefined && matchesIfNoneMatch(req.headers['if-none-match'], known))
          return sendUnchanged(known, exchange)
        validators.set(name, sendJson(await answer(req, reader, res), exchange))
      })
      .all(refuseMethod)
  }
  return router
}

/** Answers that change only with the catalogue: not with the clock, and not by waiting. */
const FROM_CATALOGUE_ALONE: ReadonlySet<string> = new Set(['/documents', '/documents/:id', '/topics', '/types'])

// Attack: long addresses that fill the memory.
const MAX_KEPT_ADDRESS = 500

type Answer = (req: Request, reader: Reader, res: Response) => unknown

function answersFrom(options: CatalogueRoutesOptions): Record<string, Answer> {
  const { catalogue, now } = options
  return {
    '/documents': (req, reader) => listDocuments(catalogue, reader, queryOf(req, documentQuerySchema)),
    '/documents/:id': (req, reader) => {
      const { version } = queryOf(req, versionQuerySchema)
      return documentOrRefusal(catalogue, reader, { id: idOf(req), version })
    },
    '/documents/:id/versions': (req, reader) => {
      queryOf(req, emptyQuerySchema)
      const id = idOf(req)
      const items = listVersions(catalogue, reader, { id })
      // No versions: withdrawn or unknown, told like the document itself.
      return items ? { items } : documentOrRefusal(catalogue, reader, { id, version: undefined })
    },
    '/changes': (req, reader, res) => changesFor({ req, res, reader, options }),
    '/topics': (req, reader) => {
      queryOf(req, emptyQuerySchema)
      return { items: listTopics(catalogue, reader) }
    },
    '/types': (req, reader) => {
      queryOf(req, emptyQuerySchema)
      return { items: listTypes(catalogue, reader) }
    },
    '/units': (req) => ({ items: listUnits(catalogue, queryOf(req, unitsQuerySchema)) }),
    '/bulletins': (req, reader) => {
      const { unit, on = vietnamDay(now()) } = queryOf(req, bulletinsQuerySchema)
      return { items: listBulletins(catalogue, reader, { unit, on }) }
    },
  }
}

function refuseMethod(): never {
  throw new DomainError('platform/method-not-allowed', { headers: { Allow: 'GET, HEAD, OPTIONS' } })
}

/** @throws platform/not-found */
function refuseUnknown(): never {
  throw new DomainError('platform/not-found')
}

/**
 * The query, read from the address itself, whatever the app's query parser makes of it.
 *
 * @throws platform/invalid-input, also for a parameter that does not exist: a mistyped filter must not widen the answer
 */
function queryOf<Schema extends z.ZodType>(req: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(req.originalUrl, 'http://localhost')
  const names = [...new Set(searchParams.keys())]
  const valuesOf = (name: string) => searchParams.getAll(name)
  return parseInput(schema, Object.fromEntries(names.map((name) => [name, oneOrMany(valuesOf(name))])))
}

function oneOrMany(values: string[]): string | string[] | undefined {
  return values.length > 1 ? values : values[0]
}

/** @throws platform/not-found for what cannot be an id: it tells no more than an id that nobody has */
function idOf(req: Request): string {
  const { id } = req.params
  return typeof id === 'string' && UUID.test(id) ? id : refuseUnknown()
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * @throws catalogue/withdrawn for whoever could see it
 * @throws platform/not-found
 */
function documentOrRefusal(
  catalogue: Catalogue,
  reader: Reader,
  asked: { id: string; version: number | undefined },
): DocumentInFull {
  const result = findDocument(catalogue, reader, asked)
  if (result.found === 'document') return result.document
  if (result.found === 'nothing') return refuseUnknown()
  const { withdrawnAt, reason, replacedBy } = result
  throw new DomainError('catalogue/withdrawn', { extensions: { withdrawnAt, reason, replacedBy } })
}

type ChangesRequest = { req: Request; res: Response; reader: Reader; options: CatalogueRoutesOptions }

function changesFor({ req, res, reader, options }: ChangesRequest): Promise<ChangePage> {
  const { wait = 0, ...query } = queryOf(req, changesQuerySchema)
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  if (res.closed) gone.abort()
  return changesWhenAny(options.catalogue, reader, {
    ...query,
    waitSeconds: wait,
    gone: gone.signal,
    recogniseAgain: () => options.identify(credentialsOf(req, options)),
  })
}
