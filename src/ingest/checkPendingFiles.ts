import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import type { FileStore } from '../platform/files/fileStore'
import { inWorkDirectory } from '../platform/files/workDirectory'
import { appendEvent } from '../platform/journal/appendEvent'
import { runAct } from '../platform/runAct'
import { areRefusedBytes } from './areRefusedBytes'
import { type CheckedFile, checkFile } from './checkFile'

// Twice as long as the slowest check.
const LEASE_MS = 2 * 60 * 1000

type PendingFile = {
  id: string
  originalName: string
  sha256: string
  mimeType: string
  alt?: string | null
  checkLeaseUntil?: string | null
}

/**
 * Checks files that wait for it, one after the other: the row's state is the queue, so nothing is lost when a process dies.
 * A lease keeps two processes from doing the same work; doing it twice would do no harm.
 *
 * @returns how many files were checked.
 */
export async function checkPendingFiles({ payload, store }: { payload: Payload; store: FileStore }): Promise<number> {
  let checked = 0
  for (;;) {
    const file = await claimFile(payload)
    if (!file) return checked
    await settleFile({ payload, file, result: await examine(store, file), store })
    checked += 1
  }
}

async function claimFile(payload: Payload): Promise<PendingFile | null> {
  const now = new Date()
  const { docs } = await payload.db.find<PendingFile>({
    collection: 'media',
    where: {
      and: [
        { state: { equals: 'checking' } },
        { or: [{ checkLeaseUntil: { exists: false } }, { checkLeaseUntil: { less_than: now.toISOString() } }] },
      ],
    },
    sort: 'id',
    limit: 1,
    pagination: false,
  })
  const [file] = docs
  if (!file) return null
  const checkLeaseUntil = new Date(now.getTime() + LEASE_MS).toISOString()
  return runAct({ payload, user: null }, async (req) => {
    const fresh = await payload.db.findOne<PendingFile & { state: string }>({
      collection: 'media',
      where: { id: { equals: file.id } },
      req,
    })
    if (fresh?.state !== 'checking' || fresh.checkLeaseUntil !== file.checkLeaseUntil) return null
    await payload.db.updateOne({ collection: 'media', id: file.id, data: { checkLeaseUntil }, req, returning: false })
    return file
  })
}

/** Null when the bytes could not be examined: then a person has to look. */
async function examine(store: FileStore, file: PendingFile): Promise<CheckedFile | null> {
  const bytes = await store.open(file.sha256)
  if (!bytes) return null
  return inWorkDirectory(async (directory) => {
    const path = join(directory, 'file')
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }))
    return checkFile({ path, name: file.originalName, mediaType: file.mimeType, alt: file.alt ?? null })
  })
}

type Settling = { payload: Payload; file: PendingFile; result: CheckedFile | null; store: FileStore }

async function settleFile({ payload, file, result, store }: Settling): Promise<void> {
  if (result?.thumbnail) await keepThumbnail(store, result.thumbnail)
  const outcome = result
    ? {
        state: result.state,
        findings: result.findings,
        text: result.text,
        pages: result.pages || null,
        signed: result.signed,
        thumbnailSha256: result.thumbnail?.sha256 ?? null,
      }
    : { state: 'held', findings: [{ where: 'text', level: 'unreadable' }], text: '' }
  await runAct({ payload, user: null }, async (req) => {
    const fresh = await payload.db.findOne<{ id: string; state: string }>({
      collection: 'media',
      where: { id: { equals: file.id } },
      req,
    })
    if (fresh?.state !== 'checking') return
    // Refused under another row while this one waited.
    const state = (await areRefusedBytes(payload, { sha256: file.sha256, req })) ? 'refused' : outcome.state
    await payload.db.updateOne({
      collection: 'media',
      id: file.id,
      data: { ...outcome, state, checkLeaseUntil: null },
      req,
      returning: false,
    })
    await appendEvent(req, 'ingest/file-checked', { media: file.id, state })
  })
}

async function keepThumbnail(store: FileStore, { bytes, sha256 }: { bytes: Buffer; sha256: string }): Promise<void> {
  await inWorkDirectory(async (directory) => {
    const path = join(directory, sha256)
    await writeFile(path, bytes)
    await store.put({ path, sha256 })
  })
}
