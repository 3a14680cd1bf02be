import { overlap } from '../../../assign/rules/units/dated'
import { compareVietnamese } from '../../../vietnamese/compareVietnamese'
import type { AttendanceRow } from '../rows'
import { keepsRegister, reaches } from './officerSight'
import { isKept, isNamed, isSeen, type PersonInRegister, type RegisterGround, shownName } from './people'
import { inOrder, unitName } from './registerView'
import type { ClassLine, CourseDetails, CourseSheet } from './views'

/** More than a class has; a page of everybody whom a large table brought in would be tens of megabytes. */
export const MOST_IN_CLASS = 500

type Asked = {
  id: string
  details: CourseDetails
  programmeName: string | null
  sample: boolean
  mayChange: boolean
  unitId: string | null
  today: string
}

/** A course with its class: whoever was in charge while it went on, and whoever has a result of it. */
export function courseSheet(ground: RegisterGround, asked: Asked): CourseSheet {
  const { details, id, unitId, today } = asked
  const during = { from: details.startsOn, to: details.endsOn }
  const people = ground.people.filter((person) => isSeen(person, ground.sight))
  const lines = people.flatMap((person) => classLine(person, { ground, id, during }))
  const wanted = lines.filter((line) => unitId === null || line.unitIds.includes(unitId))
  const unitIds = new Set(lines.flatMap((line) => line.unitIds))
  return {
    ...details,
    id,
    sample: asked.sample,
    programmeName: asked.programmeName,
    mayChange: asked.mayChange,
    mayEnter: keepsRegister(ground.sight) && details.startsOn <= today,
    people: wanted
      .toSorted((one, other) => compareVietnamese(one.unit, other.unit) || compareVietnamese(one.name, other.name))
      .slice(0, MOST_IN_CLASS)
      .map(({ unitIds: _unitIds, ...line }) => line),
    others: Math.max(0, wanted.length - MOST_IN_CLASS),
    units: inOrder(
      [...ground.unitOf.values()].filter((unit) => unitIds.has(unit.id)),
      details.endsOn,
    ),
    unitId,
  }
}

type LineParts = { ground: RegisterGround; id: string; during: { from: string; to: string } }
type Line = ClassLine & { unitIds: string[] }

function classLine(person: PersonInRegister, { ground, id, during }: LineParts): Line[] {
  const { sight, unitOf } = ground
  const entered = enteredFor(person, id)
  const terms = person.terms.filter((term) => overlap(term, during) && reaches(sight.seen, [term.unitId]))
  if (!entered && terms.length === 0) return []
  // Whoever has left the reader's units since is shown where they were last.
  const unitIds = (terms.length > 0 ? terms : person.terms.slice(-1)).map(({ unitId }) => unitId)
  return [
    {
      officerId: person.root.id,
      name: shownName(person, sight),
      unit: unitIds.map((unitId) => unitName(unitOf.get(unitId), during.to)).join(', '),
      ...standingOf(entered, { isNamed: isNamed(person, sight) }),
      mayEnter: isKept(person, sight) && person.root.name !== null && !entered?.revokedOn,
      unitIds,
    },
  ]
}

type Standing = Pick<ClassLine, 'result' | 'certificate' | 'revokedOn' | 'byReading'>

function standingOf(entered: AttendanceRow | null, { isNamed: named }: { isNamed: boolean }): Standing {
  if (!entered) return { result: null, certificate: null, revokedOn: null, byReading: false }
  const { id, result, certificate, revokedOn } = entered
  return { result, certificate: named ? certificate : null, revokedOn, byReading: id.startsWith('reading:') }
}

/** What was entered by somebody goes before what was found from reading. */
function enteredFor({ results }: PersonInRegister, courseId: string): AttendanceRow | null {
  const own = results.filter((row) => row.courseId === courseId)
  return own.find(({ id }) => !id.startsWith('reading:')) ?? own[0] ?? null
}
