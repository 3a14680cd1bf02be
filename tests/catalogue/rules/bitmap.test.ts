import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  clearBit,
  emptyBitmap,
  forEachBit,
  grown,
  hasBit,
  intersectionOf,
  setBit,
  sharedSize,
  sizeOf,
  unionOf,
  type Bitmap,
} from '../../../src/catalogue/rules/bitmap'

const members = fc.uniqueArray(fc.integer({ min: 0, max: 200 }))

function bitmapOf(slots: readonly number[]): Bitmap {
  const bitmap = emptyBitmap(slots.length === 0 ? 0 : Math.max(...slots) + 1)
  for (const slot of slots) setBit(bitmap, slot)
  return bitmap
}

function slotsIn(bitmap: Bitmap): number[] {
  const slots: number[] = []
  forEachBit(bitmap, (slot) => slots.push(slot))
  return slots
}

const ascending = (slots: Iterable<number>) => [...slots].sort((one, other) => one - other)

describe('a bitmap', () => {
  it('holds what was set, in order, and counts it', () => {
    fc.assert(
      fc.property(members, (slots) => {
        const bitmap = bitmapOf(slots)
        expect(slotsIn(bitmap)).toEqual(ascending(slots))
        expect(sizeOf(bitmap)).toBe(slots.length)
        for (let slot = 0; slot <= 300; slot += 1) expect(hasBit(bitmap, slot)).toBe(slots.includes(slot))
      }),
    )
  })

  it('joins and cuts with others of any length as sets do, and changes neither', () => {
    fc.assert(
      fc.property(members, members, (one, other) => {
        const [first, second] = [bitmapOf(one), bitmapOf(other)]
        const both = one.filter((slot) => other.includes(slot))
        expect(slotsIn(intersectionOf(first, second))).toEqual(ascending(both))
        expect(slotsIn(unionOf([first, second], 201))).toEqual(ascending(new Set([...one, ...other])))
        expect(sharedSize(first, second)).toBe(both.length)
        expect(slotsIn(first)).toEqual(ascending(one))
      }),
    )
  })

  it('loses a member, keeps the rest, and lasts when it grows', () => {
    const bitmap = grown(bitmapOf([0, 31, 32, 63]), 1_000)
    clearBit(bitmap, 31)
    clearBit(bitmap, 5_000)
    setBit(bitmap, 999)
    expect(slotsIn(bitmap)).toEqual([0, 32, 63, 999])
    expect(hasBit(bitmap, -1)).toBe(false)
  })
})
