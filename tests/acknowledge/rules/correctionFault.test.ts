import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { correctionFault, correctionsLast } from '../../../src/acknowledge/rules/correctionFault'

const receipt = { document: 'd', version: 1, event: 'disseminated', sessions: 3 }
const named = { id: 'r', unit: 'u', document: 'd', version: 1, event: 'disseminated', isCorrected: false }

describe('whether a receipt may take the place of another', () => {
  it.each([
    ['the same deed of the same unit', receipt, named, null],
    ['down to nothing', { ...receipt, sessions: 0 }, named, null],
    ['one that nobody knows', receipt, null, 'acknowledge/unknown-receipt'],
    ['another unit’s', receipt, { ...named, unit: 'v' }, 'acknowledge/unknown-receipt'],
    ['nobody’s', receipt, { ...named, unit: null }, 'acknowledge/unknown-receipt'],
    ['another document', receipt, { ...named, document: 'e' }, 'acknowledge/not-correctable'],
    ['another version', receipt, { ...named, version: 2 }, 'acknowledge/not-correctable'],
    ['another event', receipt, { ...named, event: 'broadcast' }, 'acknowledge/not-correctable'],
    [
      'what has no figures',
      { ...receipt, event: 'removed' },
      { ...named, event: 'removed' },
      'acknowledge/not-correctable',
    ],
    ['one that was corrected', receipt, { ...named, isCorrected: true }, 'acknowledge/corrected-meanwhile'],
    ['none', receipt, undefined, null],
    ['none, and no session', { ...receipt, sessions: 0 }, undefined, 'acknowledge/no-sessions'],
  ])('%s', (_what, correction, target, fault) => {
    expect(correctionFault(correction, { named: target, unitId: 'u' })).toBe(fault)
  })
})

describe('the order in which a batch is taken', () => {
  const batches = fc.uniqueArray(
    fc.record({ id: fc.nat(20).map(String), corrects: fc.option(fc.nat(20).map(String), { nil: undefined }) }),
    { selector: ({ id }) => id },
  )

  it('has each place once', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        expect(correctionsLast(batch).toSorted((one, other) => one - other)).toEqual([...batch.keys()])
      }),
    )
  })

  it('has what is corrected before its correction, unless they name each other', () => {
    expect(correctionsLast([{ id: 'c', corrects: 'b' }, { id: 'b', corrects: 'a' }, { id: 'a' }, { id: 'x' }])).toEqual(
      [2, 1, 0, 3],
    )
    expect(
      correctionsLast([
        { id: 'a', corrects: 'b' },
        { id: 'b', corrects: 'a' },
      ]),
    ).toHaveLength(2)
  })
})
