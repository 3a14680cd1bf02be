/** Things kept while they are asked for, up to so many bytes in all; what was asked for longest ago goes first. */
export type KeptBytes<Key, Value extends { sizeBytes: number }> = {
  get: (key: Key) => Value | undefined
  set: (key: Key, value: Value) => void
  delete: (key: Key) => void
  clear: () => void
}

export function keepBytes<Key, Value extends { sizeBytes: number }>(maxBytes: number): KeptBytes<Key, Value> {
  const kept = new Map<Key, Value>()
  let bytes = 0

  function remove(key: Key): Value | undefined {
    const value = kept.get(key)
    if (value === undefined) return undefined
    kept.delete(key)
    bytes -= costOf(value)
    return value
  }

  function put(key: Key, value: Value): void {
    kept.set(key, value)
    bytes += costOf(value)
  }

  return {
    get: (key) => {
      const value = kept.get(key)
      if (value === undefined) return undefined
      // Last in the map is what was asked for last.
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set: (key, value) => {
      remove(key)
      // One that would push out half of all others is not worth it.
      if (costOf(value) > maxBytes / 2) return
      put(key, value)
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break
        remove(oldest)
      }
    },
    delete: (key) => void remove(key),
    clear: () => {
      kept.clear()
      bytes = 0
    },
  }
}

/** Buffers of no bytes still cost their places. */
function costOf({ sizeBytes }: { sizeBytes: number }): number {
  return sizeBytes + OVERHEAD_BYTES
}

const OVERHEAD_BYTES = 300
