import { formatDay } from '../../../../vietnamese/calendar'
import type { CourseResult } from '../../rows'
import { resultDayFault } from '../courseFaults'
import { alikeNameKey, sameNameKey, storedName } from '../officerNames'
import { reaches, type Scope } from '../officerSight'
import { termFaults } from '../termFaults'
import type { ColumnKey, Columns } from './columns'
import { type FoundUnit, type NamedUnit, unitFinder } from './findUnit'
import { columnName, type RowFault, type TableRow } from './readRow'

/** What a row does, in words, or what is wrong with it. */
export type RowOutcome = {
  row: number
  name: string
  unit: string
  does: string[]
  notes: string[]
  faults: RowFault[]
}

export type ImportSums = { people: number; terms: number; ends: number; results: number; unchanged: number }

/** What a check of a table answers: the first rows, all that is wrong up to a limit, and what names file and plan. */
export type ImportCheck = {
  file: string
  plan: string
  /** Why nothing of the file could be read; null: it was. */
  unreadable: string | null
  rows: number
  faulty: number
  sums: ImportSums
  faults: RowOutcome[]
  shown: RowOutcome[]
  notes: string[]
}

export type PlannedTerm = {
  id: string | null
  unitId: string
  from: string
  to: string | null
  position: string | null
}
export type PlannedResult = { courseId: string; result: CourseResult; on: string; certificate: string | null }

/** Somebody who is in the register (`id`) or would be (null), with all that is and would be known of them. */
export type PlannedPerson = {
  id: string | null
  name: string
  terms: PlannedTerm[]
  results: Map<string, PlannedResult & { isNew: boolean }>
  /** Terms that would get their last day. */
  ends: { termId: string; unitId: string; to: string }[]
}

export type PlanCourse = { id: string; name: string; startsOn: string; endsOn: string }

export type PlanGround = {
  units: readonly NamedUnit[]
  courses: readonly PlanCourse[]
  people: readonly PlannedPerson[]
  /** Units for which the importer may enter somebody. */
  named: Scope
  columns: Columns
  today: string
}

export type Planner = {
  /** Understands the next row in the light of the register and of the rows before it. */
  add: (row: TableRow) => RowOutcome
  people: () => readonly PlannedPerson[]
  sums: ImportSums
}

/** Works out what a table would do to the register, row by row; nothing is written. The people of the ground are changed by it. */
export function importPlanner(ground: PlanGround): Planner {
  const people = [...ground.people]
  const state: State = {
    ground,
    people,
    findUnit: unitFinder(ground.units),
    findCourse: courseIndex(ground.courses),
    index: nameIndex(people),
    sums: { people: 0, terms: 0, ends: 0, results: 0, unchanged: 0 },
  }
  return { add: (row) => planRow(state, row), people: () => people, sums: state.sums }
}

type State = {
  ground: PlanGround
  people: PlannedPerson[]
  findUnit: ReturnType<typeof unitFinder>
  findCourse: (name: string) => FoundCourse
  index: NameIndex
  sums: ImportSums
}

/** A row, what is said of it, and how a fault of one of its cells is said. */
type Reading = { row: TableRow; outcome: RowOutcome; fault: (key: ColumnKey, message: string) => void }

function planRow(state: State, row: TableRow): RowOutcome {
  const outcome: RowOutcome = { ...shownOf(row), does: [], notes: [...row.notes], faults: [...row.faults] }
  const fault = (key: ColumnKey, message: string) =>
    void outcome.faults.push({ column: columnName(key, state.ground.columns), message })
  if (outcome.faults.length === 0) understand(state, { row, outcome, fault })
  if (outcome.faults.length === 0 && outcome.does.length === 0) state.sums.unchanged += 1
  return outcome
}

function understand(state: State, reading: Reading): void {
  const { row, outcome, fault } = reading
  const { today, named } = state.ground
  const course = row.course === null ? null : state.findCourse(row.course)
  if (course && 'fault' in course) return fault('course', course.fault)
  const found = unitFor(state, row, course?.course ?? null)
  if ('fault' in found) return fault('unit', found.fault)
  const { unit } = found
  if (!reaches(named, [unit.id])) return fault('unit', 'Đơn vị ngoài phạm vi của bạn.')
  const person = personFor(state, reading, unit)
  if (!person) return
  const term = row.from === null ? null : termFor(reading, { unit, person })
  const result = course ? resultFor(reading, { course: course.course, person, today }) : null
  if (outcome.faults.length === 0) keep(state, { person, unit, term, result })
}

/** Where somebody is in charge from a day on, as of that day; of a result alone where they are today, or were at the course. */
function unitFor({ findUnit, ground: { today } }: State, row: TableRow, course: PlanCourse | null): FoundUnit {
  const found = findUnit(row.unit, row.from ?? today)
  if ('unit' in found || row.from !== null || course === null) return found
  const then = findUnit(row.unit, course.endsOn)
  return 'unit' in then ? then : found
}

function personFor({ index }: State, { row, outcome, fault }: Reading, unit: NamedUnit): PlannedPerson | null {
  const [known, another] = index.at(row.name, unit.id)
  if (another) {
    fault('name', `Ở “${unit.name}” có nhiều người tên “${row.name}”. Hãy ghi từng người ở trang Cán bộ phụ trách.`)
    return null
  }
  if (known) {
    if (known.name !== storedName(row.name)) outcome.notes.push(`Là người đã có, ghi là “${known.name}”`)
    return known
  }
  if (row.from === null) {
    fault('from', `Sổ chưa có “${row.name}” ở “${unit.name}”. Hãy ghi từ ngày nào phụ trách.`)
    return null
  }
  outcome.notes.push(...index.elsewhere(row.name))
  outcome.does.push('Nhập cán bộ mới')
  return { id: null, name: storedName(row.name), terms: [], results: new Map(), ends: [] }
}

type Keeping = { person: PlannedPerson; unit: NamedUnit; term: TermChange | null; result: PlannedResult | null }

function keep({ people, index, sums }: State, { person, unit, term, result }: Keeping): void {
  if (person.id === null && person.terms.length === 0) {
    people.push(person)
    sums.people += 1
  }
  if (term?.kind === 'begin') {
    person.terms.push(term.term)
    sums.terms += 1
  }
  if (term?.kind === 'end') {
    if (term.term.id !== null) person.ends.push({ termId: term.term.id, unitId: unit.id, to: term.to })
    term.term.to = term.to
    sums.ends += 1
  }
  index.put(person, unit)
  if (!result) return
  person.results.set(result.courseId, { ...result, isNew: true })
  sums.results += 1
}

function shownOf({ row, name, unit }: TableRow): Pick<RowOutcome, 'row' | 'name' | 'unit'> {
  return { row, name, unit }
}

type TermChange = { kind: 'begin'; term: PlannedTerm } | { kind: 'end'; term: PlannedTerm; to: string }

type Beginning = { unit: NamedUnit; person: PlannedPerson }

function termFor({ row, outcome, fault }: Reading, { unit, person }: Beginning): TermChange | null {
  const from = row.from ?? ''
  const same = person.terms.find((term) => term.unitId === unit.id && term.from === from)
  const others = person.terms.filter((term) => term !== same)
  const faults = termFaults({ unitId: unit.id, from, to: row.to }, { unit, others })
  for (const { path, message } of faults) fault(path === 'to' ? 'to' : 'from', message)
  if (faults.length > 0) return null
  if (!same) {
    outcome.does.push(`Phụ trách từ ${formatDay(from)}${row.to ? ` đến hết ${formatDay(row.to)}` : ''}`)
    return { kind: 'begin', term: { id: null, unitId: unit.id, from, to: row.to, position: row.position } }
  }
  if (row.to === null || row.to === same.to) {
    outcome.notes.push('Thời gian phụ trách đã có trong sổ')
    return null
  }
  if (same.to !== null) {
    fault('to', `Sổ đã ghi ngày cuối là ${formatDay(same.to)}. Hãy sửa ở trang của người này.`)
    return null
  }
  outcome.does.push(`Ghi ngày cuối phụ trách ${formatDay(row.to)}`)
  return { kind: 'end', term: same, to: row.to }
}

const RESULT_WORDS: Record<CourseResult, string> = { passed: 'đạt', 'not-passed': 'chưa đạt', absent: 'vắng' }

type Resulting = { person: PlannedPerson; course: PlanCourse; today: string }

function resultFor({ row, outcome, fault }: Reading, { course, person, today }: Resulting): PlannedResult | null {
  const result = row.result ?? 'absent'
  const wrongDay = resultDayFault(course.endsOn, { startsOn: course.startsOn, today })
  if (wrongDay) {
    fault('course', `Lớp “${course.name}”: ${wrongDay}`)
    return null
  }
  const known = person.results.get(course.id)
  if (known && known.result === result && known.certificate === row.certificate) {
    outcome.notes.push('Kết quả đã có trong sổ')
    return null
  }
  if (known) {
    fault('result', `Sổ đã ghi kết quả “${RESULT_WORDS[known.result]}” của lớp này. Hãy sửa ở trang của lớp.`)
    return null
  }
  outcome.does.push(`Ghi ${RESULT_WORDS[result]} lớp “${course.name}”`)
  return { courseId: course.id, result, on: course.endsOn, certificate: row.certificate }
}

type NameIndex = {
  at: (name: string, unitId: string) => PlannedPerson[]
  elsewhere: (name: string) => string[]
  put: (person: PlannedPerson, unit: { id: string }) => void
}

function nameIndex(people: readonly PlannedPerson[]): NameIndex {
  const byPlace = new Map<string, Set<PlannedPerson>>()
  const byName = new Map<string, Set<PlannedPerson>>()
  const put = (person: PlannedPerson, unit: { id: string }): void => {
    gather(byPlace, `${unit.id} ${sameNameKey(person.name)}`, person)
    gather(byName, alikeNameKey(person.name), person)
  }
  for (const person of people) for (const { unitId } of person.terms) put(person, { id: unitId })
  return {
    put,
    at: (name, unitId) => [...(byPlace.get(`${unitId} ${sameNameKey(name)}`) ?? [])],
    elsewhere: (name) =>
      byName.has(alikeNameKey(name))
        ? ['Sổ có người trùng họ tên. Nếu là một người, hãy gộp ở trang Cán bộ phụ trách sau khi ghi']
        : [],
  }
}

function gather(index: Map<string, Set<PlannedPerson>>, key: string, person: PlannedPerson): void {
  const known = index.get(key)
  if (known) known.add(person)
  else index.set(key, new Set([person]))
}

type FoundCourse = { course: PlanCourse } | { fault: string }

function courseIndex(courses: readonly PlanCourse[]): (name: string) => FoundCourse {
  const byName = new Map<string, PlanCourse[]>()
  for (const course of courses) {
    const key = sameNameKey(course.name)
    byName.set(key, [...(byName.get(key) ?? []), course])
  }
  return (name) => {
    const [course, another] = byName.get(sameNameKey(name)) ?? []
    if (!course) return { fault: `Chưa có lớp “${name}”. Hãy lập lớp ở trang Lớp bồi dưỡng trước.` }
    return another ? { fault: `Có nhiều lớp tên “${name}”. Hãy ghi kết quả ở trang của lớp.` } : { course }
  }
}
