import { type Dated, dayAfter, dayBefore, holdsOn } from '../../../assign/rules/units/dated'
import type { PlaceRow } from '../rows'
import { turningDays } from '../../../assign/rules/units/unitsInTime'

type Programme = Pick<PlaceRow, 'programmeId' | 'sample'> & { places: number | null }

/** The places of a programme that units have, and the stretches in which a place is open. */
export function withOpenPlaces(taken: readonly PlaceRow[], { places, ...programme }: Programme): PlaceRow[] {
  const open = openPlaces(taken, places).map((stretch) => {
    return { ...programme, ...stretch, unitId: null, decision: null, knownAt: null, endKnownAt: null }
  })
  return [...taken, ...open]
}

type Stretch = { from: string | null; to: string | null }

/**
 * The places that nobody has, as stretches of calendar days, both ends included: on each day there are as many of them as places
 * less members. None where the number of places is not limited.
 */
export function openPlaces(members: readonly Dated[], places: number | null): Stretch[] {
  if (places === null) return []
  const stretches = stretchesBetween(turningDays(members, dayAfter)).map((stretch) => ({
    ...stretch,
    taken: members.filter((member) => holdsOn(member, dayIn(stretch))).length,
  }))
  return Array.from({ length: places }, (_, index) =>
    joined(stretches.map(({ taken, ...stretch }) => (taken <= index ? stretch : null))),
  ).flat()
}

/** Between two of these days nothing changes. */
function stretchesBetween(days: readonly string[]): Stretch[] {
  return [null, ...days].map((from, index) => {
    const next = days[index]
    return { from, to: next === undefined ? null : dayBefore(next) }
  })
}

function dayIn({ from, to }: Stretch): string {
  return from ?? to ?? '2000-01-01'
}

/** Neighbours become one. */
function joined(stretches: readonly (Stretch | null)[]): Stretch[] {
  const open: Stretch[] = []
  let goesOn = false
  for (const stretch of stretches) {
    const last = open.at(-1)
    if (stretch && goesOn && last) last.to = stretch.to
    else if (stretch) open.push({ ...stretch })
    goesOn = stretch !== null
  }
  return open
}
