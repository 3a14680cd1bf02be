import { describe, expect, it } from '@jest/globals'
import { contentEtag, ifRangeHolds, matchesIfNoneMatch } from '../../src/platform/etag'

describe('contentEtag', () => {
  it('is weak, the same for the same content and another for other content', () => {
    expect(contentEtag('Đồn')).toMatch(/^W\/"[\w-]{27}"$/)
    expect(contentEtag('Đồn')).toBe(contentEtag(Buffer.from('Đồn', 'utf8')))
    expect(contentEtag('Đồn')).not.toBe(contentEtag('Đòn'))
  })
})

describe('matchesIfNoneMatch', () => {
  it.each([
    ['"a"', '"a"', true],
    ['W/"a"', '"a"', true],
    ['"a"', 'W/"a"', true],
    ['"b", "a"', '"a"', true],
    ['"b,a"', '"a"', false],
    ['*', '"a"', true],
    ['"A"', '"a"', false],
    ['a', '"a"', false],
    ['', '"a"', false],
    [undefined, '"a"', false],
  ])('compares %p with %p weakly: %p', (header, etag, expected) => {
    expect(matchesIfNoneMatch(header, etag)).toBe(expected)
  })
})

describe('ifRangeHolds', () => {
  it.each([
    [undefined, '"a"', true],
    ['"a"', '"a"', true],
    ['"b"', '"a"', false],
    ['W/"a"', '"a"', false],
    ['W/"a"', 'W/"a"', false],
    ['Sun, 01 Mar 2026 00:00:00 GMT', '"a"', false],
  ])('compares %p with %p strongly: %p', (header, etag, expected) => {
    expect(ifRangeHolds(header, etag)).toBe(expected)
  })
})
