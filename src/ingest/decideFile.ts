import { isSecrecyReviewer } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import type { PayloadRequest } from 'payload'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import type { MediaRow } from './receiveUpload'

type Decision = { id: string; verdict: 'release' | 'refuse'; note: string }

/**
 * The word of the reviewer for secrecy on a file that is held or quarantined: it may be used, or never. Nobody decides on a
 * file that they uploaded. Refused are the bytes: whoever else sent the same and waits is refused with it.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/self-approval, review/illegal-transition, review/note-required
 */
export function decideFile(context: ActContext, { id, verdict, note }: Decision): Promise<MediaRow> {
  return runAct(context, async (req) => {
    if (!isSecrecyReviewer(context.user)) throw new DomainError('review/not-permitted')
    const media = await req.payload.db.findOne<MediaRow & { uploadedBy: string }>({
      collection: 'media',
      where: { id: { equals: id } },
      req,
    })
    if (!media) throw new DomainError('platform/not-found')
    if (media.uploadedBy === context.user?.id) throw new DomainError('review/self-approval')
    if (media.state !== 'held' && media.state !== 'quarantined') throw new DomainError('review/illegal-transition')
    if (!note.trim())
      throw new DomainError('review/note-required', {
        errors: [{ path: 'note', message: 'Hãy ghi căn cứ của ý kiến.' }],
      })
    const saved = await req.payload.update({
      collection: 'media',
      id,
      data: {
        state: verdict === 'release' ? 'ready' : 'refused',
        decision: { by: context.user?.id, at: new Date().toISOString(), verdict, note: note.normalize('NFC').trim() },
      },
      depth: 0,
      req,
      overrideAccess: true, // files change by acts only
    })
    await appendEvent(req, verdict === 'release' ? 'ingest/file-released' : 'ingest/file-refused', { media: id })
    if (verdict === 'refuse') await refuseSameBytes(req, media)
    return saved as unknown as MediaRow // a row of media
  })
}

async function refuseSameBytes(req: PayloadRequest, { id, sha256 }: MediaRow): Promise<void> {
  const { docs } = await req.payload.db.find<MediaRow>({
    collection: 'media',
    where: {
      and: [
        { sha256: { equals: sha256 } },
        { id: { not_equals: id } },
        { state: { in: ['checking', 'held', 'quarantined'] } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  for (const same of docs) {
    const data = { state: 'refused' }
    await req.payload.db.updateOne({ collection: 'media', id: same.id, data, req, returning: false })
    await appendEvent(req, 'ingest/file-checked', { media: same.id, state: 'refused' })
  }
}
