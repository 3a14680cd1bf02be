import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { Payload } from 'payload'
import { DomainError } from '../platform/errors'
import type { FileStore } from '../platform/files/fileStore'
import { recordRead } from '../platform/journal/recordRead'
import type { ActingUser } from '../platform/runAct'

type StoredRow = { sha256: string; originalName: string; mimeType: string; state: string }

type Asked = { payload: Payload; user: ActingUser; store: FileStore; id: string }

/**
 * The bytes of a file for whoever may know of it: the reviewer for secrecy and the approver have to look before they speak,
 * and until then no edition has it. Readers get what is published from `deliver`. Who opened a held one is journalled first.
 *
 * @throws DomainError platform/not-found, alike for what does not exist and for what this person may not know of
 */
export async function sendStoredFile({ payload, user, store, id }: Asked, res: Response): Promise<void> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
  const file = docs[0] as StoredRow | undefined // a row of media
  const bytes = file ? await store.open(file.sha256) : null
  if (!file || !bytes) throw new DomainError('platform/not-found')
  if (file.state !== 'ready')
    await recordRead({ payload, user }, { code: 'ingest/held-file-opened', data: { media: id } })
  // Attack: an uploaded file that acts as a page of ours. It is saved, not shown, and sandboxed should a browser show it.
  res.attachment(file.originalName)
  res.setHeader('Content-Type', file.mimeType)
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  res.setHeader('Cache-Control', 'private, no-store')
  const sizeBytes = await store.size(file.sha256)
  if (sizeBytes !== null) res.setHeader('Content-Length', sizeBytes)
  await pipeline(bytes, res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
