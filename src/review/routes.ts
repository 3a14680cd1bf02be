import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { APPROVAL_CHECKLIST } from '../vocabulary/approvalChecklist'
import { approveDocument } from './approveDocument'
import { createReviewingRoutes } from './reviewingRoutes'
import { returnDocument } from './returnDocument'
import { reviseDocument } from './reviseDocument'
import { submitDocument } from './submitDocument'
import { takeBackDocument } from './takeBackDocument'

const note = z.string().max(5000).nullish()
/** Of the working copy that the person looked at. */
const revision = z.number().int().min(0).nullish()
const noteSchema = z.object({ note })
const decisionSchema = z.object({ note, revision })
const approvalSchema = z.object({ checklist: z.record(z.string(), z.unknown()).default({}), note, revision })

/** The acts of the second person, and of the author before and after: `/api/documents/:id/<act>`. */
export function createReviewRoutes(options: ActRouteOptions): Router {
  const router = Router()
  router.use(createReviewingRoutes(options))
  router.get('/documents/checklist', async (req, res) => {
    await options.requireUser(req)
    res.json({ items: APPROVAL_CHECKLIST })
  })
  router.post(
    '/documents/:id/submit',
    actRoute(options, noteSchema, ({ context, id, body }) => submitDocument(context, { id, note: body.note ?? null })),
  )
  router.post(
    '/documents/:id/take-back',
    actRoute(options, decisionSchema, ({ context, id, body }) =>
      takeBackDocument(context, { id, note: body.note ?? null, revision: body.revision }),
    ),
  )
  router.post(
    '/documents/:id/return',
    actRoute(options, decisionSchema, ({ context, id, body }) =>
      returnDocument(context, { id, note: body.note ?? null, revision: body.revision }),
    ),
  )
  router.post(
    '/documents/:id/approve',
    actRoute(options, approvalSchema, ({ context, id, body }) =>
      approveDocument(context, { id, checklist: body.checklist, note: body.note ?? null, revision: body.revision }),
    ),
  )
  router.post(
    '/documents/:id/revise',
    actRoute(options, noteSchema, ({ context, id, body }) => reviseDocument(context, { id, note: body.note ?? null })),
  )
  return router
}
