import { describe, expect, it } from '@jest/globals'
import { keepBytes } from '../../src/platform/keptBytes'

/** Room for ten: each costs its thousand bytes and three hundred more. */
const ROOM = 13_000
const thing = () => ({ sizeBytes: 1_000 })

function filled(count: number) {
  const kept = keepBytes<number, { sizeBytes: number }>(ROOM)
  for (let key = 0; key < count; key += 1) kept.set(key, thing())
  return kept
}
const keysIn = (kept: ReturnType<typeof filled>, upTo: number) =>
  [...Array(upTo).keys()].filter((key) => kept.get(key) !== undefined)

describe('things kept up to so many bytes', () => {
  it('are all there while there is room, and the oldest goes when there is none', () => {
    expect(keysIn(filled(10), 20)).toHaveLength(10)
    expect(keysIn(filled(12), 20)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('stay when they were asked for, while others come and go', () => {
    const kept = filled(10)
    for (let key = 10; key < 100; key += 1) {
      kept.get(3)
      kept.get(7)
      kept.set(key, thing())
    }
    expect(keysIn(kept, 100)).toEqual(expect.arrayContaining([3, 7]))
    expect(keysIn(kept, 100)).toHaveLength(10)
  })

  it('give way to what is asked for now, even if all of them were asked for before', () => {
    const kept = filled(10)
    keysIn(kept, 10)
    let missed = 0
    for (let round = 0; round < 5; round += 1) {
      missed = 0
      for (let key = 100; key < 108; key += 1) {
        if (kept.get(key)) continue
        missed += 1
        kept.set(key, thing())
      }
    }
    expect(missed).toBe(0)
  })

  it('never take more room than they have, whatever is set again, and one that is too large is not kept', () => {
    const kept = filled(10)
    for (let round = 0; round < 50; round += 1) kept.set(round % 7, { sizeBytes: 1_000 + round * 10 })
    const sizes = [...Array(50).keys()].map((key) => kept.get(key)?.sizeBytes ?? -300)
    expect(sizes.reduce((sum, size) => sum + size + 300, 0)).toBeLessThanOrEqual(ROOM)
    kept.set(99, { sizeBytes: ROOM })
    expect(kept.get(99)).toBeUndefined()
  })

  it('are gone when they are deleted or cleared', () => {
    const kept = filled(10)
    kept.delete(4)
    expect(keysIn(kept, 10)).not.toContain(4)
    kept.clear()
    expect(keysIn(kept, 10)).toEqual([])
    kept.set(1, thing())
    expect(keysIn(kept, 10)).toEqual([1])
  })
})
