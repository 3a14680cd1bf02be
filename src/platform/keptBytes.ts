/**
 * Things kept while they are asked for, up to so many bytes in all. What was asked for since the last look stays; of the rest the oldest
 * goes first. So whoever reads through everything, once or again and again, does not throw out what others ask for.
 * Source: Zhang et al., SIEVE is Simpler than LRU, NSDI 2024.
 */
export type KeptBytes<Key, Value extends { sizeBytes: number }> = {
  get: (key: Key) => Value | undefined
  set: (key: Key, value: Value) => void
  delete: (key: Key) => void
  clear: () => void
}

type Entry<Value> = { value: Value; number: number; isAskedFor: boolean }

export function keepBytes<Key, Value extends { sizeBytes: number }>(maxBytes: number): KeptBytes<Key, Value> {
  const kept = new Map<Key, Entry<Value>>()
  // Goes from the oldest to the newest there was when it set out, then begins anew: never on to what came only now.
  let hand = kept.entries()
  let newestOnTheWay = 0
  let newest = 0
  let bytes = 0

  function remove(key: Key): void {
    const entry = kept.get(key)
    if (!entry) return
    kept.delete(key)
    bytes -= costOf(entry.value)
  }

  function setOut(): void {
    hand = kept.entries()
    newestOnTheWay = newest
  }

  function removeOne(): void {
    for (;;) {
      const next = hand.next()
      if (next.done || next.value[1].number > newestOnTheWay) {
        setOut()
        continue
      }
      const [key, entry] = next.value
      if (!entry.isAskedFor) return remove(key)
      entry.isAskedFor = false
    }
  }

  return {
    get: (key) => {
      const entry = kept.get(key)
      if (entry) entry.isAskedFor = true
      return entry?.value
    },
    set: (key, value) => {
      remove(key)
      // One that would push out half of all others is not worth it.
      if (costOf(value) > maxBytes / 2) return
      while (bytes + costOf(value) > maxBytes) removeOne()
      kept.set(key, { value, number: (newest += 1), isAskedFor: false })
      bytes += costOf(value)
    },
    delete: remove,
    clear: () => {
      kept.clear()
      setOut()
      bytes = 0
    },
  }
}

/** Buffers of no bytes still cost their places. */
function costOf({ sizeBytes }: { sizeBytes: number }): number {
  return sizeBytes + OVERHEAD_BYTES
}

const OVERHEAD_BYTES = 300
