import type { PayloadRequest } from 'payload'
import { seesAllDocuments, unitIdOf } from '../../collections/access/permissions'
import { DomainError, type FieldFault } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import type { AccessClass } from '../publish/rules/frozen'
import { unitIdsBelow } from './unitIdsBelow'

type Sending = { documentIds: readonly string[]; user: ActingUser | null }

/**
 * Only what is in force can be sent, and by whoever may read it: a coordinator hands on what the own branch has, and cannot
 * get at a document by sending it to the own unit. What may not be known is answered like what does not exist.
 *
 * @throws DomainError assign/not-published
 */
export async function assertSendable(req: PayloadRequest, { documentIds, user }: Sending): Promise<void> {
  const inForce = await accessOfDocumentsInForce(req, documentIds)
  const forRecipients = [...inForce].filter(([, access]) => access === 'assigned').map(([id]) => id)
  const held = seesAllDocuments(user)
    ? new Set(forRecipients)
    : await sentToBranch(req, { documentIds: forRecipients, user })
  const errors = documentIds.flatMap((id, index): FieldFault[] => {
    const access = inForce.get(id)
    if (access && (access !== 'assigned' || held.has(id))) return []
    return [{ path: `documents.${index}`, message: 'Không có tài liệu này, hoặc chưa công bố, hoặc đã thu hồi.' }]
  })
  if (errors.length > 0) throw new DomainError('assign/not-published', { errors })
}

/** As of the edition in force, not of the working copy, which may be under revision. */
async function accessOfDocumentsInForce(
  req: PayloadRequest,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, AccessClass>> {
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const { docs: documents } = await db.find<{ id: string; version: number }>({
    collection: 'documents',
    where: { and: [{ id: { in: [...documentIds] } }, { inForce: { equals: true } }] },
    ...all,
  })
  const { docs: editions } = await db.find<{ document: string; version: number; content: { access: AccessClass } }>({
    collection: 'editions',
    where: { document: { in: documents.map(({ id }) => id) } },
    ...all,
  })
  const newest = new Map(documents.map(({ id, version }) => [id, version]))
  return new Map(
    editions
      .filter((edition) => newest.get(edition.document) === edition.version)
      .map((edition) => [edition.document, edition.content.access]),
  )
}

async function sentToBranch(req: PayloadRequest, { documentIds, user }: Sending): Promise<ReadonlySet<string>> {
  const unitId = unitIdOf(user)
  if (!unitId || documentIds.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ document: string }>({
    collection: 'deliveries',
    where: { and: [{ document: { in: [...documentIds] } }, { unit: { in: await unitIdsBelow(req, unitId) } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.map((row) => row.document))
}
