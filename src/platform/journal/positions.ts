import type { Payload } from 'payload'
import { DomainError } from '../errors'

/** A process that has not told its position for so long is gone; it stops serving by itself sooner. */
const GONE_AFTER_MS = 6_000
/** After this long without having read the journal, a process gives nothing out any more. */
export const STOP_SERVING_AFTER_MS = 3_000
const LOOK_AGAIN_MS = 50
const WAIT_AT_MOST_MS = 30_000

/** Tells the other processes how far this one's catalogue has come. `now` in milliseconds since 1970. */
export async function tellPosition(
  payload: Payload,
  { nodeId, seq, now }: { nodeId: string; seq: number; now: number },
): Promise<void> {
  const data = { id: nodeId, seq, seenAt: now }
  const updated = await payload.db.updateOne({ collection: 'nodes', where: { id: { equals: nodeId } }, data })
  if (!updated) await payload.db.create({ collection: 'nodes', data, returning: false })
}

/** A process that ends in good order is waited for no longer. */
export async function forgetPosition(payload: Payload, nodeId: string): Promise<void> {
  await payload.db.deleteOne({ collection: 'nodes', where: { id: { equals: nodeId } }, returning: false })
}

/** Removes the rows of processes that are long gone. */
export async function forgetGoneNodes(payload: Payload, now: number): Promise<void> {
  await payload.db.deleteMany({ collection: 'nodes', where: { seenAt: { less_than: now - 10 * GONE_AFTER_MS } } })
}

/**
 * Resolves when every running process's catalogue has passed the event with this number.
 *
 * @throws DomainError publish/withdrawal-pending when a process that is alive does not pass it in time
 */
export async function awaitPassedEverywhere(
  payload: Payload,
  { seq, now = Date.now }: { seq: number; now?: () => number },
): Promise<void> {
  const deadline = now() + WAIT_AT_MOST_MS
  for (;;) {
    const { docs } = await payload.db.find<{ seq: number; seenAt: number }>({
      collection: 'nodes',
      limit: 0,
      pagination: false,
    })
    const behind = docs.filter((node) => node.seq < seq && node.seenAt > now() - GONE_AFTER_MS)
    if (behind.length === 0) return
    if (now() > deadline) throw new DomainError('publish/withdrawal-pending')
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
