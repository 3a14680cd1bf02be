import { expect, it } from '@jest/globals'
import { cancelledSchedule } from '../../../src/review/rules/cancelledSchedule'

const publishAt = '2026-12-31T17:00:00.000Z'

it('an act that ends a schedule leaves why, and for when it was', () => {
  const standing = { publishAt: null }
  expect(cancelledSchedule({ publishAt }, { standing, event: 'review/returned' })).toEqual({
    scheduleFault: 'returned',
    scheduleFaultFor: publishAt,
  })
  expect(cancelledSchedule({ publishAt }, { standing, event: 'review/saved' })?.scheduleFault).toBe('changed')
})

it('nothing is left of no schedule, of one that stays, moves or is kept, and of one that tells its own end', () => {
  const ended = { publishAt: null }
  expect(cancelledSchedule({ publishAt: null }, { standing: ended, event: 'review/returned' })).toBeNull()
  expect(cancelledSchedule({ publishAt }, { standing: {}, event: 'publish/withdrawn' })).toBeNull()
  expect(
    cancelledSchedule({ publishAt }, { standing: { publishAt: '2027-01-01' }, event: 'publish/scheduled' }),
  ).toBeNull()
  for (const event of ['publish/published', 'publish/schedule-failed'])
    expect(cancelledSchedule({ publishAt }, { standing: ended, event })).toBeNull()
})
