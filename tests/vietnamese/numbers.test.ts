import { describe, expect, it } from '@jest/globals'
import { formatBytes, formatCount } from '../../src/vietnamese/numbers'

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-1500, '-1.500'],
  ])('writes %d as %s', (count, expected) => {
    expect(formatCount(count)).toBe(expected)
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [2_500_000, '2,5 MB'],
    [30_000_000, '30 MB'],
    [12_340_000, '12,3 MB'],
    [291_400, '291 kB'],
    [99_960, '100 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [999_999_999, '1 GB'],
    [5e15, '5.000 TB'],
  ])('writes %d as %s', (sizeBytes, expected) => {
    expect(formatBytes(sizeBytes)).toBe(expected)
  })
})
