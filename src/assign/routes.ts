import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActCall, type ActRouteOptions, askRoute } from '../platform/actRoute'
import { addRecipients, extendDueDate, releaseRecipients } from './changeRecipients'
import { describeSending } from './describeSending'
import { forwardSending, holdSending, letSendingGo } from './passOn'
import { previewSending } from './previewSending'
import { day, names, note, previewSchema, reason, recipientsShape, sendingSchema } from './sending'
import { documentActRoute } from '../review/documentActRoute'
import { publishAndSend } from './publishAndSend'
import { sendDocuments } from './sendDocuments'
import { createStandingRoutes } from './standingRoutes'
import { createSubscriptionRoutes } from './subscriptionRoutes'
import type { Loaded } from './takeStep'

export type AssignRouteOptions = ActRouteOptions & { settled: () => Promise<void> }

const nothing = z.object({})

const { documents: _documents, ...publicationShape } = sendingSchema.shape
/** What is published is what is sent. */
const publicationSchema = z.object(publicationShape)

/** `POST /api/assignments`, `/api/documents/:id/publish-and-send` and what can be done with a sending afterwards. */
export function createAssignRoutes(options: AssignRouteOptions): Router {
  const router = Router()
  router.post(
    '/assignments',
    actRoute(options, sendingSchema, async ({ context, body }) => {
      const assignment = await sendDocuments(context, body)
      await options.settled()
      return assignment
    }),
  )
  router.post(
    '/assignments/preview',
    askRoute(options, previewSchema, ({ context, body }) => previewSending(context, body)),
  )
  router.get(
    '/assignments/:id/recipients',
    askRoute(options, nothing, ({ context, id }) => describeSending(context, { id })),
  )
  const step = <Body>(path: string, schema: z.ZodType<Body>, act: (call: ActCall<Body>) => Promise<Loaded>): void => {
    router.post(`/assignments/:id/${path}`, stepRoute(options, { schema, act }))
  }
  const { subscribers: _subscribers, ...chosen } = recipientsShape
  step('add', z.object({ ...chosen, dueOn: day.nullish() }), ({ context, id, body: { dueOn, ...asked } }) =>
    addRecipients(context, { id, asked, dueOn }),
  )
  const some = names.min(1, 'Hãy chọn ít nhất một đơn vị.')
  step('release', z.object({ units: some, reason }), ({ context, id, body }) =>
    releaseRecipients(context, { id, ...body }),
  )
  step('extend', z.object({ dueOn: day, reason }), ({ context, id, body }) => extendDueDate(context, { id, ...body }))
  step('forward', z.object({ units: some.optional(), note }), ({ context, id, body }) =>
    forwardSending(context, { id, ...body }),
  )
  step('hold', z.object({ reason }), ({ context, id, body }) => holdSending(context, { id, ...body }))
  step('let-go', nothing, ({ context, id }) => letSendingGo(context, { id }))
  router.post(
    '/documents/:id/publish-and-send',
    documentActRoute(options, publicationSchema, async ({ context, id, body }) => {
      const document = await publishAndSend(context, { ...body, id })
      await options.settled()
      return document
    }),
  )
  router.use(createSubscriptionRoutes(options))
  router.use(createStandingRoutes(options))
  return router
}

type StepRoute<Body> = { schema: z.ZodType<Body>; act: (call: ActCall<Body>) => Promise<Loaded> }

/** Answers how the sending stands after it, once this process shows it. */
function stepRoute<Body>(options: AssignRouteOptions, { schema, act }: StepRoute<Body>): ReturnType<typeof actRoute> {
  return actRoute(options, schema, async (call) => {
    const { assignment, states } = await act(call)
    await options.settled()
    const recipients = [...states].map(([unit, state]) => ({ id: unit, state }))
    return { id: assignment.id, awaits: assignment.awaits ?? null, recipients }
  })
}
