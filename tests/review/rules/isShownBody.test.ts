import { describe, expect, it } from '@jest/globals'
import { bodyHtml } from '../../../src/review/bodyHtml'
import { bodyFromText } from '../../../src/review/rules/bodyFromText'
import { hasWords, mapBodyTexts, textsOfBody } from '../../../src/review/rules/bodyTexts'
import { isShownBody } from '../../../src/review/rules/isShownBody'

const text = { type: 'text', text: 'Biên giới' }
const root = (...children: unknown[]) => ({ root: { type: 'root', children } })
const link = (fields?: object) => root({ type: 'paragraph', children: [{ type: 'link', fields, children: [text] }] })

describe('isShownBody', () => {
  it.each<[string, unknown]>([
    ['what was plain text', bodyFromText('# Đề mục\n\nMột\nhai')],
    ['nothing', root()],
    ['a list', root({ type: 'list', children: [{ type: 'listitem', children: [text] }] }, { type: 'horizontalrule' })],
    ['a quotation', root({ type: 'quote', children: [{ type: 'tab', text: '\t' }, text] })],
    ['a link', link({ url: 'https://thu-vien.test' })],
  ])('takes %s, and readers are shown all of it', (_what, body) => {
    expect(isShownBody(body)).toBe(true)
    const shown = bodyHtml(body) ?? ''
    expect(shown).not.toContain('unknown node')
    for (const words of textsOfBody(body)) expect(shown).toContain(words.trim())
  })

  it.each<[string, unknown]>([
    ['a list of states', [root()]],
    ['a root of another type', { root: { type: 'paragraph', children: [] } }],
    ['a relation', root({ type: 'relationship', relationTo: 'documents', value: 'a' })],
    ['a picture', root({ type: 'upload', value: 'a' })],
    ['a heading without children', root({ type: 'heading', tag: 'h2' })],
    ['a link without fields', link()],
    ['a link without an address', link({ linkType: 'internal', doc: { relationTo: 'documents', value: 'a' } })],
    ['null among the children', root(null)],
    ['a type from the prototype', root({ type: 'constructor', children: [] })],
  ])('refuses %s', (_what, body) => {
    expect(isShownBody(body)).toBe(false)
  })
})

describe('the texts of a body', () => {
  it('are found and changed wherever they stand, and nothing else is', () => {
    const body = root({
      type: 'list',
      children: [{ type: 'listitem', value: 1, children: [text, { ...text, text: 'x' }] }],
    })
    expect(textsOfBody(body)).toEqual(['Biên giới', 'x'])
    const changed = root({
      type: 'list',
      children: [
        {
          type: 'listitem',
          value: 1,
          children: [
            { ...text, text: 'BIÊN GIỚI' },
            { ...text, text: 'X' },
          ],
        },
      ],
    })
    expect(mapBodyTexts(body, (words) => words.toUpperCase())).toEqual(changed)
    expect(mapBodyTexts(5, String)).toBe(5)
  })

  it('are words only with a letter or a digit', () => {
    expect([hasWords([]), hasWords([' ', '…\u200D']), hasWords(['', 'đ']), hasWords(['7'])]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})
