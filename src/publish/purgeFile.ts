import type { PayloadRequest } from 'payload'
import { isSecrecyReviewer } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import type { FileStore } from '../platform/files/fileStore'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import type { StoredFile } from '../review/rules/workingCopy'
import { eraseFiles } from './eraseFiles'
import { finishErasures } from './finishErasures'
import { groundsOf, missingGrounds, type PurgeGrounds } from './purgeGrounds'
import { GONE } from './rules/gone'

type PurgeFileArguments = PurgeGrounds & { id: string; store: FileStore }

/**
 * Removes a file that is held back or refused for good: bytes, text, name, first page, findings, under whatever row the same bytes
 * came in. What never got onto a document has none to be purged with. Done again it changes nothing and answers the same.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/illegal-transition for a file that may be on a document,
 * publish/reason-required, publish/erasure-pending
 */
export async function purgeFile(context: ActContext, args: PurgeFileArguments): Promise<{ id: string; state: string }> {
  await runAct(context, async (req) => {
    assertPermitted(context.user, isSecrecyReviewer(context.user))
    const file = await req.payload.db.findOne<StoredFile>({
      collection: 'media',
      where: { id: { equals: args.id } },
      req,
    })
    if (!file) throw new DomainError('platform/not-found')
    if (file.originalName === GONE) return
    const rows = await rowsOfSameBytes(req, file)
    if (rows.some(({ state }) => state === 'ready' || state === 'checking'))
      throw new DomainError('review/illegal-transition')
    const faults = missingGrounds(args)
    if (faults.length > 0) throw new DomainError('publish/reason-required', { errors: faults })
    await erase(req, { rows, by: context.user?.id ?? '', grounds: groundsOf(args), id: file.id })
  })
  await finishErasures({ payload: context.payload, store: args.store })
  return { id: args.id, state: 'refused' }
}

async function rowsOfSameBytes(req: PayloadRequest, { sha256 }: StoredFile): Promise<StoredFile[]> {
  const where = { sha256: { equals: sha256 } }
  return (await req.payload.db.find<StoredFile>({ collection: 'media', where, limit: 0, pagination: false, req })).docs
}

type Erasing = { rows: readonly StoredFile[]; id: string; by: string; grounds: PurgeGrounds }

async function erase(req: PayloadRequest, { rows, id, by, grounds }: Erasing): Promise<void> {
  const { db } = req.payload
  await eraseFiles(req, rows)
  const { reason: note, decision: order } = grounds
  const decision = { by, at: new Date().toISOString(), verdict: 'purge', note, order }
  await db.updateOne({ collection: 'media', id, data: { decision }, req, returning: false })
  for (const row of rows)
    await db.deleteMany({ collection: 'payload-preferences', where: { key: { contains: row.id } }, req })
  await appendEvent(req, 'publish/file-purged', {
    media: id,
    decision: order,
    files: [...new Set(rows.map(({ sha256 }) => sha256))],
    thumbnails: [...new Set(rows.flatMap(({ thumbnailSha256 }) => thumbnailSha256 ?? []))],
  })
}
