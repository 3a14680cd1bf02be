import type { PayloadRequest, Where } from 'payload'
import type { FieldFault } from '../../platform/errors'
import type { GroupableUnit, ProgrammeMembers, UnitGroup } from '../rules/units/unitGroups'
import type { DatedParent, UnitStanding } from '../rules/units/unitsInTime'

export type DatedArea = DatedParent
export type DatedCode = { scheme: string; value: string; from: string | null; to: string | null }

/** A row of `units`. */
export type UnitRow = GroupableUnit & {
  slug: string
  kind: string
  codes?: DatedCode[] | null
  /** Where a post works: today, and in time. */
  areas?: string[] | null
  areasInTime?: DatedArea[] | null
  standing?: UnitStanding | null
  predecessors?: string[] | null
  coastOrder?: number | null
}

const ALL = { limit: 0, pagination: false } as const

/** Every unit that ever was: the address book is no secret, and small enough to be read whole. Or those of an id or slug only. */
export async function readUnits(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  names?: readonly string[],
): Promise<UnitRow[]> {
  const where: Where = names ? { or: [{ id: { in: [...names] } }, { slug: { in: [...names] } }] } : {}
  const { docs } = await req.payload.db.find<UnitRow>({ collection: 'units', where, sort: 'id', ...ALL, req })
  return docs
}

/** The groups by which documents are sent. */
export async function readGroups(req: PayloadRequest): Promise<UnitGroup[]> {
  const { docs } = await req.payload.db.find<UnitGroup>({ collection: 'unit-groups', ...ALL, req })
  return docs
}

/** The programmes with their members in time. */
export async function readProgrammes(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
): Promise<ProgrammeMembers[]> {
  const { docs } = await req.payload.db.find<ProgrammeMembers>({ collection: 'programmes', ...ALL, req })
  return docs.map(({ slug, members }) => ({ slug, members: members ?? [] }))
}

/** The groups and the programmes that their rules name; nothing is read where no group is asked for. */
export async function readGroupings(
  req: PayloadRequest,
  asked?: readonly string[],
): Promise<{ groups: UnitGroup[]; programmes: ProgrammeMembers[] }> {
  if (asked?.length === 0) return { groups: [], programmes: [] }
  return { groups: await readGroups(req), programmes: await readProgrammes(req) }
}

/** Finds units that people name by id or slug, and collects what nobody knows. */
export function unitFinder(units: readonly { id: string; slug: string }[]): {
  idOf: (name: string, path: string) => string
  faults: FieldFault[]
} {
  const ids = new Map(units.flatMap(({ id, slug }) => [[slug, id] as const, [id, id] as const]))
  const faults: FieldFault[] = []
  return {
    faults,
    idOf: (name, path) => {
      const id = ids.get(name)
      if (id === undefined) faults.push({ path, message: `Không có đơn vị “${name}”.` })
      return id ?? name
    },
  }
}
