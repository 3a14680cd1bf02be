import type { Payload } from 'payload'
import { DomainError } from '../errors'

/** After this long without having read the journal, a process gives nothing out any more. */
export const STOP_SERVING_AFTER_MS = 3_000
/** A process that told nothing for so long, by the watch of whoever waits for it, has stopped serving by itself. */
const GONE_AFTER_MS = 6_000
const LONG_GONE_AFTER_MS = 60 * 60 * 1000
const LOOK_AGAIN_MS = 50
const WAIT_AT_MOST_MS = 30_000

type Node = { id: string; seq: number; seenAt: number }

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
  await payload.db.deleteMany({ collection: 'nodes', where: { seenAt: { less_than: now - LONG_GONE_AFTER_MS } } })
}

/**
 * Resolves when every running process's catalogue has passed the event with this number. Whether a process still runs is seen
 * by its row changing while we watch, not by its clock: two machines' clocks may differ. One that is gone delays this once,
 * then its row goes.
 *
 * @throws DomainError publish/withdrawal-pending when a process that is alive does not pass it in time
 */
export async function awaitPassedEverywhere(
  payload: Payload,
  { seq, now = Date.now }: { seq: number; now?: () => number },
): Promise<void> {
  const deadline = now() + WAIT_AT_MOST_MS
  const watched = new Map<string, { seenAt: number; since: number }>()
  for (;;) {
    const { docs } = await payload.db.find<Node>({ collection: 'nodes', limit: 0, pagination: false })
    const behind = docs.filter((node) => node.seq < seq)
    for (const { id, seenAt } of behind)
      if (watched.get(id)?.seenAt !== seenAt) watched.set(id, { seenAt, since: now() })
    const gone = behind.filter(({ id }) => now() - (watched.get(id)?.since ?? now()) >= GONE_AFTER_MS)
    for (const node of gone) await forgetIfUnchanged(payload, node)
    if (behind.length === gone.length) return
    if (now() > deadline) throw new DomainError('publish/withdrawal-pending')
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

async function forgetIfUnchanged(payload: Payload, { id, seenAt }: Node): Promise<void> {
  const where = { and: [{ id: { equals: id } }, { seenAt: { equals: seenAt } }] }
  await payload.db.deleteMany({ collection: 'nodes', where })
}
