import type { Payload } from 'payload'
import type { FileStore } from '../platform/files/fileStore'
import { runAct } from '../platform/runAct'

/**
 * Where one process at a time uses the record (SQLite), whatever is half done at its start was left by one that died: files
 * that were coming in are removed, and files that were being checked wait for a check again, without their leases running out.
 */
export async function forgetEarlierProcess({ payload, store }: { payload: Payload; store: FileStore }): Promise<void> {
  await store.removeUnfinished(new Date())
  await runAct({ payload, user: null }, async (req) => {
    await payload.db.updateMany({
      collection: 'media',
      where: { and: [{ state: { equals: 'checking' } }, { checkLeaseUntil: { exists: true } }] },
      data: { checkLeaseUntil: null },
      req,
      returning: false,
    })
  })
}
