import { hasRole, type Person, unitIdOf } from '../../collections/access/permissions'
import { idsBelow } from '../assign/rules/idsBelow'
import { existsOn, groupMembers, type RecipientUnit, type UnitGroup } from '../assign/rules/recipients'
import type { ProgrammeMembers } from '../assign/rules/units/unitGroups'
import { UNIT_KINDS } from '../vocabulary/unitKinds'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { foldText } from '../vietnamese/foldText'

export type ChoosableUnit = RecipientUnit & {
  parent?: string | null
  shortName?: string | null
  kind?: string
  areas?: string[] | null
}

export type ChoosableGroup = { slug: string; name: string; size: number }

export type Grouping = {
  all: readonly ChoosableUnit[]
  groups: readonly UnitGroup[]
  programmes: readonly ProgrammeMembers[]
  day: string
}

type Choosing = {
  person: Person
  day: string
  /** The unit that the sending goes through and that forwards it. */
  through?: string
}

/** The units that exist on that day (Vietnam) and that this person may send to, in the order of the alphabet. */
export function choosableUnits(units: readonly ChoosableUnit[], { person, day, through }: Choosing): ChoosableUnit[] {
  const scope = scopeOf(units, { person, through })
  return units
    .filter((unit) => existsOn(unit, day) && (scope === null || scope.has(unit.id)))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

/** Units whose name has all the words, typed with or without marks. */
export function matchingUnits(units: readonly ChoosableUnit[], query: string): ChoosableUnit[] {
  const words = foldText(query).split(' ').filter(Boolean)
  if (words.length === 0) return [...units]
  return units.filter((unit) => {
    const name = foldText(`${unit.name} ${unit.shortName ?? ''}`)
    return words.every((word) => name.includes(word))
  })
}

/** The groups that have somebody now. Only whole ones: of a group that is partly out of reach, sending would be refused. */
export function groupsOf(
  choosable: readonly ChoosableUnit[],
  { all, groups, programmes, day }: Grouping,
): ChoosableGroup[] {
  const sets = groups.map((group) => ({ ...group, members: groupMembers(all, { group, day, programmes }) }))
  return wholeSets(choosable, sets)
}

/** The same for kinds of units. */
export function kindsOf(
  choosable: readonly ChoosableUnit[],
  { all, day }: Pick<Grouping, 'all' | 'day'>,
): ChoosableGroup[] {
  const existing = all.filter((unit) => existsOn(unit, day))
  const sets = UNIT_KINDS.map(({ slug, name }) => ({
    slug,
    name,
    members: existing.filter((unit) => unit.kind === slug),
  }))
  return wholeSets(choosable, sets)
}

type UnitSet = { slug: string; name: string; members: readonly ChoosableUnit[] }

function wholeSets(choosable: readonly ChoosableUnit[], sets: readonly UnitSet[]): ChoosableGroup[] {
  const reachable = new Set(choosable.map((unit) => unit.id))
  return sets
    .filter(({ members }) => members.length > 0 && members.every(({ id }) => reachable.has(id)))
    .map(({ slug, name, members }) => ({ slug, name, size: members.length }))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

/** Units that others lie below: what a sending can go through. */
export function unitsAbove(all: readonly ChoosableUnit[], day: string): ChoosableUnit[] {
  const existing = all.filter((unit) => existsOn(unit, day))
  const parents = new Set(existing.map((unit) => unit.parent))
  return existing
    .filter((unit) => parents.has(unit.id))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

/** Units that have others below them or that somebody looks after: what can be chosen as an area. */
export function areasOf(choosable: readonly ChoosableUnit[]): ChoosableUnit[] {
  const tops = new Set(choosable.flatMap((unit) => [unit.parent, ...(unit.areas ?? [])]))
  return choosable.filter((unit) => tops.has(unit.id))
}

/** A coordinator sends to the own unit and what is below it, and through a unit to those below that; null: to all. See `throughUnit.ts`. */
function scopeOf(
  units: readonly ChoosableUnit[],
  { person, through }: { person: Person; through: string | undefined },
): Set<string> | null {
  if (hasRole(person, 'editor', 'approver')) return null
  const own = unitIdOf(person)
  const nodes = units.map((unit) => ({ id: unit.id, parentId: unit.parent ?? null }))
  return new Set([own, through].flatMap((top) => (top ? idsBelow(nodes, top) : [])))
}
