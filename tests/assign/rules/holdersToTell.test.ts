import { describe, expect, it } from '@jest/globals'
import { type Circumstances, type Holder, holdersToTell } from '../../../src/assign/rules/holdersToTell'

const TODAY = '2028-02-20'
const SENT = { sentAt: '2028-01-01T00:00:00Z', dueOn: null, confirm: true }

function holder(changes: Partial<Holder> = {}): Holder {
  const base = { unitId: 'u1', kind: 'supersedes', former: 'old', formerAccess: 'public', hasCopy: false } as const
  return { ...base, sendings: [SENT], ...changes }
}

const tell = (holders: Holder[], changes: Partial<Circumstances> = {}) =>
  holdersToTell(holders, {
    access: 'public',
    choice: null,
    recipients: new Set(),
    today: TODAY,
    defaultDays: 10,
    ...changes,
  })
const toldUnits = (holders: Holder[], changes: Partial<Circumstances> = {}) =>
  tell(holders, changes).flatMap(({ unitIds }) => unitIds)

describe('holdersToTell', () => {
  it('tells who was sent it and who has a copy, and nobody who only looked', () => {
    const holders = [
      holder({ unitId: 'sent' }),
      holder({ unitId: 'fetched', sendings: [], hasCopy: true }),
      holder({ unitId: 'looked', sendings: [] }),
    ]
    expect(toldUnits(holders).toSorted()).toEqual(['fetched', 'sent'])
    expect(toldUnits(holders, { choice: false })).toEqual([])
  })

  describe('of what is for recipients only', () => {
    const sent = holder({ unitId: 'sent' })
    const fetched = holder({ unitId: 'fetched', sendings: [], hasCopy: true })
    const closed = { access: 'assigned' } as const

    it.each(['public', 'internal'] as const)('opens nothing to holders of what was %s', (formerAccess) => {
      expect(
        toldUnits(
          [
            { ...sent, formerAccess },
            { ...fetched, formerAccess },
          ],
          closed,
        ),
      ).toEqual([])
    })

    it('tells whom what it replaces was sent to, where that was for recipients only, and no one else’s copy', () => {
      const formerAccess = 'assigned'
      expect(
        toldUnits(
          [
            { ...sent, formerAccess },
            { ...fetched, formerAccess },
          ],
          closed,
        ),
      ).toEqual(['sent'])
    })

    it('tells who was sent this very document before', () => {
      expect(toldUnits([sent, fetched], { ...closed, recipients: new Set(['sent']) })).toEqual(['sent'])
    })

    it('tells all holders where the publisher says so', () => {
      expect(toldUnits([sent, fetched], { ...closed, choice: true })).toEqual(['fetched', 'sent'])
    })
  })

  it('asks to confirm who was asked before, and who has a copy of another document, not of an earlier version', () => {
    const quiet = { ...SENT, confirm: false }
    const confirmOf = (changes: Partial<Holder>) => tell([holder(changes)])[0]?.confirm
    expect(confirmOf({})).toBe(true)
    expect(confirmOf({ sendings: [quiet] })).toBe(false)
    expect(confirmOf({ sendings: [quiet], hasCopy: true })).toBe(true)
    expect(confirmOf({ sendings: [quiet], hasCopy: true, kind: 'version' })).toBe(false)
    expect(confirmOf({ sendings: [quiet, SENT], kind: 'version' })).toBe(true)
  })

  it.each([
    ['the same span, over a leap day', '2028-01-11', '2028-03-01'],
    ['at least a day, where it was due at once', '2028-01-01', '2028-02-21'],
    ['the default where no day was named', null, '2028-03-01'],
  ])('is due after %s', (_what, dueOn, expected) => {
    expect(tell([holder({ sendings: [{ ...SENT, dueOn }] })])).toMatchObject([{ dueOn: expected }])
  })

  it('counts from the day in Vietnam on which it was sent, and by the newest sending', () => {
    const lateEvening = { sentAt: '2027-12-31T17:00:00Z', dueOn: '2028-01-04', confirm: true }
    expect(tell([holder({ sendings: [lateEvening] })])).toMatchObject([{ dueOn: '2028-02-23' }])
    const earlier = { sentAt: '2027-06-01T00:00:00Z', dueOn: '2027-12-01', confirm: true }
    expect(tell([holder({ sendings: [earlier, lateEvening] })])).toMatchObject([{ dueOn: '2028-02-23' }])
  })

  it('names no day where nothing has to be confirmed and none was named', () => {
    expect(tell([holder({ sendings: [{ ...SENT, confirm: false }] })])).toMatchObject([{ confirm: false, dueOn: null }])
  })

  it('tells a unit once, for the strongest reason, together with all who owe the same', () => {
    const amended = holder({ kind: 'amends', former: 'other' })
    expect(tell([amended, holder(), holder({ unitId: 'u0' })])).toEqual([
      { unitIds: ['u0', 'u1'], kind: 'supersedes', former: 'old', confirm: true, dueOn: '2028-03-01' },
    ])
  })
})
