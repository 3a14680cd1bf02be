import { Router } from 'express'
import { z } from 'zod'
import { actRoute, type ActRouteOptions } from '../../platform/actRoute'
import { reorganisationSchema } from './reorganisationSchema'
import { cancelReorganisation, previewReorganisation, reorganise } from './reorganise'
import { endMembership, transferPerson } from './transferPerson'
import { daySchema, unitNameSchema } from './unitSchemas'

export type UnitRoutesOptions = ActRouteOptions & {
  /** Resolves when every running process knows what was committed. */
  settledEverywhere: () => Promise<void>
}

const transferSchema = z.strictObject({
  unit: unitNameSchema,
  position: z.string().max(200).nullish(),
  confirmsForUnit: z.boolean().optional(),
  on: daySchema,
})
const endingSchema = z.strictObject({ on: daySchema })

/** `POST /api/users/:id/transfer` · `/end-membership`; `/api/units/reorganisations`, its preview and the end of one that waits. */
export function createUnitRoutes(options: UnitRoutesOptions): Router {
  const router = Router()
  router.post(
    '/users/:id/transfer',
    actRoute(options, transferSchema, async ({ context, id, body }) => {
      const transferred = await transferPerson(context, { ...body, userId: id, now: new Date() })
      await options.settledEverywhere()
      return transferred
    }),
  )
  router.post(
    '/users/:id/end-membership',
    actRoute(options, endingSchema, async ({ context, id, body }) => {
      const ended = await endMembership(context, { ...body, userId: id, now: new Date() })
      await options.settledEverywhere()
      return ended
    }),
  )
  router.post(
    '/units/reorganisations/preview',
    actRoute({ ...options, status: 200 }, reorganisationSchema, ({ context, body }) =>
      previewReorganisation(context, { input: body, now: new Date() }),
    ),
  )
  router.post(
    '/units/reorganisations',
    actRoute(options, reorganisationSchema, async ({ context, body }) => {
      const reorganised = await reorganise(context, { input: body, now: new Date() })
      await options.settledEverywhere()
      return reorganised
    }),
  )
  router.post(
    '/units/reorganisations/:id/cancel',
    actRoute(options, z.strictObject({}), ({ context, id }) => cancelReorganisation(context, { id })),
  )
  return router
}
