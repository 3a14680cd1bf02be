import { hasRole, type Person, unitIdOf } from '../../collections/access/permissions'
import { idsBelow } from '../assign/rules/idsBelow'
import { UNIT_KINDS } from '../vocabulary/unitKinds'
import { existsOn, type RecipientUnit } from '../assign/rules/recipients'
import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { foldText } from '../vietnamese/foldText'

export type ChoosableUnit = RecipientUnit & {
  parent?: string | null
  shortName?: string | null
  kind?: string
  areas?: string[] | null
}

export type UnitGroup = { slug: string; name: string; size: number }

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

type Whole = { all: readonly ChoosableUnit[]; day: string }

/** The groups that these units form. Only whole ones: of a group that is partly out of reach, sending would be refused. */
export function groupsOf(choosable: readonly ChoosableUnit[], whole: Whole): UnitGroup[] {
  return wholeSets(choosable, { ...whole, setsOf: (unit) => unit.groups ?? [], nameOf: groupName })
}

/** The same for kinds of units. */
export function kindsOf(choosable: readonly ChoosableUnit[], whole: Whole): UnitGroup[] {
  return wholeSets(choosable, { ...whole, setsOf: (unit) => (unit.kind ? [unit.kind] : []), nameOf: kindName })
}

type Sets = Whole & { setsOf: (unit: ChoosableUnit) => readonly string[]; nameOf: (slug: string) => string }

function wholeSets(choosable: readonly ChoosableUnit[], { all, day, setsOf, nameOf }: Sets): UnitGroup[] {
  const reachable = new Set(choosable.map((unit) => unit.id))
  const members = new Map<string, string[]>()
  for (const unit of all) {
    if (!existsOn(unit, day)) continue
    for (const slug of setsOf(unit)) members.set(slug, [...(members.get(slug) ?? []), unit.id])
  }
  return [...members]
    .filter(([, ids]) => ids.every((id) => reachable.has(id)))
    .map(([slug, ids]) => ({ slug, name: nameOf(slug), size: ids.length }))
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

/** A group is named by its slug; the usual ones have a name for people. */
function groupName(slug: string): string {
  return GROUP_NAMES[slug] ?? slug.replaceAll('-', ' ')
}

function kindName(slug: string): string {
  return UNIT_KINDS.find((kind) => kind.slug === slug)?.name ?? slug
}

const GROUP_NAMES: Record<string, string> = {
  'don-bien-phong': 'Các Đồn Biên phòng',
  'don-bien-phong-tuyen-bien': 'Các Đồn Biên phòng tuyến biển',
  'xa-phuong-ven-bien': 'Các xã, phường ven biển',
}
