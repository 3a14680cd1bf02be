import { describe, expect, it } from '@jest/globals'
import { idsBelow } from '../../../src/assign/rules/idsBelow'

const tree = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
  { id: 'd', parentId: null },
]

describe('idsBelow', () => {
  it('are the root and all below it', () => {
    expect(idsBelow(tree, 'a').sort()).toEqual(['a', 'b', 'c'])
    expect(idsBelow(tree, 'c')).toEqual(['c'])
    expect(idsBelow(tree, 'd')).toEqual(['d'])
  })

  it('ends where somebody made a loop', () => {
    const loop = [{ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }] // prettier-ignore
    expect(idsBelow(loop, 'a').sort()).toEqual(['a', 'b'])
  })
})
