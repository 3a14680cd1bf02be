import { describe, expect, it } from '@jest/globals'
import { type Confirmation, readingResults } from '../../../../src/report/rules/officers/readingResults'
import type { CourseRow } from '../../../../src/report/rules/rows'

const course: CourseRow = {
  id: 'tu-hoc',
  name: 'Tự học',
  organiser: 'Sở',
  place: null,
  startsOn: '2026-03-01',
  endsOn: '2026-03-31',
  programmeId: null,
  validMonths: 12,
  readings: [
    { documentId: 'd1', version: 1 },
    { documentId: 'd2', version: 3 },
  ],
  knownAt: '2026-02-01T00:00:00.000Z',
}
const an = { id: 'o-an', userId: 'u-an', accountName: 'Nguyễn Thị Hòa' }
const confirmed = (documentId: string, more: Partial<Confirmation> = {}): Confirmation => ({
  documentId,
  version: documentId === 'd1' ? 1 : 3,
  userId: 'u-an',
  by: 'Nguyễn Thị Hoà',
  at: '2026-03-05T03:00:00.000Z',
  receivedAt: '2026-03-05T03:00:01.000Z',
  ...more,
})
const results = (confirmations: Confirmation[]) =>
  readingResults([course], { officers: [an], confirmations }).map(({ officerId, result, on, knownAt }) => ({
    officerId,
    result,
    on,
    knownAt,
  }))

describe('reading that counts as a course', () => {
  it('counts on the day, in Vietnam, of the last of all confirmations that the course asks for', () => {
    const late = { at: '2026-03-09T17:30:00.000Z', receivedAt: '2026-03-10T01:00:00.000Z' }
    expect(results([confirmed('d1'), confirmed('d2', late)])).toEqual([
      { officerId: 'o-an', result: 'passed', on: '2026-03-10', knownAt: late.receivedAt },
    ])
  })

  it('does not count before everything was read, in another version, or after the last day', () => {
    expect(results([confirmed('d1')])).toEqual([])
    expect(results([confirmed('d1'), confirmed('d2', { version: 2 })])).toEqual([])
    expect(results([confirmed('d1'), confirmed('d2', { at: '2026-03-31T17:00:00.000Z' })])).toEqual([])
  })

  it('counts from the first day of the course what was read before it', () => {
    const early = { at: '2026-01-05T03:00:00.000Z' }
    expect(results([confirmed('d1', early), confirmed('d2', early)])[0]?.on).toBe('2026-03-01')
  })

  it('counts for the person who confirmed and for nobody else', () => {
    expect(results([confirmed('d1'), confirmed('d2', { by: 'Người khác' })])).toEqual([])
    expect(results([confirmed('d1', { userId: 'u-binh' }), confirmed('d2', { userId: 'u-binh' })])).toEqual([])
  })

  it('says nothing of a course that asks for no reading', () => {
    expect(readingResults([{ ...course, readings: [] }], { officers: [an], confirmations: [confirmed('d1')] })).toEqual(
      [],
    )
  })
})
