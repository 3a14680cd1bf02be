import { exceptedSuccessors } from './exceptedSuccessors'
import { idsBelow } from './idsBelow'
import { endedUnitMessage, existsOn, groupMembers, type RecipientUnit, type UnitGroup } from './recipients'
import { kindOn } from './units/unitsInTime'
import { type ProgrammeMembers, succeeding } from './units/unitGroups'

export type DatedUnit = RecipientUnit & {
  slug: string
  kind: string
  parent?: string | null
  /** Units whose territory a post looks after. */
  areas?: string[] | null
}

/** Recipients as people choose them: units, areas and exceptions by id or slug. */
export type Selection = {
  units?: readonly string[] | undefined
  groups?: readonly string[] | undefined
  kinds?: readonly string[] | undefined
  /** A unit, all below it, and the posts that look after one of these. */
  areas?: readonly string[] | undefined
  except?: readonly string[] | undefined
}

/** A unit that is meant, and by which parts of the selection: `unit`, `group:<slug>`, `kind:<slug>`, `area:<slug>`, `topic:<slug>`. */
export type Choice = { unit: DatedUnit; why: string[] }

export type ChoiceFault = { code: 'platform/invalid-input' | 'assign/unit-ended'; path: string; message: string }

type Choosing = {
  asked: Selection
  /** Why by unit: whoever subscribes to the topics in question. */
  subscribers?: ReadonlyMap<string, readonly string[]>
  /** The groups by rule that there are, and the programmes that their rules name. */
  groups: readonly UnitGroup[]
  programmes: readonly ProgrammeMembers[]
  /** Calendar day in Vietnam. */
  day: string
  /** Units that have ended stand for their successors: what was chosen for days to come. Otherwise they are faults. */
  follow?: boolean
}

/** Who is meant on that day, each once and in the order of their ids, and what of the selection means nobody. */
export function chooseUnits(
  units: readonly DatedUnit[],
  { asked, subscribers = new Map(), groups, programmes, day, follow = false }: Choosing,
): { chosen: Choice[]; faults: ChoiceFault[] } {
  const directory = directoryOf(units, { groups, programmes, day, follow })
  const found = foundBy(directory, asked)
  const exceptions = (asked.except ?? []).map((name, index) => exception(directory, { name, path: `except.${index}` }))
  const why = new Map<DatedUnit, Set<string>>()
  for (const { members, reason } of found) for (const unit of members) add(why, { unit, reasons: [reason] })
  for (const unit of directory.existing) add(why, { unit, reasons: subscribers.get(unit.id) ?? [] })
  const excepted = exceptions.flatMap(({ members }) => members.map(({ id }) => id))
  const without = follow ? exceptedSuccessors(units, excepted) : new Set(excepted)
  for (const unit of why.keys()) if (without.has(unit.id)) why.delete(unit)
  const chosen = [...why].map(([unit, reasons]) => ({ unit, why: [...reasons] }))
  return {
    chosen: chosen.toSorted((one, other) => (one.unit.id < other.unit.id ? -1 : 1)),
    faults: [...found, ...exceptions].flatMap(({ faults }) => faults),
  }
}

function foundBy(directory: Directory, { units = [], groups = [], kinds = [], areas = [] }: Selection): Found[] {
  return [
    ...byName(directory, units),
    ...groups.map((group, index) => ofGroup(directory, { group, path: `groups.${index}` })),
    ...kinds.map((kind, index) => ofKind(directory, { kind, path: `kinds.${index}` })),
    ...areas.map((area, index) => ofArea(directory, { area, path: `areas.${index}` })),
  ]
}

type Directory = Required<Pick<Choosing, 'groups' | 'programmes' | 'day' | 'follow'>> & {
  units: readonly DatedUnit[]
  existing: readonly DatedUnit[]
  byName: ReadonlyMap<string, DatedUnit>
  labels: ReadonlyMap<string, string>
}

type Found = { members: readonly DatedUnit[]; reason: string; faults: ChoiceFault[] }

function directoryOf(
  units: readonly DatedUnit[],
  { groups, programmes, day, follow }: Pick<Directory, 'groups' | 'programmes' | 'day' | 'follow'>,
): Directory {
  return {
    groups,
    programmes,
    day,
    follow,
    units,
    existing: units.filter((unit) => existsOn(unit, day)),
    byName: new Map(units.flatMap((unit) => [[unit.slug, unit] as const, [unit.id, unit] as const])),
    labels: new Map(units.map((unit) => [unit.id, unit.name])),
  }
}

function add(
  why: Map<DatedUnit, Set<string>>,
  { unit, reasons }: { unit: DatedUnit; reasons: readonly string[] },
): void {
  if (reasons.length === 0) return
  const known = why.get(unit) ?? new Set()
  for (const reason of reasons) known.add(reason)
  why.set(unit, known)
}

function byName(directory: Directory, asked: readonly string[]): Found[] {
  return asked.map((name, index) => {
    const path = `units.${index}`
    const unit = directory.byName.get(name)
    if (!unit) return nobody({ path, message: `Không có đơn vị “${name}”.` })
    const members = standingInFor(directory, unit)
    return members.length > 0
      ? { members, reason: 'unit', faults: [] }
      : ended([unit], { path, labels: directory.labels })
  })
}

/** The unit itself while it exists; then, where what was chosen follows, whoever succeeded it. */
function standingInFor({ units, existing, day, follow }: Directory, unit: DatedUnit): readonly DatedUnit[] {
  if (existsOn(unit, day) || !follow) return existing.filter(({ id }) => id === unit.id)
  const ids = succeeding(units, { ids: [unit.id], day })
  return existing.filter(({ id }) => ids.has(id))
}

function ofGroup(
  { units, groups, programmes, day }: Directory,
  { group: slug, path }: { group: string; path: string },
): Found {
  const group = groups.find((each) => each.slug === slug)
  if (!group) return nobody({ path, message: `Không có nhóm đơn vị “${slug}”.` })
  const members = groupMembers(units, { group, day, programmes })
  if (members.length > 0) return { members, reason: `group:${slug}`, faults: [] }
  const message = `Nhóm “${group.name}” hiện không có đơn vị nào đang hoạt động.`
  return { members: [], reason: '', faults: [{ code: 'assign/unit-ended', path, message }] }
}

function ofKind({ units, existing, labels, day }: Directory, { kind, path }: { kind: string; path: string }): Found {
  const members = existing.filter((unit) => kindOn(unit, day) === kind)
  if (members.length > 0) return { members, reason: `kind:${kind}`, faults: [] }
  const former = units.filter((unit) => unit.kind === kind)
  if (former.length === 0) return nobody({ path, message: `Không có đơn vị nào thuộc loại “${kind}”.` })
  return ended(former, { path, labels })
}

function ofArea(directory: Directory, { area, path }: { area: string; path: string }): Found {
  const top = directory.byName.get(area)
  if (!top) return nobody({ path, message: `Không có địa bàn “${area}”.` })
  const tops = standingInFor(directory, top)
  if (tops.length === 0) return ended([top], { path, labels: directory.labels })
  const tree = directory.existing.map(nodeOf)
  const below = new Set(tops.flatMap(({ id }) => idsBelow(tree, id)))
  const members = directory.existing.filter(
    (unit) => below.has(unit.id) || (unit.areas ?? []).some((territory) => below.has(territory)),
  )
  return { members, reason: `area:${top.slug}`, faults: [] }
}

function exception({ byName: names }: Directory, { name, path }: { name: string; path: string }): Found {
  const unit = names.get(name)
  return unit ? { members: [unit], reason: '', faults: [] } : nobody({ path, message: `Không có đơn vị “${name}”.` })
}

function nobody({ path, message }: { path: string; message: string }): Found {
  return { members: [], reason: '', faults: [{ code: 'platform/invalid-input', path, message }] }
}

function ended(
  units: readonly DatedUnit[],
  { path, labels }: { path: string; labels: ReadonlyMap<string, string> },
): Found {
  const message = units.map((unit) => endedUnitMessage(unit, labels)).join(' ')
  return { members: [], reason: '', faults: [{ code: 'assign/unit-ended', path, message }] }
}

export function nodeOf(unit: DatedUnit): { id: string; parentId: string | null } {
  return { id: unit.id, parentId: unit.parent ?? null }
}
