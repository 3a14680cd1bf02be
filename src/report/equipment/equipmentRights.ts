import type { PayloadRequest } from 'payload'
import {
  hasRole,
  isAdmin,
  isCoordinator,
  type Person,
  seesAllDeliveries,
  unitIdOf,
} from '../../../collections/access/permissions'
import type { UnitInTime } from '../../assign/rules/units/unitsInTime'
import { DomainError } from '../../platform/errors'
import type { ActingUser } from '../../platform/runAct'
import { equipmentScope } from '../rules/equipment/equipmentScope'

export type EquipmentScope = ReadonlySet<string> | 'all'

type Asked = { units: readonly UnitInTime[]; today: string }

/** The units whose equipment this person may look at; null for none at all. */
export function readableEquipment(person: Person, { units, today }: Asked): EquipmentScope | null {
  if (seesAllDeliveries(person) || isAdmin(person)) return 'all'
  const unitId = unitIdOf(person)
  if (!unitId || !hasRole(person, 'coordinator', 'officer')) return null
  return equipmentScope(units, { unitId, withBelow: isCoordinator(person), today })
}

/** The units whose equipment this person may enter and change: as far as they may look, for who answers for more than one unit. */
export function keptEquipment(person: Person, asked: Asked): EquipmentScope | null {
  return hasRole(person, 'admin', 'editor', 'approver', 'coordinator') ? readableEquipment(person, asked) : null
}

export function isIn(scope: EquipmentScope | null, unitId: string): boolean {
  return scope !== null && (scope === 'all' || scope.has(unitId))
}

/** @throws DomainError report/equipment-not-permitted for who enters no equipment at all */
export function scopeOfKeeper(user: ActingUser | null, asked: Asked): EquipmentScope {
  const scope = user === null ? null : keptEquipment(user, asked)
  if (scope === null) throw new DomainError('report/equipment-not-permitted')
  return scope
}

type Named = { units: readonly (UnitInTime & { slug: string })[]; scope: EquipmentScope; name: string }

/** A unit by id or slug. @throws DomainError platform/invalid-input, report/equipment-out-of-scope */
export function unitInScope({ units, scope, name }: Named): UnitInTime & { slug: string } {
  const unit = units.find(({ id, slug }) => id === name || slug === name)
  if (!unit) {
    throw new DomainError('platform/invalid-input', {
      errors: [{ path: 'unit', message: `Không có đơn vị “${name}”.` }],
    })
  }
  if (!isIn(scope, unit.id)) throw new DomainError('report/equipment-out-of-scope')
  return unit
}

/** The row of somebody's own collection by its key, where the same was sent before. */
export async function sentBefore(
  req: PayloadRequest,
  { collection, key }: { collection: 'equipment-items' | 'equipment-states'; key: string },
): Promise<string | null> {
  const row = await req.payload.db.findOne<{ id: string }>({ collection, where: { key: { equals: key } }, req })
  return row?.id ?? null
}
