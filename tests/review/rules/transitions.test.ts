import { describe, expect, it } from '@jest/globals'
import { type DocumentAct, isEditable, isLegal } from '../../../src/review/rules/transitions'
import type { DocumentState } from '../../../src/review/rules/workingCopy'

const STATES: DocumentState[] = ['draft', 'in-review', 'approved', 'published', 'withdrawn']

describe('isLegal', () => {
  it.each<[DocumentAct, DocumentState[]]>([
    ['submit', ['draft']],
    ['take-back', ['in-review']],
    ['return', ['in-review', 'approved']],
    ['approve', ['in-review']],
    ['publish', ['approved']],
    ['revise', ['published', 'withdrawn']],
  ])('lets %s start from %p only', (act, from) => {
    expect(STATES.filter((state) => isLegal(act, { state, inForce: true }))).toEqual(from)
  })

  it('lets withdraw start wherever an edition is in force, and nowhere else', () => {
    expect(STATES.filter((state) => isLegal('withdraw', { state, inForce: true }))).toEqual(STATES)
    for (const inForce of [false, null]) {
      expect(STATES.filter((state) => isLegal('withdraw', { state, inForce }))).toEqual([])
    }
  })

  it('lets nothing start from what was purged', () => {
    const purge = { at: '2026-01-01T00:00:00.000Z', by: 'u1', reason: 'x', decision: 'y' }
    expect(isLegal('revise', { state: 'withdrawn', inForce: false, purge })).toBe(false)
  })
})

describe('isEditable', () => {
  it('is so until publication', () => {
    expect(STATES.filter(isEditable)).toEqual(['draft', 'in-review', 'approved'])
  })
})
