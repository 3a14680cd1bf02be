import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { day, names } from './sending'
import { endSubscription, subscribeToTopics } from './subscribeTopics'

const subscriptionSchema = z.object({
  unit: z.string().min(1).max(100).nullish(),
  topics: names.min(1, 'Hãy chọn ít nhất một chủ đề.'),
  from: day.nullish(),
  to: day.nullish(),
})

/** `POST /api/topic-subscriptions` and its end. */
export function createSubscriptionRoutes(options: ActRouteOptions): Router {
  const router = Router()
  router.post(
    '/topic-subscriptions',
    actRoute(options, subscriptionSchema, ({ context, body }) => subscribeToTopics(context, body)),
  )
  router.post(
    '/topic-subscriptions/:id/end',
    actRoute(options, z.object({ on: day.nullish() }), ({ context, id, body }) =>
      endSubscription(context, { id, ...body }),
    ),
  )
  return router
}
