import { describe, expect, it } from '@jest/globals'
import { waitedText } from '../../src/vietnamese/waitedText'

const NOW = new Date('2026-11-25T12:00:00Z')

describe('how long something has waited', () => {
  it.each([
    ['2026-11-25T11:59:30Z', 'vừa xong'],
    ['2026-11-25T11:59:00Z', '1 phút'],
    ['2026-11-25T11:00:01Z', '59 phút'],
    ['2026-11-25T11:00:00Z', '1 giờ'],
    ['2026-11-24T12:00:01Z', '23 giờ'],
    ['2026-11-24T12:00:00Z', '1 ngày'],
    ['2026-11-22T00:00:00Z', '3 ngày'],
    // A clock that is behind the one that wrote it.
    ['2026-11-25T12:00:05Z', 'vừa xong'],
  ])('since %s is %s', (since, text) => {
    expect(waitedText(since, NOW)).toBe(text)
  })
})
