import { describe, expect, it } from '@jest/globals'
import { ANONYMOUS, type Reader } from '../../../src/catalogue/reader'
import {
  mayCloseReports,
  mayReadClosedReports,
  mayReadReports,
  reportScope,
  seesOfficerNames,
  seesOwnUnitOnly,
  unitsAskedBy,
} from '../../../src/report/rules/reportReaders'

function person(roles: string[], changes: Partial<Reader> = {}): Reader {
  return { ...ANONYMOUS, kind: 'person', id: 'p', name: 'P', roles, unitId: 'u1', unitScope: ['u1'], ...changes }
}

describe('who may see which figures', () => {
  it.each(['admin', 'approver', 'editor', 'auditor', 'reviewer'])('%s sees all units', (role) => {
    expect(reportScope(person([role]))).toBe('all')
    expect(mayReadClosedReports(person([role]))).toBe(true)
  })

  it('a coordinator sees what is below, an officer the own unit', () => {
    expect(reportScope(person(['coordinator'], { unitScope: ['u1', 'u2'] }))).toEqual(['u1', 'u2'])
    expect(reportScope(person(['officer'], { unitScope: ['u1', 'u2'] }))).toEqual(['u1'])
    expect(seesOwnUnitOnly(person(['officer']))).toBe(true)
    expect(seesOwnUnitOnly(person(['officer', 'coordinator']))).toBe(false)
    expect(mayReadClosedReports(person(['coordinator']))).toBe(false)
  })

  it.each([
    ['nobody', ANONYMOUS],
    ['somebody who reads bulletins out', person(['broadcaster'])],
    ['an officer without a unit', person(['officer'], { unitId: null })],
    ['somebody without a role', person([])],
    ['a system with the roles of a leader', person(['admin', 'approver'], { kind: 'consumer' })],
  ])('%s sees nothing', (_who, reader) => {
    expect([reportScope(reader), mayReadReports(reader), mayReadClosedReports(reader), unitsAskedBy(reader)]).toEqual([
      null,
      false,
      false,
      null,
    ])
  })

  it('who keeps the register of officers sees names', () => {
    const roles = ['admin', 'approver', 'editor', 'auditor', 'reviewer', 'coordinator', 'officer', 'broadcaster']
    expect(roles.filter((role) => seesOfficerNames(person([role])))).toEqual(['admin', 'editor', 'coordinator'])
  })

  it('only an approver closes', () => {
    const closing = ['admin', 'approver', 'editor', 'auditor', 'reviewer', 'coordinator', 'officer', 'broadcaster']
    expect(closing.filter((role) => mayCloseReports(person([role])))).toEqual(['approver'])
    expect(mayCloseReports(person(['approver'], { kind: 'consumer' }))).toBe(false)
  })

  it('a question holds no unit out of scope, whatever was wished for', () => {
    const officer = person(['officer'])
    expect(unitsAskedBy(officer, ['u1', 'u2'])).toEqual(['u1'])
    expect(unitsAskedBy(officer, ['u2'])).toBeNull()
    expect(unitsAskedBy(officer, [])).toBeNull()
    expect(unitsAskedBy(officer)).toEqual(['u1'])
    expect(unitsAskedBy(person(['auditor']), ['u2'])).toEqual(['u2'])
    expect(unitsAskedBy(person(['auditor']))).toBeUndefined()
  })
})
