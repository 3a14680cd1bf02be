import type { PayloadRequest } from 'payload'
import { seesAllDocuments, unitIdOf } from '../../collections/access/permissions'
import { DomainError, type FieldFault } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import { editionsInForce } from './editionsInForce'
import { unitIdsBelow } from './unitIdsBelow'

type Sending = { documentIds: readonly string[]; user: ActingUser | null }

/**
 * Only what is in force can be sent, and by whoever may read it: a coordinator hands on what the own branch has, and cannot
 * get at a document by sending it to the own unit. What may not be known is answered like what does not exist.
 *
 * @throws DomainError assign/not-published
 */
export async function assertSendable(req: PayloadRequest, sending: Sending): Promise<void> {
  const errors = await sendableFaults(req, sending)
  if (errors.length > 0) throw new DomainError('assign/not-published', { errors })
}

/** The same as a value: one fault for each document that cannot be sent. */
export async function sendableFaults(req: PayloadRequest, { documentIds, user }: Sending): Promise<FieldFault[]> {
  const inForce = await editionsInForce(req, documentIds)
  const forRecipients = [...inForce].filter(([, { content }]) => content.access === 'assigned').map(([id]) => id)
  const held = seesAllDocuments(user)
    ? new Set(forRecipients)
    : await sentToBranch(req, { documentIds: forRecipients, user })
  return documentIds.flatMap((id, index): FieldFault[] => {
    const edition = inForce.get(id)
    if (edition?.content.access && (edition.content.access !== 'assigned' || held.has(id))) return []
    return [{ path: `documents.${index}`, message: 'Không có tài liệu này, hoặc chưa công bố, hoặc đã thu hồi.' }]
  })
}

/** What one unit of the branch still has by a sending. */
async function sentToBranch(req: PayloadRequest, { documentIds, user }: Sending): Promise<ReadonlySet<string>> {
  const unitId = unitIdOf(user)
  if (!unitId || documentIds.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ document: string; releasedAt?: string | null; heldAt?: string | null }>({
    collection: 'deliveries',
    where: { and: [{ document: { in: [...documentIds] } }, { unit: { in: await unitIdsBelow(req, unitId) } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.filter((row) => !row.releasedAt && !row.heldAt).map((row) => row.document))
}
