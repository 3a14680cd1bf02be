import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions, askRoute } from '../platform/actRoute'
import { recordRead } from '../platform/journal/recordRead'
import { day, names, note } from './sending'
import { sendDocuments } from './sendDocuments'
import { endRule, makeRule, previewRule, ruleSchema } from './standingRules/makeRule'
import { unitBacklog } from './unitBacklog'

const nothing = z.object({})

const backlogSchema = z.object({
  documents: names.min(1, 'Hãy chọn ít nhất một tài liệu.'),
  dueOn: day.nullish(),
  confirm: z.boolean().default(false),
  note,
})

/** Standing rules, and what of what is in force a new unit gets. */
export function createStandingRoutes(options: ActRouteOptions & { settled: () => Promise<void> }): Router {
  const router = Router()
  router.post(
    '/standing-rules/preview',
    askRoute(options, ruleSchema, ({ context, body }) => previewRule(context, body)),
  )
  router.post(
    '/standing-rules',
    actRoute(options, ruleSchema, ({ context, body }) => makeRule(context, body)),
  )
  router.post(
    '/standing-rules/:id/end',
    actRoute(options, nothing, ({ context, id }) => endRule(context, { id })),
  )
  router.get(
    '/units/:id/backlog',
    askRoute(options, nothing, async ({ context, id }) => {
      const backlog = await unitBacklog(context, { unitId: id })
      // It tells what the unit has not confirmed.
      await recordRead(context, { code: 'acknowledge/ledger-read', data: { unit: id } })
      return backlog
    }),
  )
  router.post(
    '/units/:id/backlog',
    actRoute(options, backlogSchema, async ({ context, id, body }) => {
      const assignment = await sendDocuments(context, { ...body, units: [id] })
      await options.settled()
      return assignment
    }),
  )
  return router
}
