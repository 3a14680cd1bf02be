import { describe, expect, it } from '@jest/globals'
import { goesInLoop, type KnownDocument, targetFaults } from '../../../src/review/rules/relationTargets'
import type { DocumentRelation, RelationKind } from '../../../src/review/rules/workingCopy'

type Row = { supersedes?: string; relations?: DocumentRelation[]; version?: number }

const known = (rows: Record<string, Row>) =>
  new Map(Object.entries(rows).map(([id, row]): [string, KnownDocument] => [id, { id, version: 1, ...row }]))
const to = (kind: RelationKind, document: string): DocumentRelation => ({ kind, document, parts: null })

describe('targetFaults', () => {
  it('finds nothing wrong with what names nothing, or published documents', () => {
    expect(targetFaults({ id: 'a' }, { known: new Map() })).toEqual([])
    const copy = { id: 'a', supersedes: 'b', relations: [to('amends', 'c')] }
    expect(targetFaults(copy, { known: known({ b: {}, c: {} }) })).toEqual([])
  })

  it('refuses what was never published or is not there', () => {
    const copy = { id: 'a', supersedes: 'b', relations: [to('amends', 'c')] }
    const faults = targetFaults(copy, { known: known({ b: { version: 0 } }) })
    expect(faults.map(({ path }) => path)).toEqual(['supersedes', 'relations.0.document'])
    expect(goesInLoop(faults)).toBe(false)
  })

  it('refuses to replace what replaces or repeals it, over any number of steps', () => {
    const chain = known({ b: { relations: [to('repeals', 'c')] }, c: { supersedes: 'a' } })
    const faults = targetFaults({ id: 'a', supersedes: 'b' }, { known: chain })
    expect(faults).toMatchObject([{ path: 'supersedes' }])
    expect(goesInLoop(faults)).toBe(true)
  })

  it('lets a new text replace the correction of the old one, and two kinds cross', () => {
    const corrected = known({ correction: { relations: [to('corrects', 'a')] } })
    expect(targetFaults({ id: 'a', supersedes: 'correction' }, { known: corrected })).toEqual([])
    expect(targetFaults({ id: 'a', relations: [to('corrects', 'correction')] }, { known: corrected })).toHaveLength(1)
  })

  it('ends where others go in a loop already', () => {
    const loop = known({ b: { supersedes: 'c' }, c: { supersedes: 'b' } })
    expect(targetFaults({ id: 'a', supersedes: 'b' }, { known: loop })).toEqual([])
  })
})
