import type { CourseResult } from '../rows'

/** What the pages show of the register; names are already those that the reader may see. Days are calendar days in Vietnam. */
export type Choice = { value: string; label: string }

/** How somebody stands on a day. `through`: the last day that it counts, null: for good. */
export type TrainingMark =
  | { kind: 'trained'; courseId: string; course: string; through: string | null }
  | { kind: 'ran-out'; courseId: string; course: string; through: string }
  | { kind: 'revoked'; courseId: string; course: string; on: string }
  | { kind: 'none' }

export const REGISTER_STATES = ['in-charge', 'untrained', 'trained', 'left'] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

export type RegisterQuestion = { day: string; unitId: string | null; state: RegisterState; page: number }

export type RegisterLine = {
  officerId: string
  name: string
  unitId: string
  unit: string
  position: string | null
  from: string
  to: string | null
  training: TrainingMark
  sample: boolean
}

/** Two people who may be one: the same name spelt alike, or alike but for the marks. */
export type Alike = { one: Choice; other: Choice; isSame: boolean }

/** Somebody's account belongs to a unit now where they are not in charge yet. */
export type MoveOffer = { officerId: string; name: string; from: string; to: string }

export type RegisterView = {
  question: RegisterQuestion
  lines: RegisterLine[]
  total: number
  pages: number
  /** On the day, of what the reader sees, whatever is filtered. */
  sums: { inCharge: number; trained: number }
  units: Choice[]
  /** Units that exist on the day and have nobody in charge. */
  unitsWithout: Choice[]
  alike: Alike[]
  offers: MoveOffer[]
  mayKeep: boolean
  /** Whether there are names among what the reader sees that are shown as initials. */
  isMasked: boolean
}

export type TermLine = {
  id: string
  unitId: string
  unit: string
  position: string | null
  from: string
  to: string | null
  /** The unit ended, and the term with it. */
  endedWithUnit: boolean
  mayEnd: boolean
}

/** `waiting`: it is still to be checked, or looked at by a person. */
export type CertificateState = 'ready' | 'waiting' | 'refused'

export type ResultLine = {
  id: string
  courseId: string
  course: string
  organiser: string
  result: CourseResult
  on: string
  through: string | null
  /** Null also for those who see no names. */
  certificate: string | null
  /** Its file; null: none, or not for this reader. */
  file: CertificateState | null
  revokedOn: string | null
  /** Found from what they read and confirmed. */
  byReading: boolean
  mayRevoke: boolean
}

export type OfficerSheet = {
  id: string
  name: string
  pseudonym: string
  isMasked: boolean
  hasName: boolean
  sample: boolean
  /** User name of the account; null: none, or not for this reader. */
  account: string | null
  mayKeep: boolean
  training: TrainingMark
  terms: TermLine[]
  results: ResultLine[]
  /** Rows that were merged into this one. */
  merged: Choice[]
  alike: Choice[]
  offer: MoveOffer | null
  /** Units of today where the reader may enter somebody. */
  units: Choice[]
}

export type CourseLine = {
  id: string
  name: string
  startsOn: string
  endsOn: string
  organiser: string
  place: string | null
  entered: number
  passed: number
  sample: boolean
}

export type CourseList = { courses: CourseLine[]; mayKeep: boolean }

export type CourseDetails = {
  name: string
  startsOn: string
  endsOn: string
  organiser: string
  place: string | null
  /** What is taught, in the organiser's words. */
  syllabus: string | null
  programme: string | null
  validMonths: number | null
  materials: readonly { documentId: string; version: number }[]
  readingCounts: boolean
}

export type ClassLine = {
  officerId: string
  name: string
  unit: string
  /** Entered so far; null: nothing yet. */
  result: CourseResult | null
  certificate: string | null
  revokedOn: string | null
  byReading: boolean
  mayEnter: boolean
}

export type CourseSheet = CourseDetails & {
  id: string
  sample: boolean
  programmeName: string | null
  mayChange: boolean
  mayEnter: boolean
  /** Whoever was in charge while the course went on, and whoever has a result. */
  people: ClassLine[]
  /** How many more there are, who are not shown. */
  others: number
  units: Choice[]
  unitId: string | null
}
