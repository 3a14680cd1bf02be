import { hasRole, type Person, unitIdOf } from '../../collections/access/permissions'
import { idsBelow } from '../assign/rules/idsBelow'
import { existsOn, type RecipientUnit } from '../assign/rules/recipients'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { foldText } from '../vietnamese/foldText'

export type ChoosableUnit = RecipientUnit & { parent?: string | null; shortName?: string | null }

export type UnitGroup = { slug: string; name: string; size: number }

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

/** The groups that these units form. Only whole ones: of a group that is partly out of reach, sending would be refused. */
export function groupsOf(
  choosable: readonly ChoosableUnit[],
  { all, day }: { all: readonly ChoosableUnit[]; day: string },
): UnitGroup[] {
  const reachable = new Set(choosable.map((unit) => unit.id))
  const members = new Map<string, string[]>()
  for (const unit of all) {
    if (!existsOn(unit, day)) continue
    for (const slug of unit.groups ?? []) members.set(slug, [...(members.get(slug) ?? []), unit.id])
  }
  return [...members]
    .filter(([, ids]) => ids.every((id) => reachable.has(id)))
    .map(([slug, ids]) => ({ slug, name: groupName(slug), size: ids.length }))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

/** A coordinator sends to the own unit and what is below it; null: to all. The same rule as `sendDocuments.ts`. */
function scopeOf(units: readonly ChoosableUnit[], person: Person): Set<string> | null {
  if (hasRole(person, 'editor', 'approver')) return null
  const own = unitIdOf(person)
  const nodes = units.map((unit) => ({ id: unit.id, parentId: unit.parent ?? null }))
  return new Set(own ? idsBelow(nodes, own) : [])
}

/** A group is named by its slug; the usual ones have a name for people. */
function groupName(slug: string): string {
  return GROUP_NAMES[slug] ?? slug.replaceAll('-', ' ')
}

const GROUP_NAMES: Record<string, string> = {
  'don-bien-phong': 'Các Đồn Biên phòng',
  'don-bien-phong-tuyen-bien': 'Các Đồn Biên phòng tuyến biển',
  'xa-phuong-ven-bien': 'Các xã, phường ven biển',
}
