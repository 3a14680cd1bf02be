import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { keepBytes } from '../../src/platform/keptBytes'
import {
  encodingFor,
  keepPackedAnswers,
  keepPlain,
  pack,
  packedBefore,
  packForEver,
  plainBefore,
} from '../../src/platform/packing'

const WORDS = 'đồn biên phòng tuyên truyền về giới hòa bình hữu nghị hợp tác phát triển cho nhân dân xã phường'.split(
  ' ',
)
/** Like our lists: the same keys again and again, and words in ever new order. */
const LONG = Buffer.from(
  JSON.stringify(
    Array.from({ length: 300 }, (_, index) => ({
      id: `01900000-000d-7000-8000-${String(index * 7_919).padStart(12, '0')}`,
      title: Array.from(
        { length: 12 },
        (_word, at) => WORDS[(index * index + at * at * 7 + index * at) % WORDS.length],
      ).join(' '),
    })),
  ),
)

describe('encodingFor', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0.5, gzip;q=1', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['gzip;q=0', null],
    ['identity', null],
    ['deflate', null],
    ['', null],
    ['gzip;q=x', null],
    [undefined, null],
  ])('%s → %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })
})

describe('pack', () => {
  it('packs what it can give back, each encoding for itself', () => {
    const packed = keepPackedAnswers()
    expect(packedBefore(packed, { etag: 'a', encoding: 'br' })).toBeNull()
    const br = pack(packed, LONG, { etag: 'a', encoding: 'br' }) ?? Buffer.alloc(0)
    expect(brotliDecompressSync(br)).toEqual(LONG)
    expect(packedBefore(packed, { etag: 'a', encoding: 'br' })).toBe(br)
    expect(packedBefore(packed, { etag: 'a', encoding: 'gzip' })).toBeNull()
    expect(packedBefore(packed, { etag: 'b', encoding: 'br' })).toBeNull()
    expect(gunzipSync(pack(packed, LONG, { etag: 'a', encoding: 'gzip' }) ?? Buffer.alloc(0))).toEqual(LONG)
  })

  it('leaves short answers as they are', () => {
    const packed = keepPackedAnswers()
    expect(pack(packed, Buffer.alloc(1_023), { etag: 'a', encoding: 'br' })).toBeNull()
    expect(packedBefore(packed, { etag: 'a', encoding: 'br' })).toBeNull()
  })

  it.each(['br', 'gzip'] as const)('packs %s again, smaller, once it is asked for often', async (encoding) => {
    const packed = keepPackedAnswers()
    const first = pack(packed, LONG, { etag: 'a', encoding }) ?? Buffer.alloc(0)
    let now = first
    for (let tries = 0; now === first && tries < 200; tries += 1) {
      now = packedBefore(packed, { etag: 'a', encoding }) ?? now
      await delay(5)
    }
    expect(now.length).toBeLessThan(first.length)
    expect(encoding === 'br' ? brotliDecompressSync(now) : gunzipSync(now)).toEqual(LONG)
  })

  it('does not bring back what was thrown away while it was packed again', async () => {
    const packed = keepPackedAnswers()
    for (let asks = 0; asks < 3; asks += 1) pack(packed, LONG, { etag: 'a', encoding: 'br' })
    packed.clear()
    await delay(100)
    expect(packedBefore(packed, { etag: 'a', encoding: 'br' })).toBeNull()
  })

  it('gives an answer as it was sent to who does not unpack, and to others where packing does not pay', () => {
    const kept = keepPackedAnswers()
    keepPlain(kept, LONG, 'a')
    keepPlain(kept, Buffer.alloc(1_023), 'b')
    expect(plainBefore(kept, { etag: 'a', encoding: null })).toBe(LONG)
    expect(plainBefore(kept, { etag: 'a', encoding: 'br' })).toBeNull()
    expect(plainBefore(kept, { etag: 'b', encoding: 'br' })).toHaveLength(1_023)
    expect(plainBefore(kept, { etag: 'c', encoding: null })).toBeNull()
    expect(packedBefore(kept, { etag: 'a', encoding: 'gzip' })).toBeNull()
  })

  it('packs for ever what never changes, once for whoever asks at the same time', async () => {
    const packed = packForEver(LONG)
    const [br, again, gzip] = await Promise.all([packed('br'), packed('br'), packed('gzip')])
    expect([brotliDecompressSync(br), gunzipSync(gzip)]).toEqual([LONG, LONG])
    expect(again).toBe(br)
  })
})

describe('keepBytes', () => {
  const sized = (sizeBytes: number) => ({ sizeBytes })

  it('lets go first of what was asked for longest ago', () => {
    const kept = keepBytes<string, { sizeBytes: number }>(4_000)
    for (const key of ['a', 'b', 'c']) kept.set(key, sized(900))
    kept.get('a')
    kept.set('d', sized(900))
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true, true])
  })

  it('keeps nothing that would push out half of all others, and not the former value instead', () => {
    const kept = keepBytes<string, { sizeBytes: number }>(4_000)
    kept.set('a', sized(10))
    kept.set('a', sized(3_000))
    expect(kept.get('a')).toBeUndefined()
  })

  it('has room again for what was deleted or replaced', () => {
    const kept = keepBytes<string, { sizeBytes: number }>(4_000)
    for (let round = 0; round < 50; round += 1) {
      kept.set('a', sized(1_000))
      kept.set('b', sized(1_000))
      kept.delete('b')
    }
    kept.set('c', sized(1_000))
    expect(kept.get('a')).toEqual(sized(1_000))
    expect(kept.get('c')).toEqual(sized(1_000))
  })
})
