import { Router, type Request, type Response } from 'express'
import { DomainError } from '../platform/errors'
import { contentEtag, matchesIfNoneMatch } from '../platform/etag'
import { goneWith } from '../platform/goneWith'
import { openCors } from '../platform/openCors'
import { credentialsOf, requestReader } from '../platform/requestReader'
import { keepPackedAnswers, type PackedAnswers } from '../platform/packing'
import { sendJson, sendReady, sendUnchanged, type Exchange } from '../platform/sendJson'
import { vietnamDay } from '../vietnamese/calendar'
import { changesWhenAny, isEmpty } from './changesWhenAny'
import { documentText, findDocument, listVersions } from './findDocument'
import { readerOf, type Identify } from './identify'
import { listBulletins } from './listBulletins'
import { documentsTextInTurns } from './listDocuments'
import { listTopics, listTypes } from './listTerms'
import { listUnits } from './listUnits'
import { changesText } from './listChanges'
import type { Catalogue } from './openCatalogue'
import { parsedQuery } from './parsedQuery'
import type { Reader } from './reader'
import {
  bulletinsQuerySchema,
  changesQuerySchema,
  documentQuerySchema,
  emptyQuerySchema,
  unitsQuerySchema,
  versionQuerySchema,
} from './requestSchemas'
import { memoized } from './sql'
import { validatorName, validatorsOf } from './validators'
import type { DocumentInFull } from './views'

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
  const answers = answersFrom(options)
  for (const [path, answer] of Object.entries(answers)) {
    router
      .route(path)
      .all(openCors)
      .get(recognise, async (req, res) => {
        const reader = readerOf(res)
        const exchange = { req, res, isPublic: reader.kind === 'anonymous', packed: packedBy(options.catalogue) }
        if (!FROM_CATALOGUE_ALONE.has(path) || req.originalUrl.length > MAX_KEPT_ADDRESS)
          return void sendJson(await answer(exchange, reader), exchange)
        const validators = validatorsOf(options.catalogue)
        const name = validatorName(reader, req.originalUrl)
        const known = validators.get(name)
        if (known !== undefined && sendKnown(known, exchange)) return
        const isAskedAgain = known !== undefined
        validators.set(name, sendJson(await answer(exchange, reader), { ...exchange, isAskedAgain }))
      })
      .all(refuseMethod)
  }
  router
    .route('/changes')
    .all(openCors)
    .get(recognise, (req, res) => sendChanges({ req, res }, options))
    .all(refuseMethod)
  return router
}

/** Whether the asker was given what lies ready: that nothing changed, or what was made for others. */
function sendKnown(etag: string, exchange: Exchange): boolean {
  if (!matchesIfNoneMatch(exchange.req.headers['if-none-match'], etag)) return sendReady(etag, exchange)
  sendUnchanged(etag, exchange)
  return true
}

/** Thrown away with each change, so that nothing stays of what was withdrawn or purged. */
function packedBy(catalogue: Catalogue): PackedAnswers {
  return memoized(catalogue, 'packed answers', keepPackedAnswers)
}

/** Answers that change only with the catalogue: not with the clock, and not by waiting. */
const FROM_CATALOGUE_ALONE: ReadonlySet<string> = new Set(['/documents', '/documents/:id', '/topics', '/types'])

// Attack: long addresses that fill the memory.
const MAX_KEPT_ADDRESS = 500

type Answer = (exchange: { req: Request; res: Response }, reader: Reader) => unknown

function answersFrom(options: CatalogueRoutesOptions): Record<string, Answer> {
  const { catalogue, now } = options
  return {
    '/documents': ({ req }, reader) => documentsTextInTurns(catalogue, reader, parsedQuery(req, documentQuerySchema)),
    '/documents/:id': ({ req }, reader) => {
      const { version } = parsedQuery(req, versionQuerySchema)
      const id = idOf(req)
      const inForce = version === undefined ? documentText(catalogue, reader, id) : null
      return inForce ?? documentOrRefusal(catalogue, reader, { id, version })
    },
    '/documents/:id/versions': ({ req }, reader) => {
      parsedQuery(req, emptyQuerySchema)
      const id = idOf(req)
      const items = listVersions(catalogue, reader, { id })
      // No versions: withdrawn or unknown, told like the document itself.
      return items ? { items } : documentOrRefusal(catalogue, reader, { id, version: undefined })
    },
    '/topics': ({ req }, reader) => {
      parsedQuery(req, emptyQuerySchema)
      return { items: listTopics(catalogue, reader) }
    },
    '/types': ({ req }, reader) => {
      parsedQuery(req, emptyQuerySchema)
      return { items: listTypes(catalogue, reader) }
    },
    '/units': ({ req }) => ({ items: listUnits(catalogue, parsedQuery(req, unitsQuerySchema)) }),
    '/bulletins': ({ req }, reader) => {
      const { unit, on = vietnamDay(now()) } = parsedQuery(req, bulletinsQuerySchema)
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

/** Answers when there is something, or when the wait is over. */
async function sendChanges({ req, res }: { req: Request; res: Response }, options: CatalogueRoutesOptions) {
  const { catalogue } = options
  const { wait = 0, ...query } = parsedQuery(req, changesQuerySchema)
  const { changes, reader } = await changesWhenAny(catalogue, readerOf(res), {
    ...query,
    waitSeconds: wait,
    gone: wait === 0 ? null : goneWith({ req, res }),
    recogniseAgain: () => options.identify(credentialsOf(req, options)),
  })
  const exchange = { req, res, isPublic: reader.kind === 'anonymous', packed: packedBy(catalogue) }
  // However far the place has moved meanwhile, a client that holds one answer of nothing need not have another.
  const etag = isEmpty(changes) ? NOTHING_CHANGED : undefined
  sendJson(changesText(catalogue, reader, changes), exchange, etag)
}

const NOTHING_CHANGED = contentEtag('nothing changed')
