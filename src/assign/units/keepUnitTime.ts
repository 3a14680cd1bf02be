import type { Payload, PayloadRequest } from 'payload'
import { runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { stamped } from './deriveUnitTime'
import { readUnits, type UnitRow } from './readUnits'

/**
 * At 00:00 in Vietnam what is true of a unit today may be something else than yesterday: another parent, name or kind, or it
 * has begun or ended. Each such unit is saved once, which is an event. Every process may call this at once: each save looks again
 * inside its transaction.
 */
export async function keepUnitTime(payload: Payload, now: Date): Promise<void> {
  const today = vietnamDay(now)
  const outdated = (await readUnits({ payload })).filter((unit) => isOutdated(unit, today))
  for (const { id } of outdated) await runAct({ payload, user: null }, (req) => saveAsOf(req, { id, today }))
}

async function saveAsOf(req: PayloadRequest, { id, today }: { id: string; today: string }): Promise<void> {
  const unit = await req.payload.db.findOne<UnitRow>({ collection: 'units', where: { id: { equals: id } }, req })
  if (!unit || !isOutdated(unit, today)) return
  const common = { depth: 0, req, overrideAccess: true } as const // the clock decides, no person
  await req.payload.update({ collection: 'units', id, data: {}, context: { today }, ...common })
}

function isOutdated(unit: UnitRow, today: string): boolean {
  const { name, kind, parent, standing, areas } = stamped(unit, today)
  const isRenamedOrMoved =
    name !== unit.name || kind !== unit.kind || parent !== (unit.parent ?? null) || standing !== unit.standing
  return isRenamedOrMoved || (Array.isArray(areas) && hasOthers(areas, unit.areas ?? []))
}

function hasOthers(due: readonly unknown[], shown: readonly string[]): boolean {
  return due.length !== shown.length || shown.some((id) => !due.includes(id))
}
