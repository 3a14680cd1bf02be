import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { keepsAllOfficers } from '../../../collections/access/officerRules'
import { unitIdOf } from '../../../collections/access/permissions'
import { DomainError, type FieldFault } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { courseFaults } from '../rules/officers/courseFaults'
import type { CourseDetails } from '../rules/officers/views'
import { everyRow, keeperIn, readRegister } from './register'

export type CourseContent = CourseDetails & { sample?: boolean | undefined }

export type StoredCourse = {
  id: string
  name: string
  startsOn: string
  endsOn: string
  organiser: string
  place?: string | null
  syllabus?: string | null
  programme?: string | null
  validMonths?: number | null
  materials?: { documentId: string; version: number }[] | null
  readingCounts?: boolean | null
  madeByUnit?: string | null
  sample?: boolean | null
  createdAt: string
}

type Saving = { course: CourseContent; now: Date }

/**
 * A course, held or planned. Whose unit made it may change it, besides those who keep the whole register.
 *
 * @throws DomainError report/officers-not-permitted, platform/invalid-input
 */
export function makeCourse(context: ActContext, { course, now }: Saving): Promise<{ id: string }> {
  return runAct(context, async (req) => {
    keeperIn(await readRegister(req), context.user)
    await assertRight(req, course, { now, resultDays: [] })
    const id = uuidv7()
    const data = { id, ...stored(course), madeByUnit: unitIdOf(context.user) }
    await req.payload.db.create({ collection: 'courses', data, req, returning: false })
    await appendEvent(req, 'report/course-made', { course: id })
    return { id }
  })
}

/**
 * Other words, days or rules of a course; results that were entered stay what they are.
 *
 * @throws DomainError report/officers-not-permitted, report/officer-out-of-scope, platform/not-found, platform/invalid-input
 */
export function changeCourse(
  context: ActContext,
  { id, course, now }: Saving & { id: string },
): Promise<{ id: string }> {
  return runAct(context, async (req) => {
    keeperIn(await readRegister(req), context.user)
    const before = await courseById(req, id)
    if (!mayChangeCourse(before, context.user)) throw new DomainError('report/officer-out-of-scope')
    const results = await everyRow<{ id: string; on: string }>(req, 'attendances', { course: { equals: id } })
    await assertRight(req, course, { now, resultDays: results.map(({ on }) => on) })
    const data = stored(course)
    await req.payload.db.updateOne({ collection: 'courses', id, data, req, returning: false })
    await appendEvent(req, 'report/course-changed', { course: id })
    return { id }
  })
}

export function mayChangeCourse({ madeByUnit }: StoredCourse, user: ActingUser | null): boolean {
  if (keepsAllOfficers(user)) return true
  const own = unitIdOf(user)
  return own !== null && own === madeByUnit
}

/** @throws DomainError platform/not-found */
export async function courseById(req: PayloadRequest, id: string): Promise<StoredCourse> {
  const course = await req.payload.db.findOne<StoredCourse>({
    collection: 'courses',
    where: { id: { equals: id } },
    req,
  })
  if (!course) throw new DomainError('platform/not-found')
  return course
}

function stored({ materials, sample, ...course }: CourseContent) {
  return { ...course, materials: [...materials], ...(sample === undefined ? {} : { sample }) }
}

type Circumstances = { now: Date; resultDays: readonly string[] }

async function assertRight(
  req: PayloadRequest,
  course: CourseContent,
  { now, resultDays }: Circumstances,
): Promise<void> {
  const errors: FieldFault[] = [...courseFaults(course, { today: vietnamDay(now), resultDays })]
  if (course.programme && !(await isThere(req, { collection: 'programmes', id: course.programme })))
    errors.push({ path: 'programme', message: 'Không có chương trình này.' })
  if (course.readingCounts && course.materials.length === 0)
    errors.push({ path: 'materials', message: 'Hãy chọn tài liệu phải đọc, nếu đọc được tính là đã học.' })
  for (const [index, { documentId, version }] of course.materials.entries()) {
    const where = { and: [{ document: { equals: documentId } }, { version: { equals: version } }] }
    const edition = await req.payload.db.findOne({ collection: 'editions', where, req })
    if (!edition) errors.push({ path: `materials.${index}`, message: 'Thư viện không có bản này.' })
  }
  if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors })
}

async function isThere(
  req: PayloadRequest,
  { collection, id }: { collection: 'programmes'; id: string },
): Promise<boolean> {
  return (await req.payload.db.findOne({ collection, where: { id: { equals: id } }, req })) !== null
}
