import type { PayloadRequest } from 'payload'
import { DomainError } from '../platform/errors'
import type { StoredFile, WorkingCopy } from './rules/workingCopy'

/**
 * The working copy as stored, read in the act's transaction.
 *
 * @throws DomainError platform/not-found
 */
export async function loadWorkingCopy(req: PayloadRequest, id: string): Promise<WorkingCopy> {
  const copy = await req.payload.findByID({
    collection: 'documents',
    id,
    depth: 0,
    req,
    disableErrors: true,
    overrideAccess: true, // the act itself says who may; see the check that follows each load
  })
  if (!copy) throw new DomainError('platform/not-found')
  return copy as unknown as WorkingCopy // a row of documents
}

/** The document's files in their order, without texts. */
export async function loadFiles(req: PayloadRequest, ids: readonly string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // an act on a document works on all its files
  })
  const byId = new Map(docs.map((doc) => [doc.id, doc as unknown as StoredFile])) // rows of media
  return ids.flatMap((id) => byId.get(id) ?? [])
}
