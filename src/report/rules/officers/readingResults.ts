import { startOfVietnamDay, vietnamDay } from '../../../vietnamese/calendar'
import type { AttendanceRow, CourseRow } from '../rows'
import { sameNameKey } from './officerNames'

/** That somebody confirmed an edition; `userId`: with whose account, `by`: the name that was given with it. Instants in UTC. */
export type Confirmation = {
  documentId: string
  version: number
  userId: string
  by: string | null
  at: string
  receivedAt: string
}

/** An officer who has an account, and the name that the account goes by. */
export type Reading = { id: string; userId: string; accountName: string | null }

/**
 * Courses that reading counts for, as results of the people who read: whoever confirmed every edition that the course asks for,
 * themselves, by the course's last day, passed it on the day of the last confirmation, or on its first day if that was
 * earlier. What somebody confirmed in another's name, or with an account that several share, counts for nobody.
 */
export function readingResults(
  courses: readonly CourseRow[],
  { officers, confirmations }: { officers: readonly Reading[]; confirmations: readonly Confirmation[] },
): AttendanceRow[] {
  const firsts = firstConfirmations(confirmations, officers)
  return courses
    .filter(({ readings }) => readings.length > 0)
    .flatMap((course) => officers.flatMap((officer) => resultOf(course, { officer, firsts }) ?? []))
}

type Firsts = ReadonlyMap<string, Confirmation>

function firstConfirmations(confirmations: readonly Confirmation[], officers: readonly Reading[]): Firsts {
  const names = new Map(officers.map(({ userId, accountName }) => [userId, accountName]))
  const firsts = new Map<string, Confirmation>()
  for (const confirmation of confirmations) {
    if (!names.has(confirmation.userId) || !isOwn(confirmation, names.get(confirmation.userId) ?? null)) continue
    const key = keyOf(confirmation.userId, confirmation)
    const known = firsts.get(key)
    if (!known || confirmation.at < known.at) firsts.set(key, confirmation)
  }
  return firsts
}

/** An account that names somebody else as who did it is a shared one. */
function isOwn({ by }: Confirmation, accountName: string | null): boolean {
  return by === null || (accountName !== null && sameNameKey(by) === sameNameKey(accountName))
}

function resultOf(course: CourseRow, { officer, firsts }: { officer: Reading; firsts: Firsts }): AttendanceRow | null {
  const read = course.readings.map((reading) => firsts.get(keyOf(officer.userId, reading)))
  const days = read.map((confirmation) => (confirmation ? vietnamDay(new Date(confirmation.at)) : null))
  if (days.some((day) => day === null || day > course.endsOn)) return null
  const last = days.reduce((one, other) => ((other ?? '') > (one ?? '') ? other : one), course.startsOn)
  const known = read.map((confirmation) => confirmation?.receivedAt ?? '')
  return {
    id: `reading:${course.id}:${officer.id}`,
    officerId: officer.id,
    courseId: course.id,
    result: 'passed',
    on: last ?? course.startsOn,
    certificate: null,
    revokedOn: null,
    knownAt: [startOfVietnamDay(course.startsOn).toISOString(), ...known].sort().at(-1) ?? '',
  }
}

function keyOf(userId: string, { documentId, version }: { documentId: string; version: number }): string {
  return `${userId} ${documentId} ${version}`
}
