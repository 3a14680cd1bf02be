import type { Payload, PayloadRequest } from 'payload'
import { eraseFreedPages } from '../platform/database/eraseFreedPages'
import { DomainError } from '../platform/errors'
import { failpoint } from '../platform/failpoints'
import type { FileStore } from '../platform/files/fileStore'
import { appendEvent } from '../platform/journal/appendEvent'
import { runAct } from '../platform/runAct'

/** Of a document, or of a file that never got onto one. */
type Purged = { document: string } | { media: string }
type PurgeEvent = { code: string; data: Purged & { files?: string[]; thumbnails?: string[] } }

/**
 * What a purge does after its commit, where no transaction reaches: the bytes leave the store, and the embedded database's freed
 * pages are overwritten. Done for every purge that has not been told as finished, so that one whose process was killed is
 * finished by the next. Repeatable. Answers how many were finished.
 *
 * @throws DomainError publish/erasure-pending while the old pages cannot be overwritten: nothing is told as finished then
 */
export async function finishErasures({ payload, store }: { payload: Payload; store: FileStore }): Promise<number> {
  const unfinished = await unfinishedPurges(payload)
  if (unfinished.length === 0) return 0
  for (const { data } of unfinished) {
    for (const sha256 of [...(data.files ?? []), ...(data.thumbnails ?? [])]) {
      failpoint('purge.erasing')
      if (!(await isInUse(payload, sha256))) await store.remove(sha256)
    }
  }
  if (!(await eraseFreedPages(payload))) throw new DomainError('publish/erasure-pending')
  failpoint('purge.erasing')
  return runAct({ payload, user: null }, async (req) => {
    // Another process may have come first.
    const left = new Set((await unfinishedPurges(payload, req)).map(({ data }) => idOf(data)))
    const finished = unfinished.filter(({ data }) => left.has(idOf(data)))
    for (const { data } of finished) {
      await appendEvent(req, 'publish/erased', 'document' in data ? { document: data.document } : { media: data.media })
    }
    return finished.length
  })
}

async function unfinishedPurges(payload: Payload, req?: PayloadRequest): Promise<PurgeEvent[]> {
  const where = { code: { in: ['publish/purged', 'publish/file-purged', 'publish/erased'] } }
  const all = { where, limit: 0, pagination: false, ...(req ? { req } : {}) } as const
  // First those that wait for their number: in between they would be in neither.
  const waiting = await payload.db.find<PurgeEvent>({ collection: 'outbox', ...all })
  const numbered = await payload.db.find<PurgeEvent>({ collection: 'journal', ...all })
  const events = [...waiting.docs, ...numbered.docs]
  const erased = new Set(events.filter(({ code }) => code === 'publish/erased').map(({ data }) => idOf(data)))
  const purges = events.filter(({ code, data }) => code !== 'publish/erased' && !erased.has(idOf(data)))
  return [...new Map(purges.map((event) => [idOf(event.data), event])).values()]
}

function idOf(purged: Purged): string {
  return 'document' in purged ? purged.document : purged.media
}

/** Another document's file may have these very bytes, or the same picture of its first page. */
async function isInUse(payload: Payload, sha256: string): Promise<boolean> {
  const named = { or: [{ sha256: { equals: sha256 } }, { thumbnailSha256: { equals: sha256 } }] }
  const where = { and: [named, { state: { not_equals: 'refused' } }] }
  return (await payload.db.findOne({ collection: 'media', where })) !== null
}
