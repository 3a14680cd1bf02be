import { hasRole, type Person, unitIdOf } from '../../collections/access/permissions'
import { idsBelow } from '../assign/rules/idsBelow'
import { existsOn, groupMembers, type RecipientUnit, type UnitGroup } from '../assign/rules/recipients'
import type { ProgrammeMembers } from '../assign/rules/units/unitGroups'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { foldText } from '../vietnamese/foldText'

export type ChoosableUnit = RecipientUnit & { parent?: string | null; shortName?: string | null }

export type ChoosableGroup = { slug: string; name: string; size: number }

export type Grouping = {
  all: readonly ChoosableUnit[]
  groups: readonly UnitGroup[]
  programmes: readonly ProgrammeMembers[]
  day: string
}

type Choosing = { person: Person; day: string }

/** The units that exist on that day (Vietnam) and that this person may send to, in the order of the alphabet. */
export function choosableUnits(units: readonly ChoosableUnit[], { person, day }: Choosing): ChoosableUnit[] {
  const scope = scopeOf(units, person)
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
  const reachable = new Set(choosable.map((unit) => unit.id))
  return groups
    .map((group) => ({ ...group, members: groupMembers(all, { group, day, programmes }) }))
    .filter(({ members }) => members.length > 0 && members.every(({ id }) => reachable.has(id)))
    .map(({ slug, name, members }) => ({ slug, name, size: members.length }))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

/** A coordinator sends to the own unit and what is below it; null: to all. The same rule as `sendDocuments.ts`. */
function scopeOf(units: readonly ChoosableUnit[], person: Person): Set<string> | null {
  if (hasRole(person, 'editor', 'approver')) return null
  const own = unitIdOf(person)
  const nodes = units.map((unit) => ({ id: unit.id, parentId: unit.parent ?? null }))
  return new Set(own ? idsBelow(nodes, own) : [])
}
