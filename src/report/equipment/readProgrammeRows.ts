import type { Payload } from 'payload'
import type { ReceiptVia } from '../../catalogue/changes'
import { credibleAt } from '../../catalogue/rules/credibleAt'
import { publicationTimes } from '../../publish/publicationTimes'
import type { KnownMember } from '../../assign/rules/units/knownMembers'
import type { ProgrammeMember } from '../../assign/rules/units/programmeFaults'
import { firstUses, USES } from '../rules/equipment/firstUses'
import { withOpenPlaces } from '../rules/equipment/openPlaces'
import type { PlaceRow, ProgrammeRow, ReceiptRow } from '../rules/rows'

/** A row of `programmes`; members that were entered before each had its own decision have none. */
type StoredProgramme = {
  id: string
  slug: string
  name: string
  decision?: string | null
  places?: number | null
  requiredKinds?: string[] | null
  members?: (Omit<ProgrammeMember, 'decision'> & Partial<KnownMember>)[] | null
  sample?: boolean | null
}

/** The programmes, all or the one of a slug, and every place in them in time: who had it, and when it was open. */
export async function readProgrammeRows(
  payload: Payload,
  slug?: string,
): Promise<{ programmes: ProgrammeRow[]; places: PlaceRow[] }> {
  const { docs } = await payload.db.find<StoredProgramme>({
    collection: 'programmes',
    where: slug === undefined ? {} : { slug: { equals: slug } },
    sort: 'name',
    limit: 0,
    pagination: false,
  })
  return { programmes: docs.map(programmeRow), places: docs.flatMap(placeRows) }
}

function programmeRow({ id, slug, name, decision, places, requiredKinds, sample }: StoredProgramme): ProgrammeRow {
  return {
    id,
    slug,
    name,
    places: places ?? null,
    decision: decision ?? null,
    sample: sample ?? false,
    requiredKinds: requiredKinds ?? [],
  }
}

function placeRows({ id: programmeId, decision, places, members, sample }: StoredProgramme): PlaceRow[] {
  const common = { programmeId, sample: sample ?? false }
  const taken = (members ?? []).map((member) => ({
    ...common,
    unitId: member.unit,
    decision: member.decision ?? decision ?? null,
    from: member.from ?? null,
    to: member.to ?? null,
    knownAt: member.knownAt ?? null,
    endKnownAt: member.endKnownAt ?? null,
  }))
  return withOpenPlaces(taken, { ...common, places: places ?? null })
}

/** By unit the calendar day in Vietnam of its first use, from the ledger; one question a unit, as only a few are asked about. */
export async function readFirstUses(payload: Payload, unitIds: Iterable<string>): Promise<Map<string, string>> {
  const uses: Use[] = []
  for (const unitId of new Set(unitIds)) uses.push(...(await earliestUses(payload, unitId)))
  return firstUses(uses)
}

type Use = Pick<ReceiptRow, 'unitId' | 'event' | 'at'>
type StoredUse = Pick<ReceiptRow, 'event' | 'at' | 'receivedAt' | 'version'> & {
  id: string
  document: string
  via?: ReceiptVia | null
}

const USES_AT_ONCE = 20

/** Up to the first whose own time can be right: whatever follows is later, by its own time or by when it came. */
async function earliestUses(payload: Payload, unitId: string): Promise<Use[]> {
  const found: Use[] = []
  for (let page = 1; ; page += 1) {
    const { docs } = await payload.db.find<StoredUse>({
      collection: 'receipts',
      where: { and: [{ unit: { equals: unitId } }, { event: { in: [...USES] } }] },
      sort: ['at', 'id'],
      limit: USES_AT_ONCE,
      page,
      pagination: true,
    })
    const publishedAt = await publicationTimes(
      { payload },
      docs.map(({ document }) => document),
    )
    for (const use of docs) {
      const at = credibleAt(use, publishedAt(use))
      found.push({ unitId, event: use.event, at })
      if (at === use.at) return found
    }
    if (docs.length < USES_AT_ONCE) return found
  }
}
