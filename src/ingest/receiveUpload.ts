import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { isWriter } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import type { FileStore } from '../platform/files/fileStore'
import { failpoint } from '../platform/failpoints'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { safeFileName } from '../vietnamese/slugOf'
import { areRefusedBytes } from './areRefusedBytes'
import type { ReceivedFile } from './receiveFile'
import { refusedFile } from './refusedFile'
import type { MediaType } from './rules/fileKinds'
import { sniffFile } from './sniffFile'

export type UploadedFile = ReceivedFile & { name: string; declaredNotSecret: boolean; alt: string | null }

export type MediaRow = Record<string, unknown> & { id: string; sha256: string; state: string }

/**
 * Takes in a received file: first the bytes into the store, durably, then the row that names them. The same bytes by someone
 * who may read the first are the first; nobody else learns that they are known. Bytes that were refused are refused again at
 * once, in a row of this uploader's own that says nothing of the first, and are not stored: a purge took them away for good.
 *
 * @throws DomainError platform/forbidden, ingest/not-declared, ingest/empty-file, ingest/type-not-allowed, ingest/content-mismatch
 */
export async function receiveUpload(
  context: ActContext & { store: FileStore },
  upload: UploadedFile,
): Promise<{ media: MediaRow; isNew: boolean }> {
  try {
    assertMayUpload(context.user)
    if (!upload.declaredNotSecret) {
      const message = 'Hãy cam đoan tệp không chứa bí mật nhà nước.'
      throw new DomainError('ingest/not-declared', { errors: [{ path: 'declaredNotSecret', message }] })
    }
    const { name, mediaType } = await nameAndKind(upload)
    const known = await knownFile(context, upload.sha256)
    if (known) return { media: known, isNew: false }
    await storeBytes(context, upload)
    return await saveMedia(context, { upload, name, mediaType })
  } finally {
    await rm(upload.path, { force: true })
  }
}

/** @throws DomainError ingest/empty-file, ingest/type-not-allowed, ingest/content-mismatch */
export async function nameAndKind(
  upload: Pick<UploadedFile, 'path' | 'name'>,
): Promise<{ name: string; mediaType: MediaType }> {
  const name = safeFileName(basename(upload.name.replaceAll('\\', '/')))
  const sniffed = await sniffFile({ path: upload.path, name })
  if ('refusal' in sniffed) throw refusedFile(sniffed.refusal)
  return { name, mediaType: sniffed.mediaType }
}

/** Durably, before the row that names them; refused bytes are not stored again. */
export async function storeBytes(
  { payload, store }: { payload: Payload; store: FileStore },
  { path, sha256 }: Pick<ReceivedFile, 'path' | 'sha256'>,
): Promise<void> {
  if (await areRefusedBytes(payload, { sha256 })) return
  await store.put({ path, sha256 })
  failpoint('file.writing')
}

/** @throws DomainError platform/forbidden */
export function assertMayUpload(user: ActingUser | null): asserts user is ActingUser {
  if (!user || !isWriter(user)) throw new DomainError('platform/forbidden')
}

async function knownFile(
  { payload, user }: Pick<ActContext, 'payload' | 'user'>,
  sha256: string,
  req?: PayloadRequest,
): Promise<MediaRow | null> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { sha256: { equals: sha256 } },
    limit: 1,
    pagination: false,
    depth: 0,
    sort: 'id',
    overrideAccess: false,
    ...(user ? { user: { ...user, collection: 'users' } } : {}),
    ...(req ? { req } : {}),
  })
  return (docs[0] as MediaRow | undefined) ?? null // a row of media
}

type Saving = { upload: UploadedFile; name: string; mediaType: string }

function saveMedia(context: ActContext, saving: Saving): Promise<{ media: MediaRow; isNew: boolean }> {
  return runAct(context, async (req) => {
    // The same person may have sent the same bytes twice at once.
    const known = await knownFile(context, saving.upload.sha256, req)
    if (known) return { media: known, isNew: false }
    return { media: await createMedia(req, saving), isNew: true }
  })
}

/** The row of a file whose bytes are stored, inside an act: it waits to be checked. */
export async function createMedia(req: PayloadRequest, { upload, name, mediaType }: Saving): Promise<MediaRow> {
  const state = (await areRefusedBytes(req.payload, { sha256: upload.sha256, req })) ? 'refused' : 'checking'
  const row = await req.payload.create({
    collection: 'media',
    data: {
      id: uuidv7(),
      originalName: name,
      sha256: upload.sha256,
      mimeType: mediaType,
      filesize: upload.sizeBytes,
      state,
      uploadedBy: req.user?.id,
      declaredNotSecret: true,
      alt: upload.alt,
    },
    depth: 0,
    req,
    overrideAccess: true, // files come in by this act only
  })
  await appendEvent(req, 'ingest/file-received', { media: String(row.id), sizeBytes: upload.sizeBytes })
  if (state === 'refused') await appendEvent(req, 'ingest/file-checked', { media: String(row.id), state })
  return row as MediaRow // a row of media
}
