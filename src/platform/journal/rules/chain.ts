import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Ids, codes, counts and salted hashes only: never a title or a text, so that a purge need not touch the journal. */
export type EventData = Record<string, string | number | boolean | null | string[]>

/** The actor's name, position and unit as of then; `address`: from which network address, where somebody asked. */
export type EventActor = {
  id: string | null
  name: string
  position: string | null
  unit: string | null
  address?: string
}

/** What a signature vouches for. */
export type Head = { seq: number; hash: string; signedAt: string }

export type PendingEvent = { id: string; at: string; code: string; actor: EventActor; data: EventData }
export type NumberedEvent = PendingEvent & { seq: number; prevHash: string; hash: string }

/** The hash before the first event. */
export const GENESIS_HASH = '0'.repeat(64)

/** Chains events behind a head: gap-free numbers, each with the hash of the one before. Source: RFC 8785, FIPS 180-4. */
export function chainEvents(head: { seq: number; hash: string }, events: readonly PendingEvent[]): NumberedEvent[] {
  let { seq, hash } = head
  return events.map((event) => {
    seq += 1
    const prevHash = hash
    hash = hashOfEvent({ ...event, seq, prevHash })
    return { ...event, seq, prevHash, hash }
  })
}

/** Lower-case hexadecimal SHA-256 of the event's canonical JSON with its number and the hash of the one before. */
export function hashOfEvent({ id, at, code, actor, data, seq, prevHash }: Omit<NumberedEvent, 'hash'>): string {
  const text = canonicalize({ id, at, code, actor, data, seq, prevHash })
  if (text === undefined) throw new Error('An event must be JSON')
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The order in which pending events are numbered: by their id (UUID version 7: by time), but never an older revision of a
 * document behind a newer one, even where two machines' clocks differ.
 */
export function orderPending(events: readonly PendingEvent[]): PendingEvent[] {
  const byId = [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
  const queues = new Map<string, PendingEvent[]>()
  for (const event of byId) {
    const key = documentOf(event)
    if (key) queues.set(key, [...(queues.get(key) ?? []), event])
  }
  for (const queue of queues.values()) queue.sort((a, b) => revisionOf(a) - revisionOf(b))
  return byId.map((event) => {
    const key = documentOf(event)
    return (key ? queues.get(key)?.shift() : undefined) ?? event
  })
}

function documentOf(event: PendingEvent): string | null {
  return typeof event.data.document === 'string' && typeof event.data.revision === 'number' ? event.data.document : null
}

function revisionOf(event: PendingEvent): number {
  return typeof event.data.revision === 'number' ? event.data.revision : 0
}
