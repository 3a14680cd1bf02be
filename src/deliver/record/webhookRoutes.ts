import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../../platform/actRoute'
import { resendNotifications, sendTrial } from './webhookActs'

export type WebhookRoutesOptions = ActRouteOptions & {
  now: () => Date
  /** Something may be sent that waited. */
  onResend: () => void
}

const nothing = z.object({})

/** `/api/webhooks/:id/resend` · `/test`. */
export function createWebhookRoutes(options: WebhookRoutesOptions): Router {
  const router = Router()
  router.post(
    '/webhooks/:id/resend',
    actRoute(options, nothing, async ({ context, id }) => {
      const standing = await resendNotifications(context, { id })
      options.onResend()
      return standing
    }),
  )
  router.post(
    '/webhooks/:id/test',
    actRoute(options, nothing, ({ context, id }) => sendTrial(context, { id, now: options.now })),
  )
  return router
}
