import type { Dated } from '../../assign/rules/units/dated'
import type { GroupFact } from '../../assign/rules/units/groupFacts'
import type { UnitFact } from '../../assign/rules/units/unitFacts'
import type { GroupRule } from '../../assign/rules/units/unitGroups'
import type { UnitInTime } from '../../assign/rules/units/unitsInTime'

/**
 * What the indicators are computed from: dated rows of the record's registers and of the ledger. Calendar days are `YYYY-MM-DD` in
 * Vietnam, both ends of a stretch included, null: open. Instants are ISO 8601 in UTC. `knownAt` is when the library learnt of
 * a row: an entry made later for an earlier day is a correction of what was reported before.
 */
type Known = { knownAt: string }

/** A unit as the tree in time has it, with what the figures group by. */
export type UnitRow = UnitInTime & { slug: string; kind: string; coastal: boolean; predecessors: readonly string[] }

/** Someone who is, or was, in charge of foreign information. `name` is null once it was replaced by the pseudonym. */
export type OfficerRow = { id: string; name: string | null; pseudonym: string; mergedInto: string | null }

/** Who was in charge at which unit, from when to when. `endKnownAt`: when the library learnt of the last day. */
export type OfficerTermRow = Known &
  Dated & { id: string; officerId: string; unitId: string; position: string | null; endKnownAt?: string | null }

/** `validMonths`: how long its result holds, null: for good. `readings`: editions whose confirmation counts as having attended. */
export type CourseRow = Known & {
  id: string
  name: string
  organiser: string
  place: string | null
  startsOn: string
  endsOn: string
  programmeId: string | null
  validMonths: number | null
  readings: readonly { documentId: string; version: number }[]
}

export type CourseResult = 'passed' | 'not-passed' | 'absent'

/** `on`: the day from which the result counts; `revokedOn`: the day from which it no longer does, learnt of at `revokedKnownAt`. */
export type AttendanceRow = Known & {
  id: string
  officerId: string
  courseId: string
  result: CourseResult
  on: string
  certificate: string | null
  revokedOn: string | null
  revokedKnownAt?: string | null
}

/**
 * A unit's place in a programme, with the document that decided it; `unitId` null: a place that is still open. `endKnownAt`: when the
 * library learnt of the last day. Null: before it kept such times.
 */
export type PlaceRow = Dated & {
  programmeId: string
  unitId: string | null
  decision: string | null
  sample: boolean
  knownAt: string | null
  endKnownAt: string | null
}

export type ProgrammeRow = {
  id: string
  slug: string
  name: string
  places: number | null
  decision: string | null
  sample: boolean
  /** Kinds of equipment that must work for a place to count as equipped; none: the usual ones, see `requiredBy`. */
  requiredKinds?: readonly string[]
}

export type EquipmentState = 'working' | 'broken' | 'returned'

/** One thing at one unit in one state for a stretch of days; moving it to another unit begins another row of the same `itemId`. */
export type EquipmentRow = Known &
  Dated & { itemId: string; kind: string; name: string; unitId: string; state: EquipmentState }

/** A unit was sent a document. `confirm`: it is to confirm, by `dueOn`. `endedOn`: the day it was released. */
export type SendingRow = {
  documentId: string
  unitId: string
  sentAt: string
  dueOn: string | null
  confirm: boolean
  endedAt: string | null
}

export type ReceiptRow = {
  id: string
  documentId: string
  version: number
  unitId: string
  event: 'seen' | 'downloaded' | 'acknowledged' | 'broadcast' | 'disseminated' | 'removed'
  /** The sender's own time, and when the library learnt of it. */
  at: string
  receivedAt: string
  sessions: number | null
  listeners: number | null
}

/** A version that was withdrawn, with the units that had to remove it. */
export type RecallRow = {
  documentId: string
  version: number
  unitId: string
  withdrawnAt: string
  removedAt: string | null
  /** When the library learnt of the removal. */
  removedKnownAt?: string | null
}

/** A document as it was given out for a stretch of time (instants, `to` null: still). */
export type GivenOutRow = {
  documentId: string
  version: number
  from: string
  to: string | null
  type: string
  topics: readonly string[]
  access: 'public' | 'internal' | 'assigned'
  reviewOn: string | null
  state: 'current' | 'superseded' | 'expired'
  /** What ended it: another stretch began, or nobody was given it any more. */
  endedBy: 'changed' | 'withdrawn' | 'purged' | null
}

/** Visits and searches are counted by the day, without cookies and without anything about the visitor. */
export type DayCountRow = {
  day: string
  visits: number
  searches: number
  /** Searches without result, also those whose words are not kept. */
  missed?: number
}

/** What was searched for and not found on a day, in its folded form, and how often; words that may tell of a person are not kept. */
export type MissedSearchRow = { day: string; query: string; times: number }

/** Something that was entered of a unit. `since`: the first day that is another for it; null: all that were before. */
export type UnitChangeRow = Known & {
  id: string
  unitId: string
  since: string | null
  facts: readonly (UnitFact | 'reorganised')[]
}

/** A group began or ceased to be counted as the plan's recipients, or means other units; it has no days. */
export type GroupChangeRow = Known & { id: string; name: string; rule: GroupRule; fact: GroupFact }

/** Two officers were found to be one, until that was undone. */
export type MergeRow = Known & { id: string; mergedId: string; keptId: string; undoneAt: string | null }

/** What was entered of those whom figures count by; answers follow it for any day, so reports say when it was learnt. */
export type RegisterChanges = {
  units: readonly UnitChangeRow[]
  groups: readonly GroupChangeRow[]
  merges: readonly MergeRow[]
}
