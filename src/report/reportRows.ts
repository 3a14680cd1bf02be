import type { Payload } from 'payload'
import type { GroupRule, ProgrammeMembers } from '../assign/rules/units/unitGroups'
import { EQUIPMENT_KINDS } from '../vocabulary/equipmentKinds'
import { readEquipmentRows } from './equipment/readEquipmentRows'
import { readProgrammeRows } from './equipment/readProgrammeRows'
import { readOfficerRows } from './officers/officerRows'
import { equippedOn } from './rules/equipment/equippedOn'
import type { Registers } from './rules/indicators/figuresOf'
import { trainedOn } from './rules/officers/trainedOn'
import { readUsageRows } from './usage/readUsageRows'

const ALL = { limit: 0, pagination: false } as const
const KIND_NAMES = new Map<string, string>(EQUIPMENT_KINDS.map(({ slug, name }) => [slug, name]))

/** All that reports are counted from beside the ledger, read whole from the record. */
export async function readRegisters(payload: Payload): Promise<Registers> {
  const { programmes, places } = await readProgrammeRows(payload)
  const { days, missed } = await readUsageRows(payload)
  return {
    counted: await countedGroups(payload),
    members: await membersOf(payload),
    officers: await readOfficerRows(payload),
    programmes,
    places,
    equipment: await readEquipmentRows(payload),
    dayCounts: days,
    missedSearches: missed,
    trainedOn,
    equippedOn,
    kindNames: KIND_NAMES,
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
