import { dayBefore, followedBy, holdsOn } from './dated'
import type { DatedArea, Fault, Plan, PlannedUnit, Succession } from './reorganisation'
import { existsOn, parentOn } from './unitsInTime'

type Changes = {
  on: string
  begun: readonly PlannedUnit[]
  succession: readonly Succession[]
  renamed: readonly { unit: string; name: string; shortName: string | null; before: string }[]
  reclassified: readonly { unit: string; to: string }[]
  moved: readonly { unit: string; parent: string | null; follows: boolean }[]
}

/** The rows of the units after a reorganisation, with those who follow a parent, and what of it cannot be. */
export function planEffects(
  units: readonly PlannedUnit[],
  changes: Changes,
): Pick<Plan, 'begun' | 'changed' | 'moved' | 'faults'> {
  const { followers, faults } = followersOf(units, changes)
  const all = { ...changes, moved: [...changes.moved, ...followers] }
  const changed = units.flatMap((unit) => {
    const after = changedRow(unit, all)
    return after === unit ? [] : [after]
  })
  const begun = changes.begun.map((unit) => ({ ...unit, predecessors: withPredecessors(unit, changes.succession) }))
  return { begun, changed, moved: all.moved.map(({ unit, parent, follows }) => ({ unit, parent, follows })), faults }
}

/** Whoever is below a unit that ends goes to its successor where there is one only; otherwise somebody has to say where. */
function followersOf(
  units: readonly PlannedUnit[],
  { on, succession, moved }: Changes,
): { followers: Plan['moved']; faults: Fault[] } {
  const ending = new Map(succession.map((each) => [each.from, each]))
  const stated = new Set(moved.map(({ unit }) => unit))
  const followers: Plan['moved'] = []
  const faults: Fault[] = []
  for (const unit of units) {
    const leaving = ending.get(parentOn(unit, on) ?? '')
    if (!leaving || ending.has(unit.id) || stated.has(unit.id) || !existsOn(unit, on)) continue
    const [only, ...others] = leaving.successors
    if (only !== undefined && others.length === 0) followers.push({ unit: unit.id, parent: only, follows: true })
    else {
      const message = `“${unit.name}” mất đơn vị cấp trên; hãy thêm bước chuyển nó về đơn vị khác.`
      faults.push({ path: leaving.path, message })
    }
  }
  return { followers, faults }
}

function changedRow(unit: PlannedUnit, changes: Changes): PlannedUnit {
  const { on, succession, renamed, reclassified, moved } = changes
  const leaving = succession.find(({ from }) => from === unit.id)
  if (leaving) return endedRow(unit, { on, successors: leaving.successors })
  let row = unit
  const name = renamed.find((each) => each.unit === unit.id)
  if (name) row = renamedRow(row, { on, name: name.name, shortName: name.shortName })
  const kind = reclassified.find((each) => each.unit === unit.id)
  if (kind) row = reclassifiedRow(row, { on, kind: kind.to })
  const move = moved.find((each) => each.unit === unit.id)
  if (move) row = movedRow(row, { on, parent: move.parent })
  const predecessors = withPredecessors(unit, succession)
  if (predecessors.length > (unit.predecessors?.length ?? 0)) row = { ...row, predecessors }
  const areasInTime = areasAfter(unit, { on, succession })
  return areasInTime ? { ...row, areasInTime } : row
}

function endedRow(unit: PlannedUnit, { on, successors }: { on: string; successors: readonly string[] }): PlannedUnit {
  return {
    ...unit,
    validTo: dayBefore(on),
    successors: [...new Set([...(unit.successors ?? []), ...successors])],
    parents: unit.parents ? followedBy(unit.parents, { from: on, next: null }) : (unit.parents ?? null),
    codes: (unit.codes ?? []).map((code) => (holdsOn(code, on) ? { ...code, to: dayBefore(on) } : code)),
  }
}

/** The former name stays, with its last day: what the unit issued and confirmed then still shows it. */
function renamedRow(
  unit: PlannedUnit,
  { on, name, shortName }: { on: string; name: string; shortName: string | null },
): PlannedUnit {
  const former = { name: unit.name, shortName: unit.shortName ?? null, from: null, to: null }
  const names = unit.names?.length ? unit.names : [former]
  return { ...unit, names: followedBy(names, { from: on, next: { name, shortName, from: on, to: null } }) }
}

/** What it was stays, with its last day: groups by kind of then still mean it. */
function reclassifiedRow(unit: PlannedUnit, { on, kind }: { on: string; kind: string }): PlannedUnit {
  const kinds = unit.kinds?.length ? unit.kinds : [{ kind: unit.kind, from: null, to: null }]
  return { ...unit, kinds: followedBy(kinds, { from: on, next: { kind, from: on, to: null } }) }
}

function movedRow(unit: PlannedUnit, { on, parent }: { on: string; parent: string | null }): PlannedUnit {
  const always = unit.parent ? [{ unit: unit.parent, from: null, to: null }] : []
  const next = parent === null ? null : { unit: parent, from: on, to: null }
  return { ...unit, parents: followedBy(unit.parents ?? always, { from: on, next }) }
}

function withPredecessors(unit: PlannedUnit, succession: readonly Succession[]): string[] {
  const former = succession.filter(({ successors }) => successors.includes(unit.id)).map(({ from }) => from)
  return [...new Set([...(unit.predecessors ?? []), ...former])]
}

/** Where a post worked in a commune that ends, it works in the commune's successor; of several nobody knows which. */
function areasAfter(unit: PlannedUnit, { on, succession }: Pick<Changes, 'on' | 'succession'>): DatedArea[] | null {
  const ending = new Map(succession.map((each) => [each.from, each.successors]))
  const areas = unit.areasInTime ?? (unit.areas ?? []).map((area) => ({ unit: area, from: null, to: null }))
  const now = areas.filter((area) => holdsOn(area, on))
  if (!now.some((area) => ending.has(area.unit))) return null
  const staying = new Set(now.filter((area) => !ending.has(area.unit)).map((area) => area.unit))
  const next = now.flatMap((area) => {
    const [only, ...others] = ending.get(area.unit) ?? []
    return only !== undefined && others.length === 0 && !staying.has(only) ? [only] : []
  })
  return [
    ...areas.flatMap((area) => (ending.has(area.unit) ? followedBy([area], { from: on, next: null }) : [area])),
    ...[...new Set(next)].map((area) => ({ unit: area, from: on, to: null })),
  ]
}
