import type { Payload } from 'payload'
import { membershipsOf } from '../../assign/units/membershipRows'
import { membershipOn } from '../../assign/rules/units/memberships'
import { holdsOn } from '../../assign/rules/units/dated'
import { DomainError } from '../../platform/errors'
import type { ActingUser } from '../../platform/runAct'
import { courseSheet } from '../rules/officers/courseSheet'
import { keepsRegister, reaches, seesRegister } from '../rules/officers/officerSight'
import { officerSheet } from '../rules/officers/officerSheet'
import {
  isKept,
  isSeen,
  peopleOf,
  type PersonInRegister,
  type RegisterGround,
  shownName,
} from '../rules/officers/people'
import { registerView, unitName } from '../rules/officers/registerView'
import type {
  CertificateState,
  CourseDetails,
  CourseList,
  CourseSheet,
  MoveOffer,
  OfficerSheet,
  RegisterQuestion,
  RegisterView,
} from '../rules/officers/views'
import { courseRow, rowsOf } from './officerRows'
import { everyRow, readRegister, type Register, sightIn } from './register'
import { mayChangeCourse, type StoredCourse } from './saveCourse'
import type { StoredAttendance } from './enterAttendances'

type Asked = { user: ActingUser | null; today: string }

/**
 * The register as of a day, for those who see more of it than themselves.
 * @throws DomainError platform/not-found
 */
export async function askRegister(
  payload: Payload,
  { user, today, question }: Asked & { question: RegisterQuestion },
): Promise<RegisterView> {
  const { ground } = await groundFor(payload, user)
  if (!seesRegister(ground.sight)) throw new DomainError('platform/not-found')
  const offers = keepsRegister(ground.sight) ? await offersIn(payload, { ground, today }) : []
  return registerView(ground, { question, offers })
}

/** The officer that this person is; null: none, or nobody who is in the register. */
export async function ownOfficer(payload: Payload, user: ActingUser | null): Promise<string | null> {
  const { ground } = await groundFor(payload, user)
  return ground.people.find(({ userId }) => userId === ground.sight.userId)?.root.id ?? null
}

/** @throws DomainError platform/not-found, alike for who does not exist and who is not for this person */
export async function askOfficer(payload: Payload, { user, today, id }: Asked & { id: string }): Promise<OfficerSheet> {
  const { ground, register } = await groundFor(payload, user)
  const person = ground.people.find(({ root }) => root.id === register.rootOf(id))
  if (!person || !isSeen(person, ground.sight)) throw new DomainError('platform/not-found')
  const where = { officer: { in: person.rows.map((row) => row.id) } }
  const stored = await everyRow<StoredAttendance>({ payload }, 'attendances', where)
  return officerSheet(ground, {
    person,
    today,
    account: await accountName(payload, person.userId),
    offer: await offerFor(payload, { person, ground, today }),
    files: await certificateStates(payload, stored),
  })
}

type Held = { id: string; state: string }

async function certificateStates(
  payload: Payload,
  results: readonly StoredAttendance[],
): Promise<Map<string, CertificateState>> {
  const ids = results.flatMap(({ certificateFile }) => certificateFile ?? [])
  const files = ids.length === 0 ? [] : await everyRow<Held>({ payload }, 'media', { id: { in: ids } })
  const states = new Map(files.map(({ id, state }) => [id, state]))
  return new Map(
    results.flatMap(({ id, certificateFile }) => {
      const state = states.get(certificateFile ?? '')
      if (state === undefined) return []
      return [[id, state === 'ready' || state === 'refused' ? state : 'waiting'] as const]
    }),
  )
}

/** Every course, the newest first. @throws DomainError platform/not-found */
export async function askCourses(payload: Payload, { user }: Asked): Promise<CourseList> {
  const { ground, stored } = await groundFor(payload, user)
  if (!seesRegister(ground.sight)) throw new DomainError('platform/not-found')
  const results = ground.people
    .filter((person) => isSeen(person, ground.sight))
    .flatMap((person) => person.results.map((row) => ({ ...row, person: person.root.id })))
  const courses = stored.map((course) => {
    const own = results.filter(({ courseId }) => courseId === course.id)
    const passed = own.filter(({ result, revokedOn }) => result === 'passed' && revokedOn === null)
    const { id, name, startsOn, endsOn, organiser, place = null, sample } = course
    const counts = { entered: peopleIn(own), passed: peopleIn(passed) }
    return { id, name, startsOn, endsOn, organiser, place, sample: sample ?? false, ...counts }
  })
  return {
    courses: courses.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1)),
    mayKeep: keepsRegister(ground.sight),
  }
}

function peopleIn(results: readonly { person: string }[]): number {
  return new Set(results.map(({ person }) => person)).size
}

/** @throws DomainError platform/not-found */
export async function askCourse(
  payload: Payload,
  { user, today, id, unitId }: Asked & { id: string; unitId: string | null },
): Promise<CourseSheet> {
  const { ground, stored } = await groundFor(payload, user)
  const course = stored.find((each) => each.id === id)
  if (!course || !seesRegister(ground.sight)) throw new DomainError('platform/not-found')
  return courseSheet(ground, {
    id,
    details: detailsOf(course),
    programmeName: await programmeName(payload, course.programme ?? null),
    sample: course.sample ?? false,
    mayChange: keepsRegister(ground.sight) && mayChangeCourse(course, user),
    unitId,
    today,
  })
}

function detailsOf(course: StoredCourse): CourseDetails {
  const { name, startsOn, endsOn, organiser, place = null, syllabus = null } = course
  const { programme = null, validMonths = null } = course
  const materials = course.materials ?? []
  const readingCounts = course.readingCounts ?? false
  return { name, startsOn, endsOn, organiser, place, syllabus, programme, validMonths, materials, readingCounts }
}

async function programmeName(payload: Payload, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [programme] = await everyRow<{ id: string; name: string }>({ payload }, 'programmes', { id: { equals: id } })
  return programme?.name ?? null
}

type Ground = { register: Register; ground: RegisterGround; stored: StoredCourse[] }

/** @throws DomainError platform/not-found for whom the register does not concern */
async function groundFor(payload: Payload, user: ActingUser | null): Promise<Ground> {
  const req = { payload }
  const register = await readRegister(req)
  const sight = sightIn(register, user)
  if (!sight) throw new DomainError('platform/not-found')
  const stored = await everyRow<StoredCourse>(req, 'courses')
  const rows = await rowsOf(req, register)
  const userOf = new Map(register.people.flatMap(({ id, user: userId }) => (userId ? [[id, userId] as const] : [])))
  const samples = new Set(register.people.flatMap(({ id, sample }) => (sample ? [id] : [])))
  const courseOf = new Map(stored.map((course) => [course.id, courseRow(course)]))
  return {
    register,
    stored,
    ground: { people: peopleOf(rows, { userOf, samples }), courseOf, unitOf: register.unitOf, sight },
  }
}

async function accountName(payload: Payload, userId: string | null): Promise<string | null> {
  if (userId === null) return null
  const where = { id: { equals: userId } }
  const account = await payload.db.findOne<{ id: string; username?: string }>({ collection: 'users', where })
  return account?.username ?? null
}

type Offering = { ground: RegisterGround; today: string }

/** Of those whom the reader keeps, whoever's account is at a unit today where they are not in charge: their term may be to move. */
async function offersIn(payload: Payload, { ground, today }: Offering): Promise<MoveOffer[]> {
  const withAccount = ground.people.filter((person) => person.userId !== null && isKept(person, ground.sight))
  const offers: MoveOffer[] = []
  for (const person of withAccount) {
    const offer = await offerFor(payload, { person, ground, today })
    if (offer) offers.push(offer)
  }
  return offers
}

async function offerFor(
  payload: Payload,
  { person, ground, today }: Offering & { person: PersonInRegister },
): Promise<MoveOffer | null> {
  if (person.userId === null || person.root.name === null) return null
  const present = person.terms.filter((term) => holdsOn(term, today))
  const membership = membershipOn(await membershipsOf({ payload }, person.userId), today)
  const [term] = present
  if (!membership || !term || present.some(({ unitId }) => unitId === membership.unit)) return null
  if (!reaches(ground.sight.named, [term.unitId])) return null
  return {
    officerId: person.root.id,
    name: shownName(person, ground.sight),
    from: unitName(ground.unitOf.get(term.unitId), today),
    to: unitName(ground.unitOf.get(membership.unit), today),
  }
}
