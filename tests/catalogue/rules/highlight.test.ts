import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lookInto, snippetOf } from '../../../src/catalogue/rules/highlight'
import { syllablesOf } from '../../../src/catalogue/rules/searchTerms'
import type { Wanted } from '../../../src/catalogue/rules/wordHits'
import { packText, sourceIn } from '../../../src/catalogue/rules/packedText'

const highlight = (text: string, wanted: Wanted) =>
  snippetOf(lookInto(sourceIn(packText(text)), wanted, { thorough: true }), { wanted })

function marked(text: string, q: string, openEnded = false): string[] | null {
  const snippet = highlight(text, { syllables: syllablesOf(q), openEnded })
  return snippet && snippet.ranges.map(([start, end]) => snippet.text.slice(start, end))
}

describe('highlight', () => {
  it.each([
    ['Xây dựng biên giới hoà bình', 'bien gioi', ['biên giới']],
    ['Xây dựng BIÊN GIỚI', 'biên giới', ['BIÊN GIỚI']],
    ['biển và đảo', 'biển đảo', ['biển', 'đảo']],
    ['biên giới biển', 'biên giới', ['biên giới']],
    ['giới thiệu biển', 'biên giới', ['giới', 'biển']],
    ['hoa ban, hòa bình', 'hoa binh', ['hoa', 'hòa bình']],
    ['biên giới'.normalize('NFD'), 'biên giới', ['biên giới'.normalize('NFD')]],
    ['xã Cư M’gar', "m'gar", ['M’gar']],
    ['Số 1191/QĐ-TTg', '1191 qd', ['1191', 'QĐ']],
    ['<b>đảo</b>', 'dao', ['đảo']],
  ])('marks in %j for %j exactly the words', (text, q, expected) => {
    expect(marked(text, q)).toEqual(expected)
  })

  it('never ends inside a character, also where a very long text is looked at no further', () => {
    const text = `${'x '.repeat(29_995)}đảo aaaaa🚢 còn nữa`
    expect(text.indexOf('🚢')).toBe(59_999)
    const snippet = highlight(text, { syllables: syllablesOf('dao'), openEnded: false })
    expect(snippet?.text).toMatch(/đảo aaaaa…$/u)
  })

  it('answers null when no word is there', () => {
    expect(marked('biển đảo', 'rừng')).toBeNull()
    expect(marked('', 'rừng')).toBeNull()
  })

  it('takes the beginning of the last word only while it is being typed', () => {
    expect(marked('nghị quyết', 'nghị quy', true)).toEqual(['nghị quyết'])
    expect(marked('nghị quyết', 'nghị quy', false)).toEqual(['nghị'])
  })

  it('shows of a long text the piece where the words stand together', () => {
    const text = `${'biển rừng '.repeat(100)}chủ quyền biển đảo ${'rừng núi '.repeat(100)}`
    const snippet = highlight(text, { syllables: syllablesOf('biển đảo'), openEnded: false })
    expect(snippet?.text).toContain('chủ quyền biển đảo')
    expect(snippet?.text.startsWith('…')).toBe(true)
    expect(snippet?.text.endsWith('…')).toBe(true)
    expect(snippet?.text.length).toBeLessThan(300)
  })

  it('finds the phrase deep in a long text as typed, also behind one that only folds alike or is part of a word', () => {
    const text = `${'dương xa. '.repeat(200)}duongxa ${'một hai '.repeat(100)}trên Đường Xa về${' ba bốn'.repeat(200)}`
    for (const [q, found] of [
      ['đường xa', 'Đường Xa'],
      ['duong xa', 'dương xa'],
    ] as const) {
      const snippet = highlight(text, { syllables: syllablesOf(q), openEnded: false })
      const [first] = snippet?.ranges ?? []
      expect(snippet?.text.slice(...(first ?? [0, 0]))).toBe(found)
    }
  })

  it('marks the whole phrase at the very end of a long text', () => {
    const text = `${'một hai '.repeat(300)}cửa khẩu`
    const snippet = highlight(text, { syllables: syllablesOf('cua khau'), openEnded: false })
    expect(snippet?.text.endsWith('hai cửa khẩu')).toBe(true)
    expect(snippet?.ranges).toEqual([[(snippet?.text.length ?? 0) - 8, snippet?.text.length]])
  })

  it('gives for any text a piece of it, with ranges in order and inside it', () => {
    const words = fc.array(
      fc.constantFrom('biển', 'ĐẢO', 'hoà', '😀', '<b>', '\uD800', 'x'.repeat(300), 'á'.normalize('NFD')),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(words, fc.constantFrom('bien dao', 'hòa', 'x'), (parts, q) => {
        const text = parts.join(' ')
        const snippet = highlight(text, { syllables: syllablesOf(q), openEnded: true })
        if (!snippet) return
        expect(text).toContain(snippet.text.replace(/^…/u, '').replace(/…$/u, ''))
        const flat = snippet.ranges.flat()
        expect(flat).toEqual(flat.toSorted((one, other) => one - other))
        expect(flat.at(-1) ?? 0).toBeLessThanOrEqual(snippet.text.length)
      }),
    )
  })
})
