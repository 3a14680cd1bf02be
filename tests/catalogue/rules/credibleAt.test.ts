import { describe, expect, it } from '@jest/globals'
import { type Claimed, credibleAt } from '../../../src/catalogue/rules/credibleAt'

const PUBLISHED = '2026-03-10T02:00:00.000Z'
const RECEIVED = '2026-09-01T02:00:00.000Z'
const counted = (at: string, more: Partial<Claimed> = {}, publishedAt: string | null = PUBLISHED) =>
  credibleAt({ event: 'seen', via: 'api', at, receivedAt: RECEIVED, ...more }, publishedAt)

describe('when a reported deed counts as done', () => {
  it.each(['2026-03-10T02:00:00.000Z', '2026-04-01T10:00:00.000Z', '2026-09-01T01:59:00.000Z'])(
    'is the sender’s own time, however late it came: %s',
    (at) => expect(counted(at)).toBe(at),
  )

  it('is the sender’s own time where its clock is in the month before', () => {
    expect(counted('2026-02-07T02:00:00.000Z')).toBe('2026-02-07T02:00:00.000Z')
    expect(counted('2026-02-07T01:59:59.999Z')).toBe(RECEIVED)
  })

  it.each(['1970-01-01T00:00:03.000Z', '2000-01-01T00:00:00.000Z', '2025-03-10T02:00:00.000Z'])(
    'is when the library received it where the clock says %s, long before there was the version',
    (at) => {
      for (const event of ['seen', 'downloaded', 'acknowledged', 'removed'] as const) {
        expect(counted(at, { event })).toBe(RECEIVED)
      }
    },
  )

  it('may be of a paper copy that was there before, though not by years', () => {
    for (const more of [{ event: 'disseminated' }, { event: 'broadcast' }, { via: 'by-hand' }] as const) {
      expect(counted('2026-01-20T02:00:00.000Z', more)).toBe('2026-01-20T02:00:00.000Z')
      expect(counted('2000-01-01T00:00:00.000Z', more)).toBe(RECEIVED)
    }
    expect(counted('2026-01-20T02:00:00.000Z')).toBe(RECEIVED)
  })

  it('is the sender’s own time where nobody knows when the version was published', () => {
    expect(counted('1970-01-01T00:00:00.000Z', {}, null)).toBe('1970-01-01T00:00:00.000Z')
  })
})
