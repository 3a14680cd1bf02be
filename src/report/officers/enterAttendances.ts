import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError, type FieldFault } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { insertRows } from '../../platform/database/insertRows'
import { type ActContext, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { resultDayFault } from '../rules/officers/courseFaults'
import { storedName } from '../rules/officers/officerNames'
import { reaches, type Sight } from '../rules/officers/officerSight'
import type { CourseResult } from '../rules/rows'
import { forgetCertificate } from './forgetCertificate'
import { everyRow, keeperIn, readRegister, type Register, termsOf } from './register'
import { courseById, type StoredCourse } from './saveCourse'

export type Result = {
  officer: string
  result: CourseResult
  /** From which day it counts; absent: from the course's last day. */
  on?: string | null | undefined
  certificate?: string | null | undefined
}

export type StoredAttendance = {
  id: string
  key: string
  officer: string
  course: string
  result: CourseResult
  on: string
  knownAt: string
  certificate?: string | null
  certificateFile?: string | null
  revokedOn?: string | null
  revokedKnownAt?: string | null
}

type Entering = { courseId: string; results: readonly Result[]; now: Date }

export type AttendancesEntered = { id: string; entered: number; changed: number; unchanged: number }

/**
 * The results of a whole class at once, all or none. Sent again, what is the same stays; what is another corrects what was
 * entered before, unless the certificate was revoked.
 *
 * @throws DomainError report/officers-not-permitted, platform/not-found, platform/invalid-input with the path of each row
 */
export function enterAttendances(
  context: ActContext,
  { courseId, results, now }: Entering,
): Promise<AttendancesEntered> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const course = await courseById(req, courseId)
    const known = await everyRow<StoredAttendance>(req, 'attendances', { course: { equals: courseId } })
    const byRoot = new Map(known.map((row) => [register.rootOf(row.officer), row]))
    const ground = { register, sight, course, byRoot, today: vietnamDay(now) }
    const faults = faultsIn({ results, ground })
    if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
    const answer = await save(req, { results, ground, now })
    if (answer.entered + answer.changed > 0) {
      const { entered, changed } = answer
      await appendEvent(req, 'report/attendances-entered', { course: courseId, entered, changed })
    }
    return answer
  })
}

type Ground = {
  register: Register
  sight: Sight
  course: StoredCourse
  byRoot: ReadonlyMap<string, StoredAttendance>
  today: string
}

function faultsIn({ results, ground }: { results: readonly Result[]; ground: Ground }): FieldFault[] {
  const faults: FieldFault[] = []
  const seen = new Set<string>()
  for (const [index, result] of results.entries()) {
    const root = ground.register.rootOf(result.officer)
    const again = seen.has(root) ? [{ path: 'officer', message: 'Người này có hai dòng.' }] : []
    seen.add(root)
    for (const { path, message } of [...again, ...resultFaults(result, ground)])
      faults.push({ path: `results.${index}.${path}`, message })
  }
  return faults
}

function resultFaults(result: Result, { register, sight, course, byRoot, today }: Ground): FieldFault[] {
  const unitIds = termsOf(register, result.officer).map(({ unit }) => unit)
  const isKnown = register.people.some(({ id }) => id === result.officer)
  if (!isKnown || !reaches(sight.named, unitIds))
    return [{ path: 'officer', message: 'Không có cán bộ này trong phạm vi của bạn.' }]
  const rootId = register.rootOf(result.officer)
  const before = byRoot.get(rootId) ?? null
  const values = valuesOf(result, { course, before, today })
  const hasName = register.people.some(({ id, name }) => id === rootId && name !== null)
  const wrongDay = resultDayFault(values.on, { startsOn: course.startsOn, today })
  return [
    ...changeFaults({ before, values, hasName }),
    ...(wrongDay ? [{ path: 'on', message: wrongDay }] : []),
    ...(result.result !== 'passed' && result.certificate
      ? [{ path: 'certificate', message: 'Người chưa đạt hoặc vắng không có chứng nhận.' }]
      : []),
  ]
}

type Change = { before: StoredAttendance | null; values: Values; hasName: boolean }

/** What stays the same may always be sent again. */
function changeFaults({ before, values, hasName }: Change): FieldFault[] {
  if (before && !isChanged(before, values)) return []
  if (!hasName)
    return [{ path: 'officer', message: 'Tên người này đã được thay bằng bí danh nên không ghi thêm được.' }]
  if (!before?.revokedOn) return []
  return [{ path: 'result', message: 'Chứng nhận đã bị thu hồi nên kết quả này không sửa được.' }]
}

type Values = Pick<StoredAttendance, 'result' | 'on'> & { certificate: string | null; certificateFile: string | null }
type Occasion = Pick<Ground, 'course' | 'today'> & { before: StoredAttendance | null }

/** A day that is not spoken of stays what it was, and a file as long as there is a certificate. */
function valuesOf({ result, on, certificate }: Result, occasion: Occasion): Values {
  return {
    result,
    on: on ?? occasion.before?.on ?? usualDay(occasion),
    certificate: certificate ? storedName(certificate) || null : null,
    certificateFile: result === 'passed' ? (occasion.before?.certificateFile ?? null) : null,
  }
}

/** While a course goes on, some finish early: that counts from today. */
function usualDay({ course: { startsOn, endsOn }, today }: Occasion): string {
  return startsOn <= today && today < endsOn ? today : endsOn
}

function isChanged(before: StoredAttendance, values: Values): boolean {
  return (
    before.result !== values.result ||
    before.on !== values.on ||
    (before.certificate ?? null) !== values.certificate ||
    (before.certificateFile ?? null) !== values.certificateFile
  )
}

type Saving = { results: readonly Result[]; ground: Ground; now: Date }

async function save(req: PayloadRequest, { results, ground, now }: Saving): Promise<AttendancesEntered> {
  const { course, byRoot, register, today } = ground
  const rows: (StoredAttendance & Record<string, unknown>)[] = []
  let changed = 0
  for (const result of results) {
    const root = register.rootOf(result.officer)
    const before = byRoot.get(root) ?? null
    const values = valuesOf(result, { course, before, today })
    if (!before) rows.push(newAttendance({ officer: root, course: course.id, values, now }))
    else if (isChanged(before, values)) {
      const data = { ...values, knownAt: now.toISOString() }
      await req.payload.db.updateOne({ collection: 'attendances', id: before.id, data, req, returning: false })
      if (before.certificateFile && !values.certificateFile) await forgetCertificate(req, before.certificateFile)
      changed += 1
    }
  }
  await insertRows(req, 'attendances', rows)
  return { id: course.id, entered: rows.length, changed, unchanged: results.length - rows.length - changed }
}

type New = { officer: string; course: string; values: Values; now: Date }

function newAttendance({ officer, course, values, now }: New): StoredAttendance & Record<string, unknown> {
  const knownAt = now.toISOString()
  return { id: uuidv7(), key: `${course}:${officer}`, officer, course, ...values, knownAt, revokedOn: null }
}
