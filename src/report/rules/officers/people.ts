import type { UnitInTime } from '../../../assign/rules/units/unitsInTime'
import type { AttendanceRow, CourseRow, OfficerRow, OfficerTermRow } from '../rows'
import { rootsOf } from './mergedOfficers'
import { initialsOf } from './officerNames'
import { reaches, type Sight } from './officerSight'
import type { OfficerRows } from './trainedOn'

/** One person: the row that the others were merged into, with everything that is known of all of them. */
export type PersonInRegister = {
  root: OfficerRow
  rows: OfficerRow[]
  terms: OfficerTermRow[]
  results: AttendanceRow[]
  sample: boolean
  userId: string | null
}

/** What rows say nothing of: whose account, and what is only shown. */
export type Beside = { userOf: ReadonlyMap<string, string>; samples: ReadonlySet<string> }

export type RegisterGround = {
  people: PersonInRegister[]
  courseOf: ReadonlyMap<string, CourseRow>
  unitOf: ReadonlyMap<string, UnitInTime>
  sight: Sight
}

/** The people of the register, each once, in the order of their ids. */
export function peopleOf(rows: OfficerRows, { userOf, samples }: Beside): PersonInRegister[] {
  const rootOf = rootsOf(rows.officers)
  const people = new Map<string, PersonInRegister>()
  for (const row of rows.officers) {
    if (rootOf(row.id) !== row.id) continue
    people.set(row.id, { root: row, rows: [], terms: [], results: [], sample: samples.has(row.id), userId: null })
  }
  for (const row of rows.officers) {
    const person = people.get(rootOf(row.id))
    person?.rows.push(row)
    if (person) person.userId ??= userOf.get(row.id) ?? null
  }
  for (const term of rows.terms) people.get(rootOf(term.officerId))?.terms.push(term)
  for (const result of rows.attendances) people.get(rootOf(result.officerId))?.results.push(result)
  return [...people.values()]
}

function unitIdsOf({ terms }: PersonInRegister): string[] {
  return terms.map(({ unitId }) => unitId)
}

function isSelf({ userId }: PersonInRegister, sight: Sight): boolean {
  return userId !== null && userId === sight.userId
}

/** Whether the reader may know of this person at all. */
export function isSeen(person: PersonInRegister, sight: Sight): boolean {
  return sight.seen === 'all' || isSelf(person, sight) || reaches(sight.seen, unitIdsOf(person))
}

/** Whether the reader sees the name, where there still is one. */
export function isNamed(person: PersonInRegister, sight: Sight): boolean {
  return sight.named === 'all' || isSelf(person, sight) || reaches(sight.named, unitIdsOf(person))
}

/** Whether the reader enters terms and results of this person. */
export function isKept(person: PersonInRegister, sight: Sight): boolean {
  return sight.named === 'all' || reaches(sight.named, unitIdsOf(person))
}

/** The name, its initials, or the pseudonym that took its place. */
export function shownName(person: PersonInRegister, sight: Sight): string {
  const { name, pseudonym } = person.root
  if (name === null) return pseudonym
  return isNamed(person, sight) ? name : initialsOf(name) || pseudonym
}
