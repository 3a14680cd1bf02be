import type { Payload } from 'payload'
import type { FileStore } from '../platform/files/fileStore'

const KEEP_MS = 24 * 60 * 60 * 1000

/** Removes files that no row names, and half-written ones, a day after they came: what an upload left whose process died. */
export async function sweepOrphans({
  payload,
  store,
  now,
}: {
  payload: Payload
  store: FileStore
  now: Date
}): Promise<number> {
  let removed = await store.removeUnfinished(new Date(now.getTime() - KEEP_MS))
  for await (const { sha256, storedAt } of store.listAll()) {
    if (now.getTime() - storedAt.getTime() < KEEP_MS) continue
    const { docs } = await payload.db.find({
      collection: 'media',
      where: { or: [{ sha256: { equals: sha256 } }, { thumbnailSha256: { equals: sha256 } }] },
      limit: 1,
      pagination: false,
    })
    if (docs.length > 0) continue
    await store.remove(sha256)
    removed += 1
  }
  return removed
}
