import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { TextDiff } from '../../../src/review/rules/reviewViews'
import { textDiff } from '../../../src/review/rules/textDiff'

function read(diff: TextDiff | null): string | null {
  if (!diff) return null
  return diff.pieces
    .map((piece) => {
      if (piece.kind === 'skipped') return `(… ${piece.words} …)`
      return piece.kind === 'same' ? piece.text : `${piece.kind === 'added' ? '[+' : '[-'}${piece.text}]`
    })
    .join('')
}

describe('what changed between two texts', () => {
  it('is shown word by word, in the spacing of the texts', () => {
    expect(read(textDiff('Gửi xã Ea H’leo, trước ngày 05/8/2020.', 'Gửi xã Ea H’leo, trước ngày 15/8/2020.'))).toBe(
      'Gửi xã Ea H’leo, trước ngày [-05][+15]/8/2020.',
    )
  })

  it('shows a rewritten phrase as one change, not torn at a syllable that both happen to have', () => {
    expect(
      read(textDiff('Các đồn biên phòng phát tờ rơi cho dân', 'Các xã ven biển tổ chức phát lời đọc trên loa cho dân')),
    ).toBe('Các [-đồn biên phòng phát tờ rơi ][+xã ven biển tổ chức phát lời đọc trên loa ]cho dân')
  })

  it('is nothing where only spaces, composed marks or empty lines at the end differ', () => {
    expect(textDiff('biên giới  hòa bình\n', 'biên giới hòa bình'.normalize('NFD'))).toBeNull()
    expect(textDiff('', '')).toBeNull()
  })

  it('tells a mark, a capital and a line end apart', () => {
    expect(read(textDiff('Đường Hoa', 'Dương Hòa'))).toBe('[-Đường Hoa][+Dương Hòa]')
    expect(read(textDiff('một hai', 'một\nhai'))).toBe('một [+\n]hai')
  })

  it('leaves out what stayed, and says how many words', () => {
    const long = Array.from({ length: 100 }, (_, index) => `chữ${index}`).join(' ')
    expect(read(textDiff(`${long} cũ ${long}`, `${long} mới ${long}`))).toMatch(
      /^\(… 88 …\)chữ88 .* chữ99 \[-cũ \]\[\+mới \]chữ0 .* chữ11 \(… 88 …\)$/,
    )
  })

  it('is bounded: a text of 2 MB that is all new is shown in part, and what is left out is said', () => {
    const words = (from: number) => Array.from({ length: 200_000 }, (_, index) => `từ${from + index}`).join(' ')
    const diff = textDiff(words(0), words(1_000_000))
    expect(diff?.isCoarse).toBe(true)
    expect(diff?.uncompared).toMatchObject({ differs: true })
    expect(diff?.unshownChanges).toBe(0)
    expect(diff?.pieces.map((piece) => ('text' in piece ? piece.text.length < 12_000 : piece))).toEqual([
      true,
      { kind: 'skipped', of: 'removed', words: expect.any(Number) },
      true,
      { kind: 'skipped', of: 'added', words: expect.any(Number) },
    ])
  })

  it('tells of a change behind what is compared', () => {
    const long = 'chữ '.repeat(60_000)
    const diff = textDiff(`${long}cũ`, `${long}mới`)
    expect(diff?.uncompared).toEqual({ characters: 40_003, differs: true })
    expect(textDiff(`${long}cũ`, `${long}cũ`)).toBeNull()
  })

  it('finds few changes in many lines', () => {
    const lines = (changed: number) =>
      Array.from({ length: 5000 }, (_, index) => `Dòng ${index}${index % 1000 === changed ? ' khác' : ''}`).join('\n')
    const diff = textDiff(lines(1), lines(2))
    expect(diff).toMatchObject({ isCoarse: false, unshownChanges: 0, uncompared: null })
    expect(diff?.pieces.filter(({ kind }) => kind === 'added' || kind === 'removed')).toHaveLength(10)
  })

  it('loses no word of either side, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('biên ', 'giới ', 'và ', 'đảo, ', 'Đảo', '\n', '(', ')', '1191/QĐ-TTg '), {
        maxLength: 60,
      })
      .map((words) => words.join(''))
    const wordsIn = (value: string) => value.match(/[\p{L}\p{M}\p{N}]+|\n|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = textDiff(before, after)
        if (!diff) return expect(wordsIn(before.trimEnd())).toEqual(wordsIn(after.trimEnd()))
        const side = (other: string) =>
          diff.pieces.map((piece) => ('text' in piece && piece.kind !== other ? piece.text : '')).join('')
        if (diff.pieces.some(({ kind }) => kind === 'skipped')) return
        expect(wordsIn(side('added')).join(' ')).toBe(wordsIn(before.trimEnd()).join(' '))
        expect(wordsIn(side('removed')).join(' ')).toBe(wordsIn(after.trimEnd()).join(' '))
      }),
    )
  })
})
