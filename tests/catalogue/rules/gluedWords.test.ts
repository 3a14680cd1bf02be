import { describe, expect, it } from '@jest/globals'
import { gluedWords } from '../../../src/catalogue/rules/gluedWords'
import { syllablesOf } from '../../../src/catalogue/rules/searchTerms'

const words = syllablesOf('biên giới biển hòa với bão ban đồ a đảo xa ô loan')
const isKnown = ({ folded, marked }: { folded: string; marked: string }) =>
  words.some((word) => word.marked === marked || (marked === folded && word.folded === folded))
const parted = (word: string) => gluedWords(word, isKnown).map(({ text, sure }) => (sure ? `${text}!` : text))

describe('gluedWords', () => {
  it.each([
    ['biêngiới', ['biên giới!']],
    ['biengioi', ['bien gioi']],
    ['biêngiớibiển', ['biên giới biển']],
    ['vớibão', ['với bão!']],
    ['biênhoà', ['biên hòa!']],
    ['bandao', ['ban dao']],
    ['ôloan', ['ô loan!']],
    ['biêngiới'.normalize('NFD'), ['biên giới!']],
  ])('parts %j into %j', (word, expected) => {
    expect(parted(word)).toEqual(expected)
  })

  it.each(['biên', 'biêna', 'abiên', 'biênsông', 'b', '', 'ban'.repeat(5), 'ban'.repeat(20)])(
    'leaves %j whole',
    (word) => {
      expect(parted(word)).toEqual([])
    },
  )
})
