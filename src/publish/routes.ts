import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import type { FileStore } from '../platform/files/fileStore'
import { sentInstantSchema } from '../platform/sentValues'
import { isCalendarDay, startOfVietnamDay } from '../vietnamese/calendar'
import { documentActRoute } from '../review/documentActRoute'
import { correctPlacement } from './correctPlacement'
import { publishDocument } from './publishDocument'
import { purgeFile } from './purgeFile'
import { purgeDocument } from './purgeDocument'
import { withdrawDocument } from './withdrawDocument'

export type PublishRoutesOptions = ActRouteOptions & {
  store: FileStore
  /** Resolves when this process's readers see what was committed. */
  settled: () => Promise<void>
  /** Resolves when no running process gives out what was withdrawn. */
  settledEverywhere: () => Promise<void>
}

/** An instant, or a day: then 00:00 of it in Vietnam. */
const timeSchema = z.union(
  [
    sentInstantSchema.transform((instant) => new Date(instant)),
    z.string().refine(isCalendarDay).transform(startOfVietnamDay),
  ],
  { error: 'Phải là thời điểm ISO 8601 có múi giờ, hoặc ngày dạng 2026-12-31 (từ 00:00 giờ Việt Nam).' },
)
const publicationSchema = z.object({ at: timeSchema.nullish(), notifyHolders: z.boolean().nullish() })
const withdrawalSchema = z.object({
  reason: z.string().max(5000).default(''),
  urgent: z.boolean().default(false),
  publicReason: z.string().max(5000).nullish(),
})
const names = z.array(z.string().min(1).max(100)).max(100)
const correctionSchema = z.object({
  topics: names.nullish(),
  targetGroups: names.nullish(),
  reviewOn: z.string().refine(isCalendarDay, 'Phải là ngày dạng 2026-12-31.').nullable().optional(),
  note: z.string().max(5000).nullish(),
})

const purgeSchema = z.object({ reason: z.string().max(5000).default(''), decision: z.string().max(200).default('') })

/** `/api/documents/:id/publish` · `/correct-placement` · `/withdraw` · `/purge`, and `/api/media/:id/purge`. */
export function createPublishRoutes(options: PublishRoutesOptions): Router {
  const router = Router()
  router.post(
    '/documents/:id/publish',
    documentActRoute(options, publicationSchema, async ({ context, id, body }) => {
      const document = await publishDocument(context, {
        id,
        at: body.at ?? null,
        notifyHolders: body.notifyHolders ?? null,
      })
      await options.settled()
      return document
    }),
  )
  router.post(
    '/documents/:id/correct-placement',
    actRoute(options, correctionSchema, async ({ context, id, body }) => {
      const document = await correctPlacement(context, { id, ...body })
      await options.settledEverywhere()
      return document
    }),
  )
  router.post(
    '/documents/:id/withdraw',
    actRoute(options, withdrawalSchema, async ({ context, id, body }) => {
      const document = await withdrawDocument(context, { id, ...body })
      await options.settledEverywhere()
      return document
    }),
  )
  router.post(
    '/documents/:id/purge',
    actRoute(options, purgeSchema, async ({ context, id, body }) => {
      const purged = await purgeDocument(context, { id, ...body, store: options.store })
      await options.settledEverywhere()
      return purged
    }),
  )
  router.post(
    '/media/:id/purge',
    actRoute(options, purgeSchema, ({ context, id, body }) =>
      purgeFile(context, { id, ...body, store: options.store }),
    ),
  )
  return router
}
