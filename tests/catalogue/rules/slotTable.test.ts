import { describe, expect, it } from '@jest/globals'
import { placeOf, publicationAt } from '../../../src/catalogue/rules/places'
import { putSlot, removeFrom, slotAt, slotTable } from '../../../src/catalogue/rules/slotTable'

describe('slotTable', () => {
  it('gives the slot that was put last, and none where none was put or it was removed', () => {
    const table = slotTable()
    putSlot(table, 0, 7)
    putSlot(table, 255, 0)
    putSlot(table, 100_000, 3)
    putSlot(table, 100_000, 4)
    expect([0, 255, 100_000, 1, 256, 99_999].map((number) => slotAt(table, number))).toEqual([7, 0, 4, -1, -1, -1])
    expect(table.size).toBe(3)
    removeFrom(table, 255)
    removeFrom(table, 255)
    removeFrom(table, 12)
    expect(slotAt(table, 255)).toBe(-1)
    expect(table.size).toBe(2)
  })
})

describe('publicationAt', () => {
  it('is the publication that was given the place, in force or not', () => {
    for (const state of ['current', 'superseded'] as const) {
      for (const row of [1, 100_000, 2 ** 33]) expect(publicationAt(placeOf({ row, state }))).toBe(row)
    }
  })
})
