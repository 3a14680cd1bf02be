import { describe, expect, it } from '@jest/globals'
import { contentFaults, type WrittenContent } from '../../../src/review/rules/contentFaults'

const paths = (content: WrittenContent) => contentFaults({ title: 'Tài liệu', ...content }).map(({ path }) => path)

describe('contentFaults', () => {
  it('finds nothing wrong with what is whole, or not yet written', () => {
    expect(paths({})).toEqual([])
    expect(paths({ title: '👍', issuedOn: '2026-01-02', effectiveOn: '2026-01-01', expiresOn: '2026-01-02' })).toEqual(
      [],
    )
  })

  it.each<[string, WrittenContent, string[]]>([
    ['a title of nothing but joiners', { title: '\u200D\u200E ' }, ['title']],
    ['a document without a title', { title: undefined as unknown as string }, ['title']], // as before the first save
    [
      'an end before both beginnings',
      { issuedOn: '2026-02-01', effectiveOn: '2026-03-01', expiresOn: '2026-01-31' },
      ['expiresOn', 'expiresOn'],
    ],
    ['an end before the year of issue', { issuedOn: '2027', expiresOn: '2026-12-31' }, ['expiresOn']],
    ['an end in the year of issue', { issuedOn: '2026', expiresOn: '2026-01-01' }, []],
    ['an end that is no day', { issuedOn: '2026-02-01', expiresOn: '1' }, []],
    [
      'a bulletin that ends before it begins',
      { bulletin: { validFrom: '2026-02-02', validTo: '2026-02-01' } },
      ['bulletin.validTo'],
    ],
    ['a document that replaces itself', { id: 'a', supersedes: 'a' }, ['supersedes']],
    ['a document that replaces another', { id: 'a', supersedes: 'b' }, []],
    ['a body of a number', { body: 0 }, ['body']],
  ])('judges %s', (_what, content, expected) => {
    expect(paths(content)).toEqual(expected)
  })
})
