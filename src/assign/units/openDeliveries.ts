import type { PayloadRequest } from 'payload'
import type { KeptDelivery, OpenDelivery } from '../rules/units/inheritance'

export type Owed = OpenDelivery & { owes: 'confirm' | 'receive' | 'remove' }

type DeliveryRow = Omit<OpenDelivery, 'dueOn' | 'confirm'> & {
  dueOn?: string | null
  confirm?: boolean | null
  releasedAt?: string | null
  heldAt?: string | null
  settledVersion?: number | null
}
type DocumentRow = { id: string; version: number; inForce?: boolean | null; supersedes?: string | null }
type ReceiptRow = { unit: string; document: string; version: number; event: string; receivedAt: string }
type WithdrawnRow = DocumentRow & { withdrawals?: { at: string }[] | null }

const ALL = { limit: 0, pagination: false } as const
/** Without their texts: there may be thousands. */
const OF_STANDING = { ...ALL, select: { version: true, inForce: true, supersedes: true, withdrawals: true } } as const
const LOOKING = new Set(['seen', 'downloaded', 'acknowledged'])

/**
 * What these units were sent and still owe, as their desks show it: to confirm the version in force, to look at it, or to remove
 * what was withdrawn or replaced. And what they have done, and hold.
 */
export async function deliveriesLeftBy(
  req: PayloadRequest,
  unitIds: readonly string[],
): Promise<{ owed: Owed[]; kept: KeptDelivery[] }> {
  const [owed, kept]: [Owed[], KeptDelivery[]] = [[], []]
  if (unitIds.length === 0) return { owed, kept }
  const deliveries = await deliveriesTo(req, unitIds)
  const documents = await documentsOf(req, [...new Set(deliveries.map(({ document }) => document))])
  const receipts = await receiptsOf(req, unitIds)
  for (const delivery of deliveries) {
    const document = documents.get(delivery.document)
    if (!document) continue
    const own = receipts.get(`${delivery.unit} ${delivery.document}`) ?? []
    const owes = owedOf(delivery, { document, own })
    if (owes) owed.push({ ...plain(delivery), owes })
    else if (document.removableSince === null) kept.push({ ...plain(delivery), settledVersion: document.version })
  }
  return { owed, kept }
}

/** What these units were sent, were not released from, and nobody holds back. */
export async function deliveriesTo(req: PayloadRequest, unitIds: readonly string[]): Promise<DeliveryRow[]> {
  const where = { unit: { in: [...unitIds] } }
  const { docs } = await req.payload.db.find<DeliveryRow>({ collection: 'deliveries', where, ...ALL, req })
  return docs.filter(({ releasedAt, heldAt }) => !releasedAt && !heldAt)
}

function plain({ unit, document, assignment, dueOn, confirm, sentAt }: DeliveryRow): OpenDelivery {
  return { unit, document, assignment, dueOn: dueOn ?? null, confirm: confirm ?? false, sentAt }
}

type Standing = { version: number; removableSince: string | null }

async function documentsOf(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Standing>> {
  const find = async (where: object) =>
    (await req.payload.db.find<WithdrawnRow>({ collection: 'documents', where: where as never, ...OF_STANDING, req }))
      .docs // a filter of ours
  const rows = await find({ id: { in: [...ids] } })
  const replacing = await find({ and: [{ supersedes: { in: [...ids] } }, { inForce: { equals: true } }] })
  const replaced = new Set(replacing.map(({ supersedes }) => supersedes))
  return new Map(
    rows.map(({ id, version, inForce, withdrawals }) => {
      const withdrawnAt = inForce ? null : (withdrawals?.at(-1)?.at ?? '')
      return [id, { version, removableSince: withdrawnAt ?? (replaced.has(id) ? '' : null) }]
    }),
  )
}

async function receiptsOf(req: PayloadRequest, unitIds: readonly string[]): Promise<Map<string, ReceiptRow[]>> {
  const where = { unit: { in: [...unitIds] } }
  const { docs } = await req.payload.db.find<ReceiptRow>({ collection: 'receipts', where, ...ALL, req })
  const byPlace = new Map<string, ReceiptRow[]>()
  for (const row of docs) {
    const place = `${row.unit} ${row.document}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), row])
  }
  return byPlace
}

type Judging = { document: Standing; own: readonly ReceiptRow[] }

function owedOf({ confirm, settledVersion }: DeliveryRow, { document, own }: Judging): Owed['owes'] | null {
  const { version, removableSince } = document
  if (removableSince !== null) {
    return own.some(({ event, receivedAt }) => event === 'removed' && receivedAt >= removableSince) ? null : 'remove'
  }
  if (settledVersion && version <= settledVersion) return null
  const ofVersion = own.filter((receipt) => receipt.version === version)
  if (confirm) return ofVersion.some(({ event }) => event === 'acknowledged') ? null : 'confirm'
  return ofVersion.some(({ event }) => LOOKING.has(event)) ? null : 'receive'
}
