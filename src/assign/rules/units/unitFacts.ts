import { dayAfter, holdsOn } from './dated'
import { existsOn, kindOn, parentOn, turningDays, type UnitInTime } from './unitsInTime'

/** What of a unit's place in time somebody entered. Codes stay in the journal for ever: add, never rename. */
export type UnitFact = 'made' | 'begun' | 'ended' | 'parent' | 'name' | 'kind' | 'coastal' | 'successors'

/** `since`: the first calendar day in Vietnam that is another than it was taken for; null: it goes back to the beginning. */
export type LearntOfUnit = { facts: UnitFact[]; since: string | null }

type Unit = Omit<UnitInTime, 'id' | 'name' | 'shortName'> & { coastal?: boolean | null | undefined }

/** Before any day: what is true on it always was. */
const BEGINNING = ''

/**
 * What of a unit became known by a save and reports count by; null where nothing did, as when only the spelling of its name was put
 * right. `before`: null for a new unit.
 */
export function learntOfUnit(after: Unit, before: Unit | null): LearntOfUnit | null {
  if (before === null) return { facts: ['made'], since: after.validFrom || null }
  const found = [
    ...existence(after, before),
    ...differing(
      'parent',
      daysOf(after.parents, before.parents),
      (day) => parentOn(after, day) !== parentOn(before, day),
    ),
    ...differing('name', daysOf(after.names, before.names), (day) => nameSince(after, day) !== nameSince(before, day)),
    ...differing('kind', daysOf(after.kinds, before.kinds), (day) => kindOn(after, day) !== kindOn(before, day)),
    ...differing('coastal', [BEGINNING], () => Boolean(after.coastal) !== Boolean(before.coastal)),
    ...succession(after, before),
  ]
  if (found.length === 0) return null
  const since = found.map((each) => each.since).reduce((one, other) => (one < other ? one : other))
  return { facts: found.map(({ fact }) => fact), since: since || null }
}

type Found = { fact: UnitFact; since: string }

function existence(after: Unit, before: Unit): Found[] {
  const periods = [after, before].map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }))
  const days = [BEGINNING, ...turningDays(periods, dayAfter)]
  const differs = (day: string): boolean => existsOn(after, day) !== existsOn(before, day)
  return [
    ...((after.validFrom || null) === (before.validFrom || null) ? [] : differing('begun', days, differs)),
    ...((after.validTo || null) === (before.validTo || null) ? [] : differing('ended', days, differs)),
  ]
}

/** Of a unit that has not ended, nobody asks who succeeds it. */
function succession(after: Unit, before: Unit): Found[] {
  const named = ({ successors }: Unit): string => [...(successors ?? [])].sort().join(' ')
  const { validTo } = after
  return validTo && named(after) !== named(before) ? [{ fact: 'successors', since: dayAfter(validTo) }] : []
}

function daysOf(...lists: (UnitInTime['parents'] | UnitInTime['names'] | UnitInTime['kinds'])[]): string[] {
  return [
    BEGINNING,
    ...turningDays(
      lists.flatMap((list) => [...(list ?? [])]),
      dayAfter,
    ),
  ]
}

function differing(fact: UnitFact, days: readonly string[], differs: (day: string) => boolean): Found[] {
  const since = days.find(differs)
  return since === undefined ? [] : [{ fact, since }]
}

/** Since when it has had the name of a day: how a name is written is no fact of time. */
function nameSince({ names }: Unit, day: string): string {
  return names?.find((period) => holdsOn(period, day))?.from ?? BEGINNING
}
