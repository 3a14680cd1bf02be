import { Router } from 'express'
import { actRoute, type ActRouteOptions } from '../../platform/actRoute'
import { addEquipment } from './addEquipment'
import { changeEquipment } from './changeEquipment'
import { addProgrammeMember, endProgrammeMember } from './changeProgrammeMembers'
import { itemSchema, memberEndSchema, memberSchema, stateSchema } from './equipmentSchemas'

export type EquipmentRoutesOptions = ActRouteOptions & { now: () => Date }

/** Acts on the registers of equipment and programmes: `/api/equipment-items` and `/api/programmes/:id/members`. */
export function createEquipmentRoutes(options: EquipmentRoutesOptions): Router {
  const { now } = options
  const router = Router()
  router.post(
    '/equipment-items',
    actRoute(options, itemSchema, ({ context, body }) => addEquipment(context, { entry: body, now: now() })),
  )
  router.post(
    '/equipment-items/:id/states',
    actRoute(options, stateSchema, ({ context, id, body }) =>
      changeEquipment(context, { itemId: id, entry: body, now: now() }),
    ),
  )
  router.post(
    '/programmes/:id/members',
    actRoute(options, memberSchema, ({ context, id, body }) =>
      addProgrammeMember(context, { programmeId: id, entry: body }),
    ),
  )
  router.post(
    '/programmes/:id/members/end',
    actRoute(options, memberEndSchema, ({ context, id, body }) =>
      endProgrammeMember(context, { programmeId: id, ending: body }),
    ),
  )
  return router
}
