import { v7 as uuidv7 } from 'uuid'
import type { ActContext } from '../platform/runAct'
import { addEquipment } from '../report/equipment/addEquipment'
import { demoEquipment } from './equipment'
import type { UnitIds } from './loadDirectory'

type Loading = { units: UnitIds; now: Date }

/** Two things marked as samples, through the act that enters all others; what an earlier load entered stays. */
export async function loadEquipment(context: ActContext, { units, now }: Loading): Promise<void> {
  const { docs } = await context.payload.db.find<{ name: string }>({
    collection: 'equipment-items',
    where: { sample: { equals: true } },
    pagination: false,
  })
  for (const { unitKey, ...item } of demoEquipment) {
    if (docs.some(({ name }) => name === item.name)) continue
    const unit = units.get(unitKey) ?? unitKey
    const common = { id: uuidv7(), serial: null, programme: null, unit, state: 'working' as const, sample: true }
    await addEquipment(context, { entry: { ...common, ...item }, now })
  }
}
