import { type GroupRule, groupMembers, type ProgrammeMembers } from '../../../assign/rules/units/unitGroups'
import type {
  DayCountRow,
  EquipmentRow,
  GivenOutRow,
  MissedSearchRow,
  PlaceRow,
  ProgrammeRow,
  RegisterChanges,
  UnitRow,
} from '../rows'
import type { CountedLedger } from '../ledger/countedLedger'
import type { Steps } from '../../../catalogue/turns'
import type { Asked } from './asked'
import { confirmedInTime } from './confirmedInTime'
import { corrections, type LateReceipt } from './corrections'
import { listeners, sessions } from './dissemination'
import { documents, pastReview, type TermNames } from './documents'
import { equipped, type EquippedOn } from './equipped'
import type { Correction, Figure } from './figure'
import { type Sorted, unitLabels } from './makeFigure'
import { medianDays } from './medianDays'
import { recallsWithin24h } from './recallsWithin24h'
import { type Openings, supply } from './supply'
import type { OfficerRows } from '../officers/trainedOn'
import { trained, type TrainedOn } from './trained'
import { missedSearches, visits } from './usage'

/** What the ledger says to a question, before it is made into figures. */
export type LedgerAnswer = {
  counted: CountedLedger
  openings: Openings
  /** Units that were sent something that they still had on the last day, opened something that they were sent, or had to confirm something. */
  recipients: ReadonlySet<string>
  recalls: Sorted
  inUse: readonly GivenOutRow[]
  /** Receipts of the period that came after its end. */
  late: readonly LateReceipt[]
}

/** The registers that are small enough to be read whole, with the rules that read them. */
export type Registers = {
  /** Groups that are counted as the plan's recipients; none: every unit that was sent something. */
  counted: readonly GroupRule[]
  members: readonly ProgrammeMembers[]
  officers: OfficerRows
  programmes: readonly ProgrammeRow[]
  places: readonly PlaceRow[]
  equipment: readonly EquipmentRow[]
  dayCounts: readonly DayCountRow[]
  missedSearches: readonly MissedSearchRow[]
  trainedOn: TrainedOn
  equippedOn: EquippedOn
  kindNames: ReadonlyMap<string, string>
  /** Absent: nothing was entered of units, groups and people since they are known. */
  changes?: RegisterChanges
}

export type Grounds = {
  ledger: LedgerAnswer
  registers: Registers
  units: readonly UnitRow[]
  names: TermNames
  firstUses: ReadonlyMap<string, string>
}

/**
 * Every figure, in the order of the report, in steps. What is counted for the library as a whole has no part for some units.
 */
export function* figuresOf(grounds: Grounds, asked: Asked): Steps<Figure[]> {
  const { ledger, registers, units, names } = grounds
  const { openings, recipients, counted, recalls, inUse } = ledger
  const labelOf = unitLabels(units, asked.asOf)
  const figures = standingFigures({ ...grounds, openings, recipients }, asked)
  yield
  figures.push(confirmedInTime(counted, labelOf), yield* medianDays(counted, labelOf))
  yield
  figures.push(recallsWithin24h(recalls, labelOf))
  yield
  figures.push(sessions(counted, labelOf), listeners(counted, labelOf))
  yield
  figures.push(documents(inUse, names), pastReview(inUse, asked))
  yield
  if (asked.unitIds === undefined) {
    const { missedSearches: searches, dayCounts: counts } = registers
    figures.push(missedSearches({ searches, counts }, asked), visits(counts, asked))
  }
  return figures
}

type Standing = Pick<Grounds, 'registers' | 'units' | 'firstUses'> & {
  openings: Openings
  /** Who is counted as a recipient where no group says it. */
  recipients: ReadonlySet<string>
}

/** The plan's three promises: supplied, trained, equipped. */
export function standingFigures(
  { openings, recipients, registers, units, firstUses }: Standing,
  asked: Asked,
): Figure[] {
  const base = baseOn(registers, { units, day: asked.asOf })
  const { places, equipment, kindNames } = registers
  return [
    supply({ openings, units, base: base ?? recipients }, asked),
    trained({ rows: registers.officers, units, base, trainedOn: registers.trainedOn }, asked),
    equipped(
      {
        programmes: registers.programmes,
        rows: { places, equipment, units, firstUses },
        equippedOn: registers.equippedOn,
        kindNames,
      },
      asked,
    ),
  ]
}

/** The plan's recipients on a day; null where no group is counted. */
export function baseOn(
  { counted, members }: Pick<Registers, 'counted' | 'members'>,
  { units, day }: { units: readonly UnitRow[]; day: string },
): ReadonlySet<string> | null {
  if (counted.length === 0) return null
  const rule: GroupRule = { any: counted.flatMap(({ any }) => any) }
  return new Set(groupMembers(units, { group: { rule }, day, programmes: members }).map(({ id }) => id))
}

export function correctionsOf({ ledger, registers, units }: Grounds, asked: Asked): Correction[] {
  const { officers, equipment, places, changes, members } = registers
  return corrections({ receipts: ledger.late, officers, equipment, places, units, changes, members }, asked)
}
