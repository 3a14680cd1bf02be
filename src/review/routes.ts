import { Router } from 'express'
import { z } from 'zod'
import type { ActRouteOptions } from '../platform/actRoute'
import { approveDocument } from './approveDocument'
import { createChecklistRoute } from './checklistRoute'
import { documentActRoute } from './documentActRoute'
import { returnDocument } from './returnDocument'
import { createReviewingRoutes } from './reviewingRoutes'
import { reviseDocument } from './reviseDocument'
import { submitDocument } from './submitDocument'
import { takeBackDocument } from './takeBackDocument'

const note = z.string().max(5000).nullish()
const noteSchema = z.object({ note })
const approvalSchema = z.object({ checklist: z.record(z.string(), z.unknown()).default({}), note })

/** The acts of the second person, and of the author before and after: `/api/documents/:id/<act>`. */
export function createReviewRoutes(options: ActRouteOptions): Router {
  const router = Router()
  router.use(createChecklistRoute(options))
  router.post(
    '/documents/:id/submit',
    documentActRoute(options, noteSchema, ({ context, id, body }) =>
      submitDocument(context, { id, note: body.note ?? null }),
    ),
  )
  router.post(
    '/documents/:id/take-back',
    documentActRoute(options, noteSchema, ({ context, id, body }) =>
      takeBackDocument(context, { id, note: body.note ?? null }),
    ),
  )
  router.post(
    '/documents/:id/return',
    documentActRoute(options, noteSchema, ({ context, id, body }) =>
      returnDocument(context, { id, note: body.note ?? null }),
    ),
  )
  router.post(
    '/documents/:id/approve',
    documentActRoute(options, approvalSchema, ({ context, id, body }) =>
      approveDocument(context, { id, checklist: body.checklist, note: body.note ?? null }),
    ),
  )
  router.post(
    '/documents/:id/revise',
    documentActRoute(options, noteSchema, ({ context, id, body }) =>
      reviseDocument(context, { id, note: body.note ?? null }),
    ),
  )
  router.use(createReviewingRoutes(options))
  return router
}
