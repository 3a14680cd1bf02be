import { createHash, type Hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { nextTurn } from '../../../platform/nextTurn'
import type { ActingUser } from '../../../platform/runAct'
import { vietnamDay } from '../../../vietnamese/calendar'
import { formatCount } from '../../../vietnamese/numbers'
import type { SheetRow } from '../../rules/officers/import/cells'
import { columnsIn } from '../../rules/officers/import/columns'
import {
  type ImportCheck,
  importPlanner,
  type PlanGround,
  type PlannedPerson,
  type RowOutcome,
} from '../../rules/officers/import/importPlan'
import { mergedRows } from '../../rules/officers/import/mergedRows'
import { readTableRow } from '../../rules/officers/import/readRow'
import type { StoredAttendance } from '../enterAttendances'
import { type Asking, everyRow, keeperIn, readRegister } from '../register'
import type { StoredCourse } from '../saveCourse'
import type { Sheet, UnreadSheet } from './readSheet'
import { MAX_ROWS } from './readSheet'

/** How many rows a page shows of each kind; all of them are in the table of results. */
const SHOWN = 200
const SHOWN_FAULTS = 500
const ROWS_A_TURN = 1_000

type Checking = { sheet: Sheet | UnreadSheet; file: string; user: ActingUser | null; now: Date }

export type Checked = {
  check: ImportCheck
  /** Of whom something would be written. */
  people: readonly PlannedPerson[]
}

/**
 * Works out what a table would do to the register as it is now. The plan's name is a hash of every row's outcome and of
 * everything that would be written: equal names, equal effects. Other work goes on between the rows.
 *
 * @throws DomainError report/officers-not-permitted
 */
export async function checkTable(
  req: Asking,
  { sheet, file, user, now }: Checking,
  onRow: (outcome: RowOutcome) => void = () => {},
): Promise<Checked> {
  const ground = await groundFor(req, { user, now })
  if ('unread' in sheet) return unreadable(file, UNREAD[sheet.unread])
  const [header, ...rows] = sheet.rows
  const read = columnsIn(header)
  if ('fault' in read) return unreadable(file, read.fault)
  return planRows({ sheet, file, rows, onRow, ground: { ...ground, columns: read.columns } })
}

type Planning = {
  sheet: Sheet
  file: string
  rows: readonly SheetRow[]
  ground: PlanGround
  onRow: (outcome: RowOutcome) => void
}

async function planRows({ sheet, file, rows, ground, onRow }: Planning): Promise<Checked> {
  const { columns } = ground
  const planner = importPlanner(ground)
  const answer = emptyCheck(file)
  const hash = createHash('sha256')
  const mergedIn = mergedRows(sheet.merged, { columns: [...columns.values()], lastRow: rows.at(-1)?.row ?? 1 })
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_TURN === 0) await nextTurn()
    const range = mergedIn(row.row)
    const understood = range === null ? readTableRow(row, columns) : null
    if (range === null && !understood) continue
    const outcome = understood ? planner.add(understood) : mergedOutcome(row.row, range ?? '')
    hash.update(JSON.stringify(outcome))
    note(answer, outcome)
    onRow(outcome)
  }
  const people = planner.people().filter(isChanged)
  await hashPeople(hash, people)
  const empty = answer.rows === 0 ? 'Bảng không có dòng nào dưới tên các cột.' : null
  return {
    people,
    check: {
      ...answer,
      sums: planner.sums,
      plan: hash.digest('hex'),
      notes: notesOn(sheet, [...columns.values()]),
      unreadable: empty,
    },
  }
}

/** What whoever looks at the table does not see in it. */
function notesOn({ name, others, hidden }: Sheet, read: readonly number[]): string[] {
  const { rows } = hidden
  const columns = read.filter((column) => hidden.columns.some(([from, to]) => from <= column && column <= to)).length
  const told = [
    ...(rows > 0 ? [`${formatCount(rows)} dòng ẩn`] : []),
    ...(columns > 0 ? [`${formatCount(columns)} cột ẩn`] : []),
  ]
  return [
    ...(others > 0 ? [`Chỉ đọc trang tính đầu tiên, “${name}”.`] : []),
    ...(told.length > 0 ? [`Bảng có ${told.join(', ')}; vẫn được đọc như các dòng, cột khác.`] : []),
  ]
}

async function hashPeople(hash: Hash, people: readonly PlannedPerson[]): Promise<void> {
  for (const [index, person] of people.entries()) {
    if (index % ROWS_A_TURN === 0) await nextTurn()
    hash.update(canonicalize({ ...person, results: [...person.results] }) ?? '')
  }
}

function isChanged({ id, terms, ends, results }: PlannedPerson): boolean {
  return (
    id === null ||
    ends.length > 0 ||
    terms.some((term) => term.id === null) ||
    [...results.values()].some(({ isNew }) => isNew)
  )
}

const UNREAD: Record<UnreadSheet['unread'], string> = {
  damaged:
    'Không đọc được tệp: phải là bảng tính XLSX, không đặt mật khẩu. Tệp XLS hoặc CSV thì hãy mở bằng phần mềm bảng tính rồi lưu thành XLSX.',
  'too-large': `Bảng quá lớn: nhiều nhất ${MAX_ROWS.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp.`,
  timeout: 'Đọc tệp quá lâu. Hãy chia thành nhiều tệp nhỏ hơn.',
}

function emptyCheck(file: string): ImportCheck {
  const sums = { people: 0, terms: 0, ends: 0, results: 0, unchanged: 0 }
  return { file, plan: '', unreadable: null, rows: 0, faulty: 0, sums, faults: [], shown: [], notes: [] }
}

function unreadable(file: string, why: string): Checked {
  return { people: [], check: { ...emptyCheck(file), unreadable: why } }
}

function note(check: ImportCheck, outcome: RowOutcome): void {
  check.rows += 1
  if (outcome.faults.length > 0) {
    check.faulty += 1
    if (check.faults.length < SHOWN_FAULTS) check.faults.push(outcome)
  } else if (check.shown.length < SHOWN) check.shown.push(outcome)
}

function mergedOutcome(row: number, range: string): RowOutcome {
  const message = `Có ô gộp (${range}). Hãy bỏ gộp ô và ghi đủ giá trị ở từng dòng.`
  return { row, name: '', unit: '', does: [], notes: [], faults: [{ column: '', message }] }
}

type Importer = { user: ActingUser | null; now: Date }

async function groundFor(req: Asking, { user, now }: Importer): Promise<Omit<PlanGround, 'columns'>> {
  const register = await readRegister(req)
  const { named } = keeperIn(register, user)
  const courses = await everyRow<StoredCourse>(req, 'courses')
  const attendances = await everyRow<StoredAttendance>(req, 'attendances')
  const resultsOf = new Map<string, StoredAttendance[]>()
  for (const row of attendances) {
    const root = register.rootOf(row.officer)
    const known = resultsOf.get(root)
    if (known) known.push(row)
    else resultsOf.set(root, [row])
  }
  const termsByRoot = new Map<string, PlannedPerson['terms']>()
  for (const { id, officer, unit, from, to, position } of register.terms) {
    const root = register.rootOf(officer)
    const term = { id, unitId: unit, from, to, position }
    const known = termsByRoot.get(root)
    if (known) known.push(term)
    else termsByRoot.set(root, [term])
  }
  const people = register.people.flatMap(({ id, name }): PlannedPerson[] =>
    name === null || register.rootOf(id) !== id
      ? []
      : [{ id, name, terms: termsByRoot.get(id) ?? [], results: knownResults(resultsOf.get(id) ?? []), ends: [] }],
  )
  return { units: register.units, courses, people, named, today: vietnamDay(now) }
}

function knownResults(rows: readonly StoredAttendance[]): PlannedPerson['results'] {
  return new Map(
    rows.map(({ course, result, on, certificate = null }) => [
      course,
      { courseId: course, result, on, certificate, isNew: false },
    ]),
  )
}
