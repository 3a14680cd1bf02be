import { type Dated, holdsOn } from './dated'

export type DatedParent = { unit: string; from: string | null; to: string | null }
export type DatedKind = { kind: string; from: string | null; to: string | null }
export type DatedName = { name: string; shortName: string | null; from: string | null; to: string | null }

/** What of a unit has a place in time. Ids of units; calendar days in Vietnam, both ends included, null: open. */
export type UnitInTime = {
  id: string
  name: string
  shortName?: string | null
  /** The parent now, or the last one of a unit that has ended; made from `parents`. */
  parent?: string | null
  parents?: readonly DatedParent[] | null
  /** Names in time, oldest first; none where there never was another. */
  names?: readonly DatedName[] | null
  kind?: string | null
  /** Kinds in time, oldest first; none where there never was another. */
  kinds?: readonly DatedKind[] | null
  validFrom?: string | null
  validTo?: string | null
  successors?: readonly string[] | null
}

export type UnitStanding = 'coming' | 'in-force' | 'ended'

/** Whether a unit exists on that calendar day. */
export function existsOn(unit: Pick<UnitInTime, 'validFrom' | 'validTo'>, day: string): boolean {
  return holdsOn({ from: unit.validFrom, to: unit.validTo }, day)
}

export function standingOn(unit: Pick<UnitInTime, 'validFrom' | 'validTo'>, day: string): UnitStanding {
  if (unit.validTo && unit.validTo < day) return 'ended'
  return unit.validFrom && day < unit.validFrom ? 'coming' : 'in-force'
}

/** The unit's parent on a day; its dated parents say so, or the one that it always had. */
export function parentOn(unit: Pick<UnitInTime, 'parent' | 'parents'>, day: string): string | null {
  if (!unit.parents) return unit.parent ?? null
  return unit.parents.find((period) => holdsOn(period, day))?.unit ?? null
}

/** What the unit was called on a day. */
export function nameOn(
  unit: Pick<UnitInTime, 'name' | 'shortName' | 'names'>,
  day: string,
): { name: string; shortName: string | null } {
  const then = (unit.names ?? []).find((period) => holdsOn(period, day))
  return then ? { name: then.name, shortName: then.shortName } : { name: unit.name, shortName: unit.shortName ?? null }
}

/** What kind of unit it was on a day. */
export function kindOn({ kind, kinds }: Pick<UnitInTime, 'kind' | 'kinds'>, day: string): string | null {
  return (kinds ?? []).find((period) => holdsOn(period, day))?.kind ?? kind ?? null
}

/** The day that a unit is shown as of: today, its last day once it has ended, its first while it is yet to come. */
export function shownAsOf(unit: Pick<UnitInTime, 'validFrom' | 'validTo'>, today: string): string {
  if (unit.validTo && unit.validTo < today) return unit.validTo
  return unit.validFrom && today < unit.validFrom ? unit.validFrom : today
}

/** The tree on a day: the units that exist then, each below a parent that exists then too. */
export function treeOn(units: readonly UnitInTime[], day: string): { id: string; parentId: string | null }[] {
  const existing = units.filter((unit) => existsOn(unit, day))
  const ids = new Set(existing.map(({ id }) => id))
  return existing.map((unit) => {
    const parent = parentOn(unit, day)
    return { id: unit.id, parentId: parent !== null && ids.has(parent) ? parent : null }
  })
}

/** Every day on which something of these periods begins or has just ended: between two of them nothing changes. */
export function turningDays(periods: readonly Dated[], dayAfter: (day: string) => string): string[] {
  const days = periods.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [dayAfter(to)] : [])])
  return [...new Set(days)].sort()
}

/** The ids of units that are, on some day, above themselves. */
export function loopsIn(nodes: readonly { id: string; parentId: string | null }[]): string[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  return nodes.flatMap(({ id }) => {
    const seen = new Set<string>()
    for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === id) return [id]
      seen.add(at)
    }
    return []
  })
}
