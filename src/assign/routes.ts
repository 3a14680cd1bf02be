import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { isCalendarDay } from '../vietnamese/calendar'
import { documentActRoute } from '../review/documentActRoute'
import { publishAndSend } from './publishAndSend'
import { sendDocuments } from './sendDocuments'

const names = z.array(z.string().min(1).max(100)).max(1000)

const recipientsSchema = z.object({
  units: names.default([]),
  groups: names.default([]),
  dueOn: z.string().refine(isCalendarDay, 'Hạn xác nhận phải là ngày có thật, dạng 2026-12-31.').nullish(),
  confirm: z.boolean().default(false),
  note: z.string().max(5000).nullish(),
})

const sendingSchema = recipientsSchema.extend({ documents: names.min(1, 'Hãy chọn ít nhất một tài liệu.') })

/** `POST /api/assignments`, `/api/documents/:id/publish-and-send`. */
export function createAssignRoutes(options: ActRouteOptions & { settled: () => Promise<void> }): Router {
  const router = Router()
  router.post(
    '/assignments',
    actRoute(options, sendingSchema, async ({ context, body }) => {
      const assignment = await sendDocuments(context, { ...body, dueOn: body.dueOn ?? null, note: body.note ?? null })
      await options.settled()
      return assignment
    }),
  )
  router.post(
    '/documents/:id/publish-and-send',
    documentActRoute(options, recipientsSchema, async ({ context, id, body }) => {
      const document = await publishAndSend(context, {
        ...body,
        id,
        dueOn: body.dueOn ?? null,
        note: body.note ?? null,
      })
      await options.settled()
      return document
    }),
  )
  return router
}
