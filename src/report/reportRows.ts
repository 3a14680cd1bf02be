import type { Payload } from 'payload'
import type { GroupRule } from '../assign/rules/units/unitGroups'
import { readProgrammes } from '../assign/units/readUnits'
import { EQUIPMENT_KINDS } from '../vocabulary/equipmentKinds'
import { readEquipmentRows } from './equipment/readEquipmentRows'
import { readProgrammeRows } from './equipment/readProgrammeRows'
import { readOfficerRows } from './officers/officerRows'
import { registerChangesReader } from './registerChanges'
import type { RegisterChanges } from './rules/rows'
import { equippedOn } from './rules/equipment/equippedOn'
import type { Registers } from './rules/indicators/figuresOf'
import { trainedOn } from './rules/officers/trainedOn'
import type { Period } from './rules/reportPeriod'
import { readUsageRows } from './usage/readUsageRows'

/** `position`: number of the newest event that the asker knows of. */
export type ReadRegisters = (asked: { position: number; period: Period }) => Promise<Registers>

type Kept = Omit<Registers, 'dayCounts' | 'missedSearches'>

const ALL = { limit: 0, pagination: false } as const
const KIND_NAMES = new Map<string, string>(EQUIPMENT_KINDS.map(({ slug, name }) => [slug, name]))

/**
 * Reads what reports are counted from beside the ledger. Registers change by acts, and each act has its event: they are read anew only
 * when the journal has grown. Visits and searches have none and are read each time.
 */
export function registerReader(payload: Payload): ReadRegisters {
  const readChanges = registerChangesReader(payload)
  let kept: { position: number; registers: Promise<Kept> } | null = null
  return async ({ position, period }) => {
    if (kept?.position !== position) {
      const fresh = { position, registers: readKept(payload, readChanges) }
      kept = fresh
      // What failed is read anew by whoever comes next.
      fresh.registers.catch(() => {
        if (kept === fresh) kept = null
      })
    }
    const { registers } = kept
    const { days: dayCounts, missed: missedSearches } = await readUsageRows(payload, period)
    return { ...(await registers), dayCounts, missedSearches }
  }
}

async function readKept(payload: Payload, readChanges: () => Promise<RegisterChanges>): Promise<Kept> {
  const { programmes, places } = await readProgrammeRows(payload)
  return {
    counted: await countedGroups(payload),
    members: await readProgrammes({ payload }),
    officers: await readOfficerRows(payload),
    programmes,
    places,
    equipment: await readEquipmentRows(payload),
    trainedOn,
    equippedOn,
    kindNames: KIND_NAMES,
    changes: await readChanges(),
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
