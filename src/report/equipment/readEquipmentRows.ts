import type { Payload, PayloadRequest } from 'payload'
import { equipmentRows, type ItemEntry, type StateEntry } from '../rules/equipment/equipmentRows'
import type { EquipmentRow } from '../rules/rows'

/** `req`: of the act that asks; `itemIds`: only of these things. */
type Asked = { req?: PayloadRequest; itemIds?: readonly string[] }

export type ItemRow = ItemEntry & {
  serial?: string | null
  source?: string | null
  programme?: string | null
  sample?: boolean | null
}
export type StateRow = StateEntry & { note?: string | null }

const ALL = { sort: 'id', limit: 0, pagination: false } as const

/** What units have and had: see `EquipmentRow`. For the system; who may see what of it is decided by whoever shows it. */
export async function readEquipmentRows(payload: Payload, asked: Asked = {}): Promise<EquipmentRow[]> {
  return equipmentRows(await readItems(payload, asked), await readStates(payload, asked))
}

export async function readItems(payload: Payload, { req, itemIds }: Asked = {}): Promise<ItemRow[]> {
  const where = itemIds ? { id: { in: [...itemIds] } } : {}
  const { docs } = await payload.db.find<ItemRow>({ collection: 'equipment-items', where, ...ALL, ...(req && { req }) })
  return docs
}

export async function readStates(payload: Payload, { req, itemIds }: Asked = {}): Promise<StateRow[]> {
  const where = itemIds ? { item: { in: [...itemIds] } } : {}
  const { docs } = await payload.db.find<StateRow>({
    collection: 'equipment-states',
    where,
    ...ALL,
    ...(req && { req }),
  })
  return docs
}
