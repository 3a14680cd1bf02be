import type { Payload } from 'payload'
import type { GroupFact } from '../assign/rules/units/groupFacts'
import type { UnitFact } from '../assign/rules/units/unitFacts'
import type { GroupRule } from '../assign/rules/units/unitGroups'
import type { EventCode } from '../platform/journal/appendEvent'
import type { NumberedEvent } from '../platform/journal/rules/chain'
import { everyRow } from './officers/register'
import type { GroupChangeRow, MergeRow, RegisterChanges, UnitChangeRow } from './rules/rows'

const UNIT: EventCode = 'assign/unit-changed'
const GROUP: EventCode = 'assign/group-changed'

/** The name and the rule of a group are those that it has now. */
type GroupEvent = Omit<GroupChangeRow, 'name' | 'rule'> & { groupId: string }
/** `seq`: the newest event that was read. */
type Told = { seq: number; units: UnitChangeRow[]; groups: GroupEvent[] }

/**
 * Reads when the library learnt what of units, counted groups and merged officers. Of units and groups their events say it (those
 * from before they did say nothing); events never change, so only newer ones are read each time.
 */
export function registerChangesReader(payload: Payload): () => Promise<RegisterChanges> {
  let kept: Told = { seq: 0, units: [], groups: [] }
  return async () => {
    kept = await withNewer(payload, kept)
    const { units, groups } = kept
    return {
      units: [...units, ...(await reorganisedUnits(payload))],
      groups: await named(payload, groups),
      merges: await mergeRows(payload),
    }
  }
}

async function withNewer(payload: Payload, { seq, units, groups }: Told): Promise<Told> {
  const { docs } = await payload.db.find<NumberedEvent & { id: string }>({
    collection: 'journal',
    where: { and: [{ code: { in: [UNIT, GROUP] } }, { seq: { greater_than: seq } }] },
    sort: 'seq',
    limit: 0,
    pagination: false,
  })
  return {
    seq: docs.at(-1)?.seq ?? seq,
    units: [...units, ...docs.flatMap(unitChange)],
    groups: [...groups, ...docs.flatMap(groupChange)],
  }
}

// As `tellFacts` wrote both.
function unitChange({ id, code, at, data: { unit, facts, since } }: NumberedEvent): UnitChangeRow[] {
  if (code !== UNIT || !Array.isArray(facts)) return []
  const day = typeof since === 'string' ? since : null
  return [{ id, unitId: String(unit), since: day, facts: facts as UnitFact[], knownAt: at }]
}

function groupChange({ id, code, at, data: { group, fact } }: NumberedEvent): GroupEvent[] {
  return code === GROUP && fact ? [{ id, groupId: String(group), fact: fact as GroupFact, knownAt: at }] : []
}

async function named(payload: Payload, events: readonly GroupEvent[]): Promise<GroupChangeRow[]> {
  const groups = await everyRow<{ id: string; name: string; rule: GroupRule }>({ payload }, 'unit-groups')
  const byId = new Map(groups.map((group) => [group.id, group]))
  return events.flatMap(({ groupId, ...event }) => {
    const group = byId.get(groupId)
    return group ? [{ ...event, name: group.name, rule: group.rule }] : []
  })
}

/** A reorganisation that was decided for a day to come was known before it was done. */
async function reorganisedUnits(payload: Payload): Promise<UnitChangeRow[]> {
  type Row = { id: string; on: string; decidedAt: string; units?: string[] | null }
  const rows = await everyRow<Row>({ payload }, 'reorganisations', { state: { equals: 'applied' } })
  return rows.flatMap(({ id, on, decidedAt, units }) =>
    (units ?? []).map((unitId) => ({ id, unitId, since: on, facts: ['reorganised'] as const, knownAt: decidedAt })),
  )
}

async function mergeRows(payload: Payload): Promise<MergeRow[]> {
  type Row = { id: string; merged: string; kept: string; undoneAt?: string | null; createdAt: string }
  const rows = await everyRow<Row>({ payload }, 'officer-merges')
  return rows.map(({ id, merged, kept, undoneAt = null, createdAt }) => {
    return { id, mergedId: merged, keptId: kept, knownAt: createdAt, undoneAt }
  })
}
