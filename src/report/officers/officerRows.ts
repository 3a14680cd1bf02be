import type { Payload } from 'payload'
import { credibleAt } from '../../catalogue/rules/credibleAt'
import { publicationTimes } from '../../publish/publicationTimes'
import { type Confirmation, readingResults } from '../rules/officers/readingResults'
import type { OfficerRows } from '../rules/officers/trainedOn'
import type { AttendanceRow, CourseRow, OfficerTermRow } from '../rules/rows'
import type { StoredAttendance } from './enterAttendances'
import { type Asking, everyRow, readRegister, type Register, type StoredTerm } from './register'
import type { StoredCourse } from './saveCourse'

/** The register of officers and courses as dated rows, what reading counts for among them. */
export async function readOfficerRows(payload: Payload): Promise<OfficerRows> {
  const req = { payload }
  return rowsOf(req, await readRegister(req))
}

/** The same of a register that was read already, in the same transaction if `req` has one. */
export async function rowsOf(req: Asking, register: Register): Promise<OfficerRows> {
  const courses = (await everyRow<StoredCourse>(req, 'courses')).map(courseRow)
  const attendances = (await everyRow<StoredAttendance>(req, 'attendances')).map(attendanceRow)
  return {
    officers: register.people.map(({ id, name, pseudonym }) => ({
      id,
      name,
      pseudonym,
      mergedInto: register.mergedInto.get(id) ?? null,
    })),
    terms: register.terms.flatMap((term) => termRow(term, register)),
    courses,
    attendances: [...attendances, ...(await readingRows(req, { register, courses }))],
  }
}

/** With a unit ends who is in charge at it: it is the reorganisation that says so, and no row of an officer was changed for it. */
function termRow(term: StoredTerm, { unitOf }: Register): OfficerTermRow[] {
  const ended = unitOf.get(term.unit)?.validTo ?? null
  if (ended !== null && ended < term.from) return []
  const to = ended !== null && (term.to === null || ended < term.to) ? ended : term.to
  const { id, officer, unit, position, from, createdAt, endKnownAt = null } = term
  return [{ id, officerId: officer, unitId: unit, position, from, to, knownAt: createdAt, endKnownAt }]
}

export function courseRow(course: StoredCourse): CourseRow {
  const { id, name, organiser, place = null, startsOn, endsOn, programme = null, createdAt } = course
  return {
    id,
    name,
    organiser,
    place,
    startsOn,
    endsOn,
    programmeId: programme,
    validMonths: course.validMonths ?? null,
    readings: course.readingCounts ? (course.materials ?? []) : [],
    knownAt: createdAt,
  }
}

function attendanceRow(row: StoredAttendance): AttendanceRow {
  const { id, officer, course, result, on, knownAt, certificate = null, revokedOn = null, revokedKnownAt = null } = row
  return { id, officerId: officer, courseId: course, result, on, knownAt, certificate, revokedOn, revokedKnownAt }
}

type ReadingAsked = { register: Register; courses: readonly CourseRow[] }
type StoredReceipt = {
  id: string
  document: string
  version: number
  senderId: string
  by?: string | null
  at: string
  receivedAt: string
}

/** Nothing is read where no course counts reading, or nobody in the register has an account. */
async function readingRows(req: Asking, { register, courses }: ReadingAsked): Promise<AttendanceRow[]> {
  const documentIds = [...new Set(courses.flatMap(({ readings }) => readings.map(({ documentId }) => documentId)))]
  const withAccount = register.people.flatMap(({ id, user }) => (user ? [{ id, userId: user }] : []))
  if (documentIds.length === 0 || withAccount.length === 0) return []
  const userIds = withAccount.map(({ userId }) => userId)
  const accounts = await everyRow<{ id: string; name?: string | null }>(req, 'users', { id: { in: userIds } })
  const names = new Map(accounts.map(({ id, name }) => [id, name ?? null]))
  const receipts = await everyRow<StoredReceipt>(req, 'receipts', {
    and: [
      { document: { in: documentIds } },
      { event: { equals: 'acknowledged' } },
      { senderId: { in: userIds } },
      // What somebody entered for a unit says nothing of their own reading.
      { via: { not_equals: 'by-hand' } },
    ],
  })
  const publishedAt = await publicationTimes(req, documentIds)
  return readingResults(courses, {
    officers: withAccount.map((officer) => ({ ...officer, accountName: names.get(officer.userId) ?? null })),
    confirmations: receipts.map((receipt) => confirmationOf(receipt, publishedAt(receipt))),
  })
}

function confirmationOf(receipt: StoredReceipt, publishedAt: string | null): Confirmation {
  const { document, version, senderId, by = null, receivedAt } = receipt
  const at = credibleAt({ ...receipt, event: 'acknowledged' }, publishedAt)
  return { documentId: document, version, userId: senderId, by, at, receivedAt }
}
