import type { PayloadRequest } from 'payload'
import { slimEditions } from './slimEditions'

export type Unconfirmed = { id: string; version: number; title: string; number: string | null; dueOn: string | null }

type Delivery = {
  document: string
  dueOn?: string | null
  releasedAt?: string | null
  heldAt?: string | null
  settledVersion?: number | null
}

/** What a unit has to confirm and has not: of the versions in force, the earliest due first. */
export async function unconfirmedBy(req: PayloadRequest, { unitId }: { unitId: string }): Promise<Unconfirmed[]> {
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const { docs: deliveries } = await db.find<Delivery>({
    collection: 'deliveries',
    where: { and: [{ unit: { equals: unitId } }, { confirm: { equals: true } }] },
    sort: 'sentAt',
    ...all,
  })
  // The newest sending says until when.
  const standing = deliveries.filter(({ releasedAt, heldAt }) => !releasedAt && !heldAt)
  const due = new Map(standing.map(({ document, dueOn }) => [document, dueOn ?? null]))
  const settled = new Map(standing.map(({ document, settledVersion }) => [document, settledVersion ?? 0]))
  const { docs: receipts } = await db.find<{ document: string; version: number }>({
    collection: 'receipts',
    where: { and: [{ unit: { equals: unitId } }, { event: { equals: 'acknowledged' } }] },
    select: { document: true, version: true },
    ...all,
  })
  const confirmed = new Set(receipts.map(({ document, version }) => `${document} ${version}`))
  const editions = await slimEditions(req, [...due.keys()])
  return editions
    .filter(({ id, version }) => !confirmed.has(`${id} ${version}`) && version > (settled.get(id) ?? 0))
    .map(({ id, version, title, number }) => ({ id, version, title, number, dueOn: due.get(id) ?? null }))
    .toSorted((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1))
}
