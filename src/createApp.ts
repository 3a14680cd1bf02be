import express, { type Express, type Request, type RequestHandler, Router } from 'express'
import type { Payload } from 'payload'
import { createByHandRoutes } from './acknowledge/byHandRoutes'
import { createReceiptRoutes } from './acknowledge/routes'
import { recordReceipts } from './acknowledge/recordReceipts'
import { createAssignRoutes } from './assign/routes'
import { createUnitRoutes } from './assign/units/routes'
import type { Catalogue } from './catalogue/openCatalogue'
import type { ReaderDesk } from './catalogue/record/identifyReaders'
import type { Keeper } from './catalogue/record/keepUp'
import { createCatalogueRoutes } from './catalogue/routes'
import { equipmentDoor } from './equipmentDoor'
import { createHarvestRoutes, HARVESTED } from './deliver/harvest/routes'
import { createWebhookRoutes } from './deliver/record/webhookRoutes'
import { createFileRoutes } from './deliver/routes'
import { createIngestRoutes } from './ingest/routes'
import { createOpenApiRoutes } from './openapi/routes'
import { DomainError } from './platform/errors'
import type { FileStore } from './platform/files/fileStore'
import { applyHttpDefaults } from './platform/httpDefaults'
import { createHealthRoutes } from './platform/healthRoutes'
import { createPayloadRoutes, isQuestionByPost } from './platform/payloadRoutes'
import { guardTraffic } from './platform/limits/guardTraffic'
import { rememberAddress } from './platform/journal/askedFrom'
import { notFoundHandler, problemHandler } from './platform/problemResponse'
import type { ActingUser } from './platform/runAct'
import { trustSilentReads } from './platform/sameOrigin'
import { signedInUser } from './platform/signedInUser'
import { createPortal } from './portal/createPortal'
import { createPortalProblems } from './portal/createPortalProblems'
import type { PortalOptions } from './portal/portalContext'
import { portalReader } from './portal/portalReader'
import type { UsageDoor } from './portal/usageDoor'
import { createEquipmentRoutes } from './report/equipment/routes'
import { officersDoor } from './officersDoor'
import { portalDoor } from './portalDoor'
import { createPublishRoutes } from './publish/routes'
import { createOfficerRoutes } from './report/officers/routes'
import { createDelegationRoutes } from './review/delegationRoutes'
import type { Reports } from './report/indicators/openReports'
import { createReviewRoutes } from './review/routes'
import { reportDoor } from './reportDoor'
import { reviewDoor } from './reviewDoor'
import { subscriptionDoor } from './subscriptionDoor'
import type { Settings } from './settings'

/** Answers Payload's admin panel: Next's request handler. */
export type PanelHandler = RequestHandler

export type AppParts = {
  settings: Settings
  payload: Payload
  catalogue: Catalogue
  keeper: Keeper
  store: FileStore
  readers: ReaderDesk
  reports: Reports
  /** Counts visits and searches, where anybody does. */
  usage?: UsageDoor
  /** A new file waits to be checked. */
  onReceived: () => void
  /** A webhook may send again what waited. */
  onResend: () => void
  panel?: PanelHandler
  /** Payload's own name for the instance. */
  instanceKey: string
}

/** The one front door: health, `/api/v1`, files, acts, Payload's own routes, the panel, the pages. */
export function createApp(parts: AppParts): Express {
  const { settings, payload, keeper, panel } = parts
  const app = express()
  const log = payload.logger
  const guard = guardTraffic({ ...settings, identify: parts.readers.identify })
  applyHttpDefaults(app, settings)
  app.use(createHealthRoutes({ ...settings, isReady: keeper.isFresh, registry: guard.registry }))
  app.use(guard.everywhere)
  app.use(refuseWhenStale(keeper))
  // The same for everybody, so nobody is asked who they are.
  app.use('/api/v1', createOpenApiRoutes({ publicUrl: settings.publicUrl }))
  app.use(['/api/v1', '/files'], guard.reading)
  app.use('/api/v1', readingRoutes(parts))
  app.use(rememberAddress)
  app.use(
    '/files',
    createFileRoutes({ ...parts, ...parts.readers, isFresh: keeper.isFresh, publicUrl: settings.publicUrl }),
  )
  app.use('/api', trustSilentReads, writingRoutes(parts))
  app.use(['/api', '/files'], notFoundHandler, problemHandler({ log }))
  const { publicUrl, contact } = settings
  app.use(HARVESTED, ...guard.harvest)
  app.use(createHarvestRoutes({ catalogue: parts.catalogue, publicUrl, contact, now: () => new Date(), log }))
  if (panel) app.use(['/admin', '/_next'], trustSilentReads, panelAt(panel))
  app.use(pages(parts, guard.pages))
  app.use(problemHandler({ log }))
  return app
}

/** A process that cannot read the journal may hold what was withdrawn: it gives nothing out. */
function refuseWhenStale(keeper: Keeper): RequestHandler {
  return (_req, _res, next) => {
    if (!keeper.isFresh()) throw new DomainError('platform/unavailable', { headers: { 'Retry-After': '5' } })
    next()
  }
}

function readingRoutes({ settings, payload, catalogue, readers }: AppParts): Router {
  const { publicUrl } = settings
  const router = Router()
  router.use(createCatalogueRoutes({ catalogue, identify: readers.identify, publicUrl, now: () => new Date() }))
  // Whoever only reads leaves nothing in the journal.
  router.use(
    rememberAddress,
    createReceiptRoutes({
      recordReceipts: (batch) => {
        const via = batch.reader.isMirror ? 'mirror' : 'api'
        return recordReceipts({ payload, user: null }, { ...batch, via, now: new Date() })
      },
      identify: readers.identify,
      publicUrl,
    }),
  )
  router.use(notFoundHandler)
  return router
}

function writingRoutes(parts: AppParts): Router {
  const { settings, instanceKey, payload, keeper, store, onReceived, onResend } = parts
  const requireUser = async (req: Request): Promise<ActingUser> => {
    const user = await signedInUser(payload, req)
    if (!user) throw new DomainError('platform/unauthenticated')
    return user
  }
  const common = { payload, requireUser, settled: keeper.settled, settledEverywhere: keeper.settledEverywhere }
  const { mediaDir, maxUploadBytes } = settings
  const payloadRoutes = createPayloadRoutes({
    payload,
    instanceKey,
    settledEverywhere: keeper.settledEverywhere,
    refuseBadCredential: async (req) => {
      await signedInUser(payload, req)
    },
  })
  const router = Router()
  router.use((req, res, next) => (isQuestionByPost(req) ? payloadRoutes(req, res, next) : next()))
  router.use(createIngestRoutes({ ...common, store, mediaDir, maxUploadBytes, onReceived }))
  router.use(createReviewRoutes(common))
  router.use(createDelegationRoutes(common))
  router.use(createPublishRoutes({ ...common, store }))
  router.use(createAssignRoutes(common))
  router.use(createUnitRoutes(common))
  router.use(createByHandRoutes({ ...common, now: () => new Date() }))
  router.use(createEquipmentRoutes({ ...common, now: () => new Date() }))
  router.use(createOfficerRoutes({ ...common, now: () => new Date() }))
  router.use(createWebhookRoutes({ ...common, now: () => new Date(), onResend }))
  router.use(payloadRoutes)
  return router
}

/** Express cuts the mount path off; Next wants the whole address, and fails at one that it cannot decode. */
function panelAt(panel: PanelHandler): RequestHandler {
  return (req, res, next) => {
    if (!isDecodable(req.path)) throw new DomainError('platform/invalid-request')
    req.url = req.originalUrl
    return panel(req, res, next)
  }
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

function pages(parts: AppParts, limit: RequestHandler): Router {
  const { settings, payload, catalogue, keeper, store, readers, reports, usage, onReceived } = parts
  const options: PortalOptions = {
    catalogue,
    door: portalDoor({
      payload,
      catalogue,
      keeper,
      secret: settings.payloadSecret,
      backupKeepDays: settings.backupKeepDays,
    }),
    review: reviewDoor(payload),
    reports: reportDoor({ payload, reports, settled: keeper.settled, now: () => new Date() }),
    equipment: equipmentDoor(payload, () => new Date()),
    ...(usage ? { usage } : {}),
    officers: officersDoor({ payload, mediaDir: settings.mediaDir, store, onReceived }),
    subscriptions: subscriptionDoor(payload),
    now: () => new Date(),
    publicUrl: settings.publicUrl,
    formSecret: settings.payloadSecret,
    contact: settings.contact,
    maxFileBytes: settings.maxUploadBytes,
    onFault: (fault) => payload.logger.error({ err: fault }, 'a page failed'),
  }
  const problems = createPortalProblems(options)
  const router = Router()
  router.use(
    portalReader({
      identify: readers.identify,
      publicUrl: settings.publicUrl,
      cookieName: options.door.sessionCookieName,
    }),
  )
  router.use(limit)
  router.use(createPortal(options))
  router.use(problems.notFound)
  router.use(problems.failed)
  return router
}
