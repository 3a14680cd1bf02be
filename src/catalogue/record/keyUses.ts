import type { Payload } from 'payload'

const MINUTE_MS = 60_000

export type KeyUses = {
  /** Remembers that this key was used now. Costs no query. */
  note: (consumerId: string, keyHash: string) => void
  /** Writes what was noted since the last time: at most one write a minute for each key. */
  write: () => Promise<void>
}

type Use = { consumerId: string; notedAt: number; writtenAt: number }

/**
 * When each key was last used, to the minute, for whoever looks after them. No event and no hook: it changes nothing of what a key
 * may do, and must void no cache.
 */
export function keyUses(payload: Payload): KeyUses {
  const uses = new Map<string, Use>()

  async function write(): Promise<void> {
    for (const [keyHash, use] of uses) {
      const at = use.notedAt - (use.notedAt % MINUTE_MS)
      if (at <= use.writtenAt) continue
      await writeOne(payload, { consumerId: use.consumerId, keyHash, at: new Date(at).toISOString() })
      use.writtenAt = at
    }
  }

  return {
    note: (consumerId, keyHash) => {
      const use = uses.get(keyHash)
      if (use) use.notedAt = Date.now()
      else uses.set(keyHash, { consumerId, notedAt: Date.now(), writtenAt: 0 })
    },
    write,
  }
}

type OneUse = { consumerId: string; keyHash: string; at: string }

/** By the key's hash, so that a key which was replaced meanwhile is not taken for the new one; never backwards. */
async function writeOne(payload: Payload, { consumerId, keyHash, at }: OneUse): Promise<void> {
  for (const [hashField, field] of [
    ['keyHash', 'lastUsedAt'],
    ['formerKeyHash', 'formerKeyLastUsedAt'],
  ] as const) {
    const isEarlier = { or: [{ [field]: { exists: false } }, { [field]: { less_than: at } }] }
    await payload.db.updateOne({
      collection: 'api-consumers',
      where: { and: [{ id: { equals: consumerId } }, { [hashField]: { equals: keyHash } }, isEarlier] },
      // Null: the row counts as unchanged.
      data: { [field]: at, updatedAt: null },
      returning: false,
    })
  }
}
