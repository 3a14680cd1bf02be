import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Payload } from 'payload'
import type { Reader } from './catalogue/reader'
import { receiveFile } from './ingest/receiveFile'
import { DomainError } from './platform/errors'
import type { FileStore } from './platform/files/fileStore'
import { parseInput } from './platform/parseInput'
import type { ActContext } from './platform/runAct'
import type { OfficersDoor } from './portal/officersDoor'
import { correctOfficer } from './report/officers/correctOfficer'
import { enterAttendances } from './report/officers/enterAttendances'
import { enterOfficer } from './report/officers/enterOfficer'
import { fileCertificate } from './report/officers/fileCertificate'
import { importDesk } from './report/officers/import/importDesk'
import { mergeOfficers, undoMerge } from './report/officers/mergeOfficers'
import { beginTerm, leaveUnit, transferOfficer } from './report/officers/moveOfficer'
import { everyRow } from './report/officers/register'
import { openCertificate } from './report/officers/openCertificate'
import { askCourse, askCourses, askOfficer, askRegister, ownOfficer } from './report/officers/registerDesk'
import { revokeCertificate } from './report/officers/revokeCertificate'
import { changeCourse, makeCourse } from './report/officers/saveCourse'
import {
  beginningSchema,
  correctingSchema,
  courseSchema,
  enteringSchema,
  leavingSchema,
  mergingSchema,
  movingSchema,
  resultsSchema,
  revokingSchema,
} from './report/officers/schemas'
import { actingPerson } from './actingPerson'
import { compareVietnamese } from './vietnamese/compareVietnamese'
import { vietnamDay } from './vietnamese/calendar'

type DoorParts = {
  payload: Payload
  mediaDir: string
  store: FileStore
  /** Called when a new file waits to be checked. */
  onReceived: () => void
}

/** The pages' door to the register of officers, on the record's side: every call is made as the person who is signed in. */
export function officersDoor({ payload, mediaDir, store, onReceived }: DoorParts): OfficersDoor {
  const contextOf = async (reader: Reader): Promise<ActContext> => ({
    payload,
    user: await actingPerson(payload, reader),
  })
  return {
    ...questions(payload),
    ...peopleActs(payload, contextOf),
    ...courseActs(contextOf),
    fileCertificate: async (reader, attendanceId, { name, bytes }) => {
      const context = { ...(await contextOf(reader)), store }
      const limits = { directory: join(mediaDir, '.incoming'), maxBytes: bytes.length }
      const received = await receiveFile(Readable.from([bytes]), limits)
      const { officer } = await fileCertificate(context, { attendanceId, file: { ...received, name } })
      onReceived()
      return { officer }
    },
    certificate: async (reader, attendance) =>
      openCertificate(payload, { user: await actingPerson(payload, reader), attendance, store }),
    imports: importDesk({ payload, mediaDir, contextOf, now: () => new Date() }),
  }
}

type ContextOf = (reader: Reader) => Promise<ActContext>
type Questions = Pick<OfficersDoor, 'register' | 'own' | 'officer' | 'courses' | 'course' | 'programmes'>

function questions(payload: Payload): Questions {
  const asked = async (reader: Reader) => ({
    user: await actingPerson(payload, reader),
    today: vietnamDay(new Date()),
  })
  return {
    register: async (reader, question) => askRegister(payload, { ...(await asked(reader)), question }),
    own: async (reader) => ownOfficer(payload, await actingPerson(payload, reader)),
    officer: async (reader, id) => askOfficer(payload, { ...(await asked(reader)), id }),
    courses: async (reader) => askCourses(payload, await asked(reader)),
    course: async (reader, id, unitId) => askCourse(payload, { ...(await asked(reader)), id, unitId }),
    programmes: async () => {
      const rows = await everyRow<{ id: string; name: string }>({ payload }, 'programmes')
      return rows
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((one, other) => compareVietnamese(one.label, other.label))
    },
  }
}

type PeopleActs = Pick<
  OfficersDoor,
  'enter' | 'beginTerm' | 'transfer' | 'leave' | 'correct' | 'merge' | 'undoMerge' | 'revoke'
>

function peopleActs(payload: Payload, contextOf: ContextOf): PeopleActs {
  return {
    enter: async (reader, { to, ...entered }) =>
      enterOfficer(await contextOf(reader), parseInput(enteringSchema, { ...entered, to: to || null })),
    beginTerm: async (reader, id, { to, ...term }) => {
      const beginning = parseInput(beginningSchema, { ...term, to: to || null })
      await beginTerm(await contextOf(reader), { ...beginning, officerId: id })
    },
    transfer: async (reader, id, move) => {
      const { term, ...moving } = parseInput(movingSchema, move)
      await transferOfficer(await contextOf(reader), { ...moving, officerId: id, termId: term })
    },
    leave: async (reader, id, leaving) => {
      const { term, to } = parseInput(leavingSchema, leaving)
      await leaveUnit(await contextOf(reader), { officerId: id, termId: term, to })
    },
    correct: async (reader, id, { name, account }) => {
      const context = await contextOf(reader)
      const user = await accountNamed(payload, account)
      await correctOfficer(context, { ...parseInput(correctingSchema, { name, user }), officerId: id })
    },
    merge: async (reader, id, other) => {
      const { into } = parseInput(mergingSchema, { into: other })
      await mergeOfficers(await contextOf(reader), { officerId: id, into })
    },
    undoMerge: async (reader, merged) => {
      await undoMerge(await contextOf(reader), { officerId: merged })
    },
    revoke: async (reader, attendance, on) => {
      const revoking = { ...parseInput(revokingSchema, { on }), attendanceId: attendance, now: new Date() }
      await revokeCertificate(await contextOf(reader), revoking)
    },
  }
}

function courseActs(contextOf: ContextOf): Pick<OfficersDoor, 'saveCourse' | 'enterResults'> {
  return {
    saveCourse: async (reader, id, details) => {
      const saving = { course: parseInput(courseSchema, details), now: new Date() }
      const context = await contextOf(reader)
      return id === null ? makeCourse(context, saving) : changeCourse(context, { id, ...saving })
    },
    enterResults: async (reader, course, results) => {
      const parsed = parseInput(resultsSchema, { results })
      const entering = { courseId: course, results: parsed.results, now: new Date() }
      await enterAttendances(await contextOf(reader), entering)
    },
  }
}

/** @throws DomainError platform/invalid-input */
async function accountNamed(payload: Payload, username: string): Promise<string | null> {
  const name = username.trim().toLowerCase()
  if (name === '') return null
  const where = { username: { equals: name } }
  const account = await payload.db.findOne<{ id: string }>({ collection: 'users', where })
  if (account) return account.id
  const message = `Không có tài khoản “${name}”.`
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'user', message }] })
}
