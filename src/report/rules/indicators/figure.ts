/**
 * What the indicators answer. Calendar days are `YYYY-MM-DD` in Vietnam, instants ISO 8601 in UTC. Every text is Vietnamese and
 * ready to be shown; every row says by its ids where it can be looked up.
 */

/** What is asked: a period of days, both ends included, whose last day is also the day that standings are taken on. */
export type Question = {
  from: string
  asOf: string
  /** What the library learnt after this instant is left out; absent: everything that it knows by now. */
  knownBy?: string | undefined
  /** The units asked about, each named; absent: all. What is below a unit was resolved by whoever asks. */
  unitIds?: readonly string[] | undefined
}

export type FigureCode =
  | 'supply'
  | 'trained'
  | 'equipped'
  | 'confirmed-in-time'
  | 'median-days-to-confirm'
  | 'recalls-within-24h'
  | 'sessions'
  | 'listeners'
  | 'documents'
  | 'missed-searches'
  | 'visits'
  | 'past-review'

/** `share`: numerator ÷ denominator; `days`: a length of time; the others count what they are called. */
export type Measure = 'share' | 'days' | 'sessions' | 'listeners' | 'documents' | 'searches' | 'visits'

/** `value`: the share (0 to 1), the days or the count; null where there is nothing to divide or no one to take the median of. */
export type Amount = { value: number | null; numerator: number; denominator: number | null }

/** One of those that a figure counts (`inside`) or misses (`outside`), and why, in words. */
export type FigureRow = {
  /** Unique in its figure: what two answers to the same question are compared by. */
  key: string
  /** A unit's name as of the day, a document's id where titles are not at hand, an officer's pseudonym, a search's words. */
  label: string
  reason: string
  unitId?: string
  documentId?: string
  version?: number
  officerId?: string
  /** An officer's name, only for those who may see it and never in a closed report. */
  personName?: string
  programmeId?: string
  /** The row's own day. */
  on?: string
  /** How much the row adds where a row is more than one: listeners, visits, days. */
  count?: number
}

/** Rows of a figure in their order; those of a large figure are made when they are looked at. A list is one. */
export type FigureRows = Iterable<FigureRow> & {
  readonly length: number
  at(index: number): FigureRow | undefined
  slice(start?: number, end?: number): FigureRow[]
}

export type Point = Amount & { key: string; label: string }

/** The figure taken apart. `span` is of visits: today, this month, in all. A key is the unit's id, the topic's or type's slug. */
export type Breakdown = { by: 'unit' | 'topic' | 'type' | 'access' | 'span'; title: string; points: Point[] }

export type Figure = Amount & {
  code: FigureCode
  label: string
  /** What is divided by what, in one sentence. */
  definition: string
  measure: Measure
  inside: FigureRows
  /** For a count this is empty; for a share it answers "Đơn vị nào chưa?". */
  outside: FigureRows
  breakdowns: Breakdown[]
}

/** A figure over time: one point a quarter, oldest first; `key` is the last day that the point counts. */
export type Trend = { code: FigureCode; label: string; measure: Measure; points: (Point & { from: string })[] }

/** A row of the period that the library learnt of only after the period's end. */
export type Correction = {
  key: string
  what: 'receipt' | 'term' | 'course' | 'attendance' | 'equipment' | 'place' | 'unit' | 'group' | 'merge'
  /** The day that the row itself is of. */
  on: string
  knownAt: string
  unitId?: string
  documentId?: string
  officerId?: string
  text: string
}

/** A whole answer. `asked` is the question with what the asker may see resolved into `unitIds`. */
export type Report = {
  asked: Question
  figures: Figure[]
  trends: Trend[]
  corrections: Correction[]
  /** The record's own measure of how far it was read: the same position and question give the same answer. */
  position: number
}

/** A closed report's figure beside what the same question is answered by now. */
export type Difference = {
  code: FigureCode
  label: string
  frozen: Amount
  now: Amount
  /** Rows that count now and did not then, and the other way round. */
  cameIn: FigureRow[]
  wentOut: FigureRow[]
}

/** `intact`: the frozen figures still have the hash that the journal holds. */
export type ClosedReport = {
  id: string
  from: string
  asOf: string
  closedAt: string
  closedBy: string
  sha256: string
  intact: boolean
  figures: Figure[]
  differences: Difference[]
  /** What the library learnt of the period after it had been closed. */
  corrections: Correction[]
}
