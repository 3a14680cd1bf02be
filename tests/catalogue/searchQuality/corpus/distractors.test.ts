import { describe, expect, it } from '@jest/globals'
import { distractors, padding } from './distractors'

describe('distractors', () => {
  it('are the same for the same seed and others for another', () => {
    expect(distractors({ count: 20, seed: 7 })).toEqual(distractors({ count: 20, seed: 7 }))
    expect(distractors({ count: 20, seed: 7 })).not.toEqual(distractors({ count: 20, seed: 8 }))
    expect(padding(3)).toBe(padding(3))
    expect(padding(3)).not.toBe(padding(4))
  })
})
