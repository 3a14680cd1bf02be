import type { PayloadRequest } from 'payload'
import { hasRole, unitIdOf } from '../../collections/access/permissions'
import { DomainError, type FieldFault } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import { vietnamDay } from '../vietnamese/calendar'
import { idsBelow } from './rules/idsBelow'
import { endedUnitMessage, existsOn, groupMembers, type RecipientUnit, type UnitGroup } from './rules/recipients'
import type { ProgrammeMembers } from './rules/units/unitGroups'
import { readGroups, readProgrammes } from './units/readUnits'

type UnitRow = RecipientUnit & { parent?: string | null; slug: string }
type Asked = { units: readonly string[]; groups?: readonly string[] }

/**
 * Which units are meant, as of today in Vietnam: units by id or slug, and who belongs to the groups now. Sorted ids.
 *
 * @throws DomainError platform/invalid-input, assign/unit-ended (with the successors), assign/no-recipient, assign/unit-out-of-scope
 */
export async function resolveRecipients(
  req: PayloadRequest,
  { asked, user }: { asked: Asked; user: ActingUser | null },
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true,
  }) // the tree is no secret
  const units = docs as unknown as UnitRow[] // rows of units
  const day = vietnamDay(new Date())
  const slugs = asked.groups ?? []
  const [known, programmes] = slugs.length > 0 ? [await readGroups(req), await readProgrammes(req)] : [[], []]
  const chosen = new Set([
    ...namedUnits(units, { names: asked.units, day }),
    ...unitsOfGroups(units, { slugs, known, programmes, day }),
  ])
  if (chosen.size === 0) {
    throw new DomainError('assign/no-recipient', { errors: [{ path: 'units', message: 'Hãy chọn nơi nhận.' }] })
  }
  assertInScope(units, { chosen, user })
  return [...chosen].map((unit) => unit.id).sort()
}

function namedUnits(units: readonly UnitRow[], { names, day }: { names: readonly string[]; day: string }): UnitRow[] {
  const byName = new Map(units.flatMap((unit) => [[unit.id, unit] as const, [unit.slug, unit] as const]))
  const labels = new Map(units.map((unit) => [unit.id, unit.name]))
  const unknown: FieldFault[] = []
  const ended: FieldFault[] = []
  const found = names.flatMap((name, index) => {
    const unit = byName.get(name)
    const path = `units.${index}`
    if (!unit) unknown.push({ path, message: `Không có đơn vị “${name}”.` })
    else if (!existsOn(unit, day)) ended.push({ path, message: endedUnitMessage(unit, labels) })
    return unit ?? []
  })
  if (unknown.length > 0) throw new DomainError('platform/invalid-input', { errors: unknown })
  if (ended.length > 0) {
    throw new DomainError('assign/unit-ended', { detail: ended.map((fault) => fault.message).join(' '), errors: ended })
  }
  return found
}

type GroupsAsked = {
  slugs: readonly string[]
  known: readonly UnitGroup[]
  programmes: readonly ProgrammeMembers[]
  day: string
}

function unitsOfGroups(units: readonly UnitRow[], { slugs, known, programmes, day }: GroupsAsked): UnitRow[] {
  return slugs.flatMap((slug, index) => {
    const path = `groups.${index}`
    const group = known.find((each) => each.slug === slug)
    if (!group) {
      const errors = [{ path, message: `Không có nhóm đơn vị “${slug}”.` }]
      throw new DomainError('platform/invalid-input', { errors })
    }
    const members = groupMembers(units, { group, day, programmes })
    if (members.length > 0) return members
    const detail = `Nhóm “${group.name}” hiện không có đơn vị nào đang hoạt động.`
    throw new DomainError('assign/unit-ended', { detail, errors: [{ path, message: detail }] })
  })
}

type ScopeQuestion = { chosen: ReadonlySet<UnitRow>; user: ActingUser | null }

/** A coordinator sends to the own unit and what is below it; editors and approvers of the lead department to all. */
function assertInScope(units: readonly UnitRow[], { chosen, user }: ScopeQuestion): void {
  if (hasRole(user, 'editor', 'approver')) return
  const own = unitIdOf(user)
  const nodes = units.map((unit) => ({ id: unit.id, parentId: unit.parent ?? null }))
  const scope = new Set(own ? idsBelow(nodes, own) : [])
  const outside = [...chosen].filter((unit) => !scope.has(unit.id))
  if (outside.length === 0) return
  throw new DomainError('assign/unit-out-of-scope', {
    errors: outside.map((unit) => ({ path: 'units', message: `“${unit.name}” ngoài phạm vi của bạn.` })),
  })
}
