import type { CollectionAfterOperationHook } from 'payload'
import { recordRead } from '../../src/platform/journal/recordRead'
import type { ActingUser } from '../../src/platform/runAct'

/**
 * A file that is held back is described with its name and what was found in it: who reads that and did not upload it is written
 * down like who opens its bytes.
 */
export const recordHeldFileRead: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'findByID' || !req.user || (await req.transactionID)) return result
  const { id, state, uploadedBy } = (result ?? {}) as Record<string, unknown> // a row of media, or what was chosen of it
  const isHeld = state === 'held' || state === 'quarantined'
  if (isHeld && idOf(uploadedBy) !== req.user.id) {
    const user = req.user as unknown as ActingUser // a row of users
    await recordRead(
      { payload: req.payload, user },
      { code: 'ingest/held-file-described', data: { media: String(id) } },
    )
  }
  return result
}

function idOf(value: unknown): unknown {
  return value && typeof value === 'object' && 'id' in value ? value.id : value
}
