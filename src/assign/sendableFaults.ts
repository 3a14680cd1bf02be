import type { PayloadRequest } from 'payload'
import { seesAllDocuments, unitIdOf } from '../../collections/access/permissions'
import type { FieldFault } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import { slimEditions } from './slimEditions'
import { unitIdsBelow } from './unitIdsBelow'

type Sending = { documentIds: readonly string[]; user: ActingUser | null }

/**
 * Only what is in force can be sent, and by whoever may read it: a coordinator hands on what the own branch has, and cannot
 * get at a document by sending it to the own unit. What may not be known is answered like what does not exist. One fault for each
 * document that cannot be sent.
 */
export function sendableFaults(documentIds: readonly string[], unsendable: ReadonlySet<string>): FieldFault[] {
  return documentIds.flatMap((id, index): FieldFault[] => {
    if (!unsendable.has(id)) return []
    return [{ path: `documents.${index}`, message: 'Không có tài liệu này, hoặc chưa công bố, hoặc đã thu hồi.' }]
  })
}

/** Which of these documents this person cannot send. */
export async function unsendableIds(req: PayloadRequest, { documentIds, user }: Sending): Promise<Set<string>> {
  const access = new Map((await slimEditions(req, documentIds)).map((edition) => [edition.id, edition.access]))
  const forRecipients = [...access].filter(([, each]) => each === 'assigned').map(([id]) => id)
  const held = seesAllDocuments(user)
    ? new Set(forRecipients)
    : await sentToBranch(req, { documentIds: forRecipients, user })
  return new Set(documentIds.filter((id) => !access.has(id) || (access.get(id) === 'assigned' && !held.has(id))))
}

/** What some unit of the branch still has by a sending. */
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
