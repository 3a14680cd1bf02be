import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { readUnits } from '../../assign/units/readUnits'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { entryFaults } from '../rules/equipment/entryFaults'
import { scopeOfKeeper, sentBefore, unitInScope } from './equipmentRights'
import type { ItemEntry } from './equipmentSchemas'

export type Entered = { id: string; status: 'recorded' | 'repeated' }

/**
 * Enters a thing with the unit that has it, from a calendar day in Vietnam on. The same id of the sender's again leaves one.
 *
 * @throws DomainError report/equipment-not-permitted, report/equipment-out-of-scope, platform/invalid-input
 */
export function addEquipment(
  { payload, user }: ActContext,
  { entry, now }: { entry: ItemEntry; now: Date },
): Promise<Entered> {
  return runAct({ payload, user }, async (req) => {
    const units = await readUnits(req)
    const today = vietnamDay(now)
    const scope = scopeOfKeeper(user, { units, today })
    const key = `${user?.id}:${entry.id}`
    const known = await sentBefore(req, { collection: 'equipment-items', key })
    if (known !== null) return { id: known, status: 'repeated' }
    const unit = unitInScope({ units, scope, name: entry.unit })
    const { state, from, kind, name, serial, source, sample } = entry
    const errors = entryFaults({ unitId: unit.id, state, from }, { unit, today, before: null })
    if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors })
    const id = uuidv7()
    const serialKey = serialKeyOf(entry) ?? id
    await assertNewSerial(req, serialKey)
    const programme = await programmeId(req, entry.programme)
    const whose = { madeBy: user?.id ?? null, enteredAt: now.toISOString() }
    const data = { id, key, kind, name, serial, serialKey, source, programme, sample, ...whose }
    await req.payload.db.create({ collection: 'equipment-items', data, req, returning: false })
    const stateId = uuidv7()
    const first = { id: stateId, key: stateId, item: id, unit: unit.id, state, from, note: null, ...whose }
    await req.payload.db.create({ collection: 'equipment-states', data: first, req, returning: false })
    await appendEvent(req, 'report/equipment-added', { item: id, unit: unit.id, entry: stateId })
    return { id, status: 'recorded' }
  })
}

/** A serial number is the same in small letters, and belongs to one kind of thing. */
function serialKeyOf({ kind, serial }: ItemEntry): string | null {
  return serial === null ? null : `${kind} ${serial.toUpperCase()}`
}

async function assertNewSerial(req: PayloadRequest, serialKey: string): Promise<void> {
  const where = { serialKey: { equals: serialKey } }
  const row = await req.payload.db.findOne({ collection: 'equipment-items', where, req })
  if (!row) return
  const errors = [
    { path: 'serial', message: 'Số máy này đã có trong sổ. Hãy ghi thay đổi ở thiết bị đó, không ghi thêm.' },
  ]
  throw new DomainError('platform/invalid-input', { errors })
}

async function programmeId(req: PayloadRequest, name: string | null | undefined): Promise<string | null> {
  if (!name) return null
  const where = { or: [{ id: { equals: name } }, { slug: { equals: name } }] }
  const row = await req.payload.db.findOne<{ id: string }>({ collection: 'programmes', where, req })
  if (row) return row.id
  const errors = [{ path: 'programme', message: `Không có chương trình “${name}”.` }]
  throw new DomainError('platform/invalid-input', { errors })
}
