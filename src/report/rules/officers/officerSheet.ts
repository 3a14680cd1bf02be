import { existsOn } from '../../../assign/rules/units/unitsInTime'
import type { AttendanceRow, OfficerTermRow } from '../rows'
import { alikeTo } from './alikePeople'
import { reaches } from './officerSight'
import { isKept, isNamed, type PersonInRegister, type RegisterGround, shownName } from './people'
import { inOrder, unitName } from './registerView'
import { trainingMark } from './trainingMark'
import { validThrough } from './validity'
import type { CertificateState, MoveOffer, OfficerSheet, ResultLine, TermLine } from './views'

type Asked = {
  person: PersonInRegister
  today: string
  account: string | null
  offer: MoveOffer | null
  /** Of the results that have a file, how it stands. */
  files: ReadonlyMap<string, CertificateState>
}

/** One person's terms and training, for a reader who may know of them. */
export function officerSheet(ground: RegisterGround, { person, today, account, offer, files }: Asked): OfficerSheet {
  const { sight, unitOf } = ground
  const mayKeep = isKept(person, sight)
  const named = isNamed(person, sight)
  const present = [...unitOf.values()].filter((unit) => existsOn(unit, today) && reaches(sight.named, [unit.id]))
  return {
    id: person.root.id,
    name: shownName(person, sight),
    pseudonym: person.root.pseudonym,
    isMasked: !named && person.root.name !== null,
    hasName: person.root.name !== null,
    sample: person.sample,
    account: named ? account : null,
    mayKeep,
    training: trainingMark(person.results, { courseOf: ground.courseOf, day: today }),
    terms: person.terms.toSorted(laterFirst).map((term) => termLine(term, { ground, today })),
    results: person.results
      .flatMap((result) => resultLine(result, { ground, named, mayKeep, files }))
      .sort(newestFirst),
    merged: mayKeep
      ? person.rows
          .filter(({ id }) => id !== person.root.id)
          .map(({ id, name, pseudonym }) => ({ value: id, label: name ?? pseudonym }))
      : [],
    alike: mayKeep ? alikeTo(person, ground) : [],
    offer: mayKeep ? offer : null,
    units: mayKeep ? inOrder(present, today) : [],
  }
}

function termLine(
  { id, unitId, position, from, to = null }: OfficerTermRow,
  { ground, today }: { ground: RegisterGround; today: string },
): TermLine {
  const unit = ground.unitOf.get(unitId)
  return {
    id,
    unitId,
    unit: unitName(unit, to !== null && to < today ? to : today),
    position,
    from: from ?? '',
    to,
    endedWithUnit: Boolean(unit?.validTo) && unit?.validTo === to,
    mayEnd: reaches(ground.sight.named, [unitId]),
  }
}

type ResultParts = { ground: RegisterGround; named: boolean; mayKeep: boolean; files: Asked['files'] }

function resultLine(row: AttendanceRow, { ground, named, mayKeep, files }: ResultParts): ResultLine[] {
  const course = ground.courseOf.get(row.courseId)
  if (!course) return []
  const byReading = row.id.startsWith('reading:')
  const isPassed = row.result === 'passed'
  return [
    {
      id: row.id,
      courseId: course.id,
      course: course.name,
      organiser: course.organiser,
      result: row.result,
      on: row.on,
      through: isPassed ? validThrough(row, course) : null,
      certificate: named ? row.certificate : null,
      file: named ? (files.get(row.id) ?? null) : null,
      revokedOn: row.revokedOn,
      byReading,
      mayRevoke: mayKeep && isPassed && row.revokedOn === null && !byReading,
    },
  ]
}

function laterFirst(one: OfficerTermRow, other: OfficerTermRow): number {
  return (one.from ?? '') < (other.from ?? '') ? 1 : -1
}

function newestFirst(one: ResultLine, other: ResultLine): number {
  return one.on < other.on ? 1 : -1
}
