import { describe, expect, it } from '@jest/globals'
import { textPieces } from '../../../src/portal/rules/markedText'

describe('textPieces', () => {
  it('cuts at the ranges and loses nothing', () => {
    const text = 'xây dựng biên giới hòa bình'
    const pieces = textPieces({ text, ranges: [[9, 18]] })
    expect(pieces).toEqual([
      { text: 'xây dựng ', hit: false },
      { text: 'biên giới', hit: true },
      { text: ' hòa bình', hit: false },
    ])
  })

  it('has no empty piece at either end', () => {
    expect(textPieces({ text: 'biển', ranges: [[0, 4]] })).toEqual([{ text: 'biển', hit: true }])
  })
})
