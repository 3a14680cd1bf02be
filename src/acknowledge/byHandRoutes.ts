import { Router } from 'express'
import { v7 as uuidv7 } from 'uuid'
import { actRoute, type ActRouteOptions } from '../platform/actRoute'
import { byHandSchema } from './byHandSchema'
import { enterByHand } from './enterByHand'

export type ByHandRoutesOptions = ActRouteOptions & { settled: () => Promise<void>; now: () => Date }

/** Without an id of the sender's, sending again is another receipt. */
const bodySchema = byHandSchema.extend({ id: byHandSchema.shape.id.default(uuidv7) })

/** `POST /api/receipts/by-hand`. */
export function createByHandRoutes(options: ByHandRoutesOptions): Router {
  const router = Router()
  router.post(
    '/receipts/by-hand',
    actRoute(options, bodySchema, async ({ context, body }) => {
      const entered = await enterByHand(context, { entry: body, now: options.now() })
      await options.settled()
      return entered
    }),
  )
  return router
}
