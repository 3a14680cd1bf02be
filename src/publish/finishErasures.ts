import type { Payload } from 'payload'
import { eraseFreedPages } from '../platform/database/eraseFreedPages'
import { failpoint } from '../platform/failpoints'
import type { FileStore } from '../platform/files/fileStore'
import { appendEvent } from '../platform/journal/appendEvent'
import { runAct } from '../platform/runAct'

type PurgeEvent = { code: string; data: { document: string; files?: string[]; thumbnails?: string[] } }

/**
 * What a purge does after its commit, where no transaction reaches: the bytes leave the store, and the embedded database's freed
 * pages are overwritten. Done for every purge that has not been told as finished, so that one whose process was killed is
 * finished by the next. Repeatable. Answers how many were finished.
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
  await eraseFreedPages(payload)
  failpoint('purge.erasing')
  await runAct({ payload, user: null }, async (req) => {
    for (const { data } of unfinished) await appendEvent(req, 'publish/erased', { document: data.document })
  })
  return unfinished.length
}

async function unfinishedPurges(payload: Payload): Promise<PurgeEvent[]> {
  const where = { code: { in: ['publish/purged', 'publish/erased'] } }
  const all = { where, limit: 0, pagination: false } as const
  // First those that wait for their number: in between they would be in neither.
  const waiting = await payload.db.find<PurgeEvent>({ collection: 'outbox', ...all })
  const numbered = await payload.db.find<PurgeEvent>({ collection: 'journal', ...all })
  const events = [...waiting.docs, ...numbered.docs]
  const erased = new Set(events.filter(({ code }) => code === 'publish/erased').map(({ data }) => data.document))
  const purges = events.filter(({ code, data }) => code === 'publish/purged' && !erased.has(data.document))
  return [...new Map(purges.map((event) => [event.data.document, event])).values()]
}

/** Another document's file may have these very bytes, or the same picture of its first page. */
async function isInUse(payload: Payload, sha256: string): Promise<boolean> {
  const named = { or: [{ sha256: { equals: sha256 } }, { thumbnailSha256: { equals: sha256 } }] }
  const where = { and: [named, { state: { not_equals: 'refused' } }] }
  return (await payload.db.findOne({ collection: 'media', where })) !== null
}
