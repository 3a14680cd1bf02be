import { idsBelow } from '../idsBelow'
import { holdsOn } from './dated'
import { existsOn, kindOn, treeOn, type UnitInTime } from './unitsInTime'

/** A unit as groups choose among: what has its place in time, and what it is. */
export type GroupableUnit = UnitInTime & { coastal?: boolean | null }

/**
 * Which units a condition means; all that it names must hold at once. Units are named by id. Those in `below`, `successorsOf` and
 * `units` stand for themselves while they exist, afterwards for whoever succeeded them, however often.
 */
export type GroupCondition = {
  kinds?: readonly string[] | undefined
  coastal?: boolean | undefined
  below?: string | undefined
  successorsOf?: readonly string[] | undefined
  /** Slug of a programme. */
  programme?: string | undefined
  units?: readonly string[] | undefined
}

/** A unit belongs where at least one condition holds for it. */
export type GroupRule = { any: readonly GroupCondition[] }

export type UnitGroup = { slug: string; name: string; rule: GroupRule }

export type ProgrammeMembers = {
  slug: string
  members: readonly { unit: string; from?: string | null; to?: string | null }[]
}

export type GroupQuestion = {
  group: Pick<UnitGroup, 'rule'>
  /** Calendar day in Vietnam. */
  day: string
  programmes?: readonly ProgrammeMembers[]
}

/** The units of a group that exist on that day, in the order in which they came. Ask it at the moment of sending. */
export function groupMembers<Unit extends GroupableUnit>(
  units: readonly Unit[],
  { group, day, programmes = [] }: GroupQuestion,
): Unit[] {
  const meant = group.rule.any.map((condition) => testsOf(units, { condition, day, programmes }))
  return units.filter(
    (unit) => existsOn(unit, day) && meant.some((tests) => tests.length > 0 && tests.every((test) => test(unit))),
  )
}

type Test = (unit: GroupableUnit) => boolean
type Testing = { condition: GroupCondition; day: string; programmes: readonly ProgrammeMembers[] }

function testsOf(units: readonly GroupableUnit[], { condition, day, programmes }: Testing): Test[] {
  const { kinds, coastal, below, successorsOf, programme, units: listed } = condition
  const tests: Test[] = []
  if (kinds) tests.push((unit) => kinds.includes(kindOn(unit, day) ?? ''))
  if (coastal !== undefined) tests.push((unit) => (unit.coastal ?? false) === coastal)
  if (below !== undefined) tests.push(isIn(belowAnyOf(units, { tops: succeeding(units, { ids: [below], day }), day })))
  if (successorsOf) tests.push(isIn(succeeding(units, { ids: successorsOf, day })))
  if (programme !== undefined) tests.push(isIn(membersOf(programmes, { programme, day })))
  if (listed) tests.push(isIn(succeeding(units, { ids: listed, day })))
  return tests
}

function belowAnyOf(
  units: readonly UnitInTime[],
  { tops, day }: { tops: ReadonlySet<string>; day: string },
): Set<string> {
  const tree = treeOn(units, day)
  return new Set([...tops].flatMap((top) => idsBelow(tree, top)).filter((id) => !tops.has(id)))
}

function isIn(ids: ReadonlySet<string>): Test {
  return (unit) => ids.has(unit.id)
}

/** Whoever stands for these units on a day: they themselves while they exist, else their successors in turn. */
export function succeeding(
  units: readonly UnitInTime[],
  { ids, day }: { ids: readonly string[]; day: string },
): Set<string> {
  return heirsAmong(new Map(units.map((unit) => [unit.id, unit])), { ids, day })
}

/** By unit that exists on a day: those that have ended and that it stands for, directly or through others. */
export function standingFor(units: readonly UnitInTime[], day: string): Map<string, string[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const former = new Map<string, string[]>()
  for (const { id } of units.filter((unit) => unit.validTo && unit.validTo < day)) {
    for (const heir of heirsAmong(byId, { ids: [id], day })) former.set(heir, [...(former.get(heir) ?? []), id])
  }
  return former
}

function heirsAmong(
  byId: ReadonlyMap<string, UnitInTime>,
  { ids, day }: { ids: readonly string[]; day: string },
): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const unit = byId.get(id)
    if (!unit || seen.has(id)) continue
    seen.add(id)
    if (existsOn(unit, day)) found.add(id)
    else waiting.push(...(unit.successors ?? []))
  }
  return found
}

function membersOf(
  programmes: readonly ProgrammeMembers[],
  { programme, day }: { programme: string; day: string },
): Set<string> {
  const members = programmes.find(({ slug }) => slug === programme)?.members ?? []
  return new Set(members.filter((member) => holdsOn(member, day)).map(({ unit }) => unit))
}
