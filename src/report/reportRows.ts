import type { Payload } from 'payload'
import type { GroupRule, ProgrammeMembers } from '../assign/rules/units/unitGroups'
import type { EquippedOn } from './rules/indicators/equipped'
import type { Registers } from './rules/indicators/figuresOf'
import type { OfficerRows, TrainedOn } from './rules/indicators/trained'
import type { DayCountRow, EquipmentRow, MissedSearchRow, PlaceRow, ProgrammeRow } from './rules/rows'

/** The registers' own readers and rules. */
export type RegisterParts = {
  readOfficerRows: (payload: Payload) => Promise<OfficerRows>
  readProgrammeRows: (payload: Payload) => Promise<{ programmes: ProgrammeRow[]; places: PlaceRow[] }>
  readEquipmentRows: (payload: Payload) => Promise<EquipmentRow[]>
  readUsageRows: (payload: Payload) => Promise<{ days: DayCountRow[]; missed: MissedSearchRow[] }>
  trainedOn: TrainedOn
  equippedOn: EquippedOn
  kindNames: ReadonlyMap<string, string>
}

const ALL = { limit: 0, pagination: false } as const

/** All that reports are counted from beside the ledger, read whole from the record. */
export async function readRegisters(payload: Payload, parts: RegisterParts): Promise<Registers> {
  const { trainedOn, equippedOn, kindNames } = parts
  const { programmes, places } = await parts.readProgrammeRows(payload)
  const { days, missed } = await parts.readUsageRows(payload)
  return {
    counted: await countedGroups(payload),
    members: await membersOf(payload),
    officers: await parts.readOfficerRows(payload),
    programmes,
    places,
    equipment: await parts.readEquipmentRows(payload),
    dayCounts: days,
    missedSearches: missed,
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
