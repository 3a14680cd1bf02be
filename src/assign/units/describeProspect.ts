import { UNIT_KINDS } from '../../vocabulary/unitKinds'
import type { Owed } from './openDeliveries'
import type { DependentKind } from './readDependents'
import type { Prospect } from './readReorganisation'

type Named = { id: string | null; name: string }
type Duties = Record<Owed['owes'], number>

/** A reorganisation before it is done, in names and counts, for people to look at. */
export type ReorganisationPreview = {
  on: string
  takesEffect: 'now' | 'later'
  faults: { path: string; message: string }[]
  ended: { unit: Named; successors: Named[]; heirs: Named[]; people: number; peopleTo: Named | null; duties: Duties }[]
  begun: { unit: Named; slug: string; kind: string; parent: Named | null; predecessors: Named[] }[]
  renamed: { unit: Named; name: string }[]
  /** `kind`: as people call it. */
  reclassified: { unit: Named; kind: string }[]
  moved: { unit: Named; parent: Named | null; follows: boolean }[]
  /** Sendings that the heirs will answer for. */
  passing: number
  /** Documents that the former units have dealt with, and that the heirs may read on without owing anything. */
  kept: number
  /** Whatever else names a unit that ends; `passesTo` empty: it passes to nobody by itself, somebody has to decide. */
  dependents: { kind: DependentKind; id: string; name: string; unit: Named; passesTo: Named[] }[]
  /** People who will have no unit until they are transferred. */
  withoutUnit: number
}

export function describeProspect(
  { plan, units, owed, passing, dependents, people, faults }: Prospect,
  { on, today }: { on: string; today: string },
): ReorganisationPreview {
  const known = new Map(units.map((unit) => [unit.id, unit.name]))
  const isNew = new Set(plan.begun.map(({ id }) => id))
  const named = (id: string): Named => ({ id: isNew.has(id) ? null : id, name: known.get(id) ?? id })
  const dutiesOf = (unitId: string): Duties => {
    const count = (owes: Owed['owes']) => owed.filter((each) => each.unit === unitId && each.owes === owes).length
    return { confirm: count('confirm'), receive: count('receive'), remove: count('remove') }
  }
  const peopleIn = (unitId: string): number =>
    new Set(people.flatMap(({ unit, user }) => (unit === unitId ? [user] : []))).size
  const ended = plan.succession.map(({ from, successors, heirs, peopleTo }) => ({
    unit: named(from),
    successors: successors.map(named),
    heirs: heirs.map(named),
    people: peopleIn(from),
    peopleTo: peopleTo === null ? null : named(peopleTo),
    duties: dutiesOf(from),
  }))
  return {
    on,
    takesEffect: on <= today ? 'now' : 'later',
    faults,
    ended,
    begun: plan.begun.map(({ id, slug, kind, parent, predecessors }) => ({
      unit: named(id),
      slug,
      kind,
      parent: parent ? named(parent) : null,
      predecessors: (predecessors ?? []).map(named),
    })),
    renamed: plan.renamed.map(({ unit, name }) => ({ unit: named(unit), name })),
    reclassified: plan.reclassified.map(({ unit, to }) => ({
      unit: named(unit),
      kind: UNIT_KINDS.find(({ slug }) => slug === to)?.name ?? to,
    })),
    moved: plan.moved.map(({ unit, parent, follows }) => ({
      unit: named(unit),
      parent: parent === null ? null : named(parent),
      follows,
    })),
    passing: passing.filter(({ settledVersion }) => settledVersion === null).length,
    kept: passing.filter(({ settledVersion }) => settledVersion !== null).length,
    dependents: dependents.list.map(({ kind, id, name, unit, passesTo }) => ({
      kind,
      id,
      name,
      unit: named(unit),
      passesTo: passesTo.map(named),
    })),
    withoutUnit: ended.filter(({ peopleTo }) => peopleTo === null).reduce((sum, each) => sum + each.people, 0),
  }
}
