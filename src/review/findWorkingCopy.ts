import type { Payload } from 'payload'
import { seesAllDocuments } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import type { WorkingCopy } from './rules/workingCopy'

export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A working copy as this person may read it.
 *
 * @throws DomainError platform/not-found, alike for what does not exist and for what they may not know of
 */
export async function findWorkingCopy(
  payload: Payload,
  { id, user }: { id: unknown; user: ActingUser },
): Promise<WorkingCopy> {
  if (typeof id !== 'string' || !UUID.test(id) || !seesAllDocuments(user)) throw new DomainError('platform/not-found')
  const { docs } = await payload.find({
    collection: 'documents',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
  if (!docs[0]) throw new DomainError('platform/not-found')
  return docs[0] as unknown as WorkingCopy // a row of documents
}
