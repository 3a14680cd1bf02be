import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { insertRows } from '../../platform/database/insertRows'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { vietnamDay } from '../../vietnamese/calendar'
import { dayBefore } from '../rules/units/dated'
import type { PlannedUnit } from '../rules/units/reorganisation'
import { stamped } from './deriveUnitTime'
import { openMembership, stampAccount } from './membershipRows'
import { countDependents, passDependents } from './passDependents'
import { type Prospect, readReorganisation } from './readReorganisation'
import type { ReorganisationInput } from './reorganisationSchema'

type Applying = { id: string; input: Pick<ReorganisationInput, 'on' | 'steps'>; now: Date }

/**
 * Does a reorganisation whose day has come, inside an act: units, duties, people, and one event of it.
 *
 * @throws DomainError assign/reorganisation-faulty
 */
export async function applyReorganisation(req: PayloadRequest, { id, input, now }: Applying): Promise<Prospect> {
  const ids = new Map<string, string>()
  const newId = (key: string): string => ids.get(key) ?? (ids.set(key, uuidv7()), ids.get(key) ?? '')
  const prospect = await readReorganisation(req, { ...input, newId, now })
  if (prospect.faults.length > 0) throw new DomainError('assign/reorganisation-faulty', { errors: prospect.faults })
  const today = vietnamDay(now)
  await writeUnits(req, { prospect, today })
  await passDuties(req, { id, prospect })
  await passDependents(req, { dependents: prospect.dependents, on: input.on })
  const people = await movePeople(req, { prospect, on: input.on, today })
  const units = [...prospect.plan.begun, ...prospect.plan.changed].map((unit) => unit.id)
  const passed = prospect.passing.filter(({ settledVersion }) => settledVersion === null).length
  const data = { state: 'applied', appliedAt: now.toISOString(), units, passed, people }
  await req.payload.db.updateOne({ collection: 'reorganisations', id, data, req, returning: false })
  const counts = { units: units.length, passed, kept: prospect.passing.length - passed, people }
  const met = countDependents(prospect.dependents)
  await appendEvent(req, 'assign/reorganised', { reorganisation: id, ...counts, ...met })
  return prospect
}

type Writing = { prospect: Prospect; today: string }

async function writeUnits(req: PayloadRequest, { prospect: { plan }, today }: Writing): Promise<void> {
  const { db } = req.payload
  for (const unit of parentsFirst(plan.begun)) {
    const data = { ...unit, ...stamped(unit, today) }
    await db.create({ collection: 'units', data, req, returning: false })
  }
  for (const unit of plan.changed) {
    // The whole row: on SQLite the adapter inserts before it finds that there is one.
    const data = { ...unit, ...stamped(unit, today), updatedAt: new Date().toISOString() }
    await db.updateOne({ collection: 'units', id: unit.id, data, req, returning: false })
  }
}

/** A row can only point at one that is there. */
function parentsFirst(units: readonly PlannedUnit[]): PlannedUnit[] {
  const waiting = new Map(units.map((unit) => [unit.id, unit]))
  const sorted: PlannedUnit[] = []
  const take = (unit: PlannedUnit): void => {
    if (!waiting.delete(unit.id)) return
    const parent = waiting.get(unit.parent ?? '')
    if (parent) take(parent)
    sorted.push(unit)
  }
  for (const unit of units) take(unit)
  return sorted
}

async function passDuties(req: PayloadRequest, { id, prospect }: { id: string; prospect: Prospect }): Promise<void> {
  const rows = prospect.passing.map((delivery) => ({ id: uuidv7(), ...delivery, reorganisation: id }))
  await insertRows(req, 'deliveries', rows)
}

type Moving = { prospect: Prospect; on: string; today: string }

/** People go on in the successor with their position; where nobody said in which, they belong to none until they are transferred. */
async function movePeople(req: PayloadRequest, { prospect, on, today }: Moving): Promise<number> {
  const { db } = req.payload
  const goesTo = new Map(prospect.plan.succession.map(({ from, peopleTo }) => [from, peopleTo]))
  for (const { id, user, unit, position, confirmsForUnit, from, to } of prospect.people) {
    const next = goesTo.get(unit) ?? null
    const hasBegun = !from || from < on
    if (hasBegun) {
      await db.updateOne({ collection: 'memberships', id, data: { to: dayBefore(on) }, req, returning: false })
    } else await db.deleteOne({ collection: 'memberships', where: { id: { equals: id } }, req })
    if (next === null) continue
    const period = { from: hasBegun ? on : from, to }
    await openMembership(req, { user, unit: next, position, confirmsForUnit: confirmsForUnit ?? false, ...period })
  }
  const users = new Set(prospect.people.map(({ user }) => user))
  for (const userId of users) await stampAccount(req, { userId, today })
  return users.size
}
