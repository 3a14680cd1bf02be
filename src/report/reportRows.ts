import type { Payload } from 'payload'
import type { GroupRule, ProgrammeMembers } from '../assign/rules/units/unitGroups'
import type { EquippedOn } from './rules/indicators/equipped'
import type { Registers } from './rules/indicators/figuresOf'
import type { OfficerRows, TrainedOn } from './rules/indicators/trained'
import type { Period } from './rules/reportPeriod'
import type { DayCountRow, EquipmentRow, MissedSearchRow, PlaceRow, ProgrammeRow } from './rules/rows'

/** The registers' own readers and rules. Of usage every day until the period's end is wanted, of searches those of the period. */
export type RegisterParts = {
  readOfficerRows: (payload: Payload) => Promise<OfficerRows>
  readProgrammeRows: (payload: Payload) => Promise<{ programmes: ProgrammeRow[]; places: PlaceRow[] }>
  readEquipmentRows: (payload: Payload) => Promise<EquipmentRow[]>
  readUsageRows: (payload: Payload, period: Period) => Promise<{ days: DayCountRow[]; missed: MissedSearchRow[] }>
  trainedOn: TrainedOn
  equippedOn: EquippedOn
  kindNames: ReadonlyMap<string, string>
}

/** `position`: number of the newest event that the asker knows of. */
export type ReadRegisters = (asked: { position: number; period: Period }) => Promise<Registers>

type Kept = Omit<Registers, 'dayCounts' | 'missedSearches'>

const ALL = { limit: 0, pagination: false } as const

/**
 * Reads what reports are counted from beside the ledger. Registers change by acts, and each act has its event: they are read anew only
 * when the journal has grown. Visits and searches have none and are read each time.
 */
export function registerReader(payload: Payload, parts: RegisterParts): ReadRegisters {
  let kept: { position: number; registers: Promise<Kept> } | null = null
  return async ({ position, period }) => {
    if (kept?.position !== position) {
      const fresh = { position, registers: readKept(payload, parts) }
      kept = fresh
      // What failed is read anew by whoever comes next.
      fresh.registers.catch(() => {
        if (kept === fresh) kept = null
      })
    }
    const { registers } = kept
    const { days: dayCounts, missed: missedSearches } = await parts.readUsageRows(payload, period)
    return { ...(await registers), dayCounts, missedSearches }
  }
}

async function readKept(payload: Payload, parts: RegisterParts): Promise<Kept> {
  const { trainedOn, equippedOn, kindNames } = parts
  const { programmes, places } = await parts.readProgrammeRows(payload)
  return {
    counted: await countedGroups(payload),
    members: await membersOf(payload),
    officers: await parts.readOfficerRows(payload),
    programmes,
    places,
    equipment: await parts.readEquipmentRows(payload),
    trainedOn,
    equippedOn,
    kindNames,
  }
}

/** The groups whose units are the plan's recipients. */
async function countedGroups(payload: Payload): Promise<GroupRule[]> {
  const { docs } = await payload.db.find<{ id: string; rule: GroupRule }>({
    collection: 'unit-groups',
    where: { counted: { equals: true } },
    sort: 'slug',
    ...ALL,
  })
  return docs.map(({ rule }) => rule)
}

async function membersOf(payload: Payload): Promise<ProgrammeMembers[]> {
  const { docs } = await payload.db.find<ProgrammeMembers & { id: string }>({ collection: 'programmes', ...ALL })
  return docs.map(({ slug, members }) => ({ slug, members: members ?? [] }))
}
