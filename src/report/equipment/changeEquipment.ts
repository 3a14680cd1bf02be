import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { readUnits } from '../../assign/units/readUnits'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { entryFaults } from '../rules/equipment/entryFaults'
import { equipmentOn, type PlacedItem } from '../rules/equipment/equipmentOn'
import { unitsById, type Units } from '../rules/equipment/standOn'
import type { Entered } from './addEquipment'
import { isIn, scopeOfKeeper, sentBefore, unitInScope } from './equipmentRights'
import type { StateEntry } from './equipmentSchemas'
import { readEquipmentRows } from './readEquipmentRows'

/**
 * Says of a thing that from a calendar day in Vietnam on it is in another state, at another unit, or both. What was entered before
 * stays; an entry for an earlier day is a correction of what was known. The same id of the sender's again leaves one.
 *
 * @throws DomainError report/equipment-not-permitted, platform/not-found for a thing outside the person's units,
 * report/equipment-out-of-scope for a unit outside them, platform/invalid-input
 */
export function changeEquipment(
  { payload, user }: ActContext,
  { itemId, entry, now }: { itemId: string; entry: StateEntry; now: Date },
): Promise<Entered> {
  return runAct({ payload, user }, async (req) => {
    const units = await readUnits(req)
    const byId = unitsById(units)
    const today = vietnamDay(now)
    const scope = scopeOfKeeper(user, { units, today })
    const rows = await readEquipmentRows(payload, { req, itemIds: [itemId] })
    const [present] = equipmentOn(rows, { units: byId, day: today })
    if (!present || !isIn(scope, present.holder)) throw new DomainError('platform/not-found')
    const key = `${user?.id}:${entry.id}`
    if ((await sentBefore(req, { collection: 'equipment-states', key })) !== null)
      return { id: itemId, status: 'repeated' }
    const before = equipmentOn(rows, { units: byId, day: entry.from })[0] ?? null
    const name = entry.unit ?? holderOf(before ?? present, byId)
    const unit = unitInScope({ units, scope, name })
    const { state, from, note } = entry
    const errors = entryFaults(
      { unitId: unit.id, state, from },
      { unit, today, before: before && { unitId: before.holder, state: before.state } },
    )
    if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors })
    await save(req, { key, item: itemId, unit: unit.id, state, from, note, enteredAt: now.toISOString() })
    return { id: itemId, status: 'recorded' }
  })
}

/** @throws DomainError platform/invalid-input where several succeeded the unit: a person must say which one has it */
function holderOf({ holder, heirs }: PlacedItem, units: Units): string {
  if (heirs.length === 0) return holder
  const names = heirs.map((id) => `“${units.get(id)?.name ?? id}”`).join(', ')
  const message = `Đơn vị giữ thiết bị có nhiều đơn vị kế tục: ${names}. Hãy chọn đơn vị đang giữ.`
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'unit', message }] })
}

type Saving = Omit<StateEntry, 'id' | 'unit'> & { key: string; item: string; unit: string; enteredAt: string }

async function save(req: PayloadRequest, saving: Saving): Promise<void> {
  const id = uuidv7()
  const data = { id, ...saving, madeBy: req.user?.id ?? null }
  await req.payload.db.create({ collection: 'equipment-states', data, req, returning: false })
  await appendEvent(req, 'report/equipment-changed', { item: saving.item, unit: saving.unit, entry: id })
}
