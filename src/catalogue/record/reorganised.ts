import type { Payload } from 'payload'
import type { UnitRow } from '../../assign/units/readUnits'
import type { CatalogueChange } from '../changes'
import { catalogueUnit } from './catalogueUnit'

type DeliveryRow = {
  unit: string
  document: string
  assignment: string
  dueOn?: string | null
  confirm?: boolean | null
  settledVersion?: number | null
}

const ALL = { limit: 0, pagination: false } as const

/** The units that a reorganisation changed, as they are now, and the deliveries that it made for the heirs. */
export async function reorganised(payload: Payload, id: string): Promise<CatalogueChange> {
  const row = await payload.db.findOne<{ id: string; units?: string[] | null }>({
    collection: 'reorganisations',
    where: { id: { equals: id } },
  })
  if (!row) return { kind: 'none' }
  const { docs: units } = await payload.db.find<UnitRow>({
    collection: 'units',
    where: { id: { in: row.units ?? [] } },
    sort: 'id',
    ...ALL,
  })
  const { docs: deliveries } = await payload.db.find<DeliveryRow>({
    collection: 'deliveries',
    where: { reorganisation: { equals: id } },
    sort: 'id',
    ...ALL,
  })
  return {
    kind: 'reorganised',
    units: units.map(catalogueUnit),
    inherited: deliveries.map(({ unit, document, assignment, dueOn, confirm, settledVersion }) => ({
      unitId: unit,
      documentId: document,
      assignmentId: assignment,
      dueOn: dueOn ?? null,
      confirm: confirm ?? false,
      settledVersion: settledVersion ?? null,
    })),
  }
}
