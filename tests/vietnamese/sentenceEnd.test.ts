import { describe, expect, it } from '@jest/globals'
import { endsSentence, mayEndSentence } from '../../src/vietnamese/sentenceEnd'

const joint = (text: string) => {
  const [before = '', gap = '', after = ''] = text.split('|')
  return { before, gap, after }
}

describe('endsSentence', () => {
  it.each([
    'biển|. |Đảo',
    'đâu|? |Chủ',
    'thật|! – |Một',
    'biển|.” |Đảo',
    'biển|.\n- |Đảo',
    '2022|. |Luật',
    'xa|… |Đảo',
  ])('sees the end in %j', (text) => {
    expect(endsSentence(joint(text))).toBe(true)
    expect(mayEndSentence(joint(text))).toBe(true)
  })

  it.each([
    'TP|. |Tuy',
    'H|. |Tuy',
    'c|. |Hải',
    'v|. |Đảo',
    'Tr|. |Hai',
    'Nxb|. |Sự',
    '10|. |Nền',
    'III|. |Tổ',
    'XIII|. |Mục',
    '4|.|000',
    'gov|.|vn',
    'bình|, |Hữu',
    'XÃ|\n|HỘI',
    'tiêu|\n\n|Đưa',
    'biển|: |Đảo',
  ])('sees none in %j', (text) => {
    expect(endsSentence(joint(text))).toBe(false)
    expect(mayEndSentence(joint(text))).toBe(false)
  })

  it('asks for a capital in a text, not of a person who types', () => {
    expect(endsSentence(joint('biển|. |đảo'))).toBe(false)
    expect(mayEndSentence(joint('biển|. |đảo'))).toBe(true)
    expect(mayEndSentence(joint('tp|. |tuy'))).toBe(false)
  })
})
