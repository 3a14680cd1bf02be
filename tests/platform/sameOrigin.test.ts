import { describe, expect, it } from '@jest/globals'
import { assertSameOrigin, cookieMayCount } from '../../src/platform/sameOrigin'

const publicUrl = 'https://thuvien.example.vn/'
const ours = 'https://thuvien.example.vn'

describe('cookieMayCount', () => {
  it.each([
    [{ origin: ours }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://thuvien.example.vn.evil.example' }, false],
    [{ origin: 'http://thuvien.example.vn' }, false],
    [{ origin: 'null' }, false],
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, false],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, false],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, true],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ])('judges %p: %p', (headers, expected) => {
    expect(cookieMayCount(headers, { publicUrl })).toBe(expected)
  })
})

describe('assertSameOrigin', () => {
  it.each([[{ origin: ours }], [{ 'sec-fetch-site': 'same-origin' }]])('lets %p pass', (headers) => {
    expect(() => assertSameOrigin(headers, { publicUrl })).not.toThrow()
  })

  it.each([[{}], [{ origin: 'https://evil.example' }], [{ origin: 'null' }], [{ 'sec-fetch-site': 'none' }]])(
    'refuses %p with platform/csrf',
    (headers) => {
      expect(() => assertSameOrigin(headers, { publicUrl })).toThrow(expect.objectContaining({ code: 'platform/csrf' }))
    },
  )
})
