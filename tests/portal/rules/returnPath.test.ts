import { describe, expect, it } from '@jest/globals'
import { returnPath } from '../../../src/portal/rules/returnPath'

describe('returnPath', () => {
  it.each([
    ['/tai-lieu-den', '/tai-lieu-den'],
    ['/?q=bi%C3%AAn+gi%E1%BB%9Bi&chu-de=x', '/?q=bi%C3%AAn+gi%E1%BB%9Bi&chu-de=x'],
    ['/tai-lieu/a/../b', '/tai-lieu/b'],
  ])('goes on to %s', (wanted, path) => {
    expect(returnPath(wanted, '/')).toBe(path)
  })

  it.each([
    ['a host without a scheme', '//ke-xau.example'],
    ['a backslash for a slash', '/\\ke-xau.example'],
    ['a dot that vanishes', '/.//ke-xau.example'],
    ['two dots that vanish', '/x/..//ke-xau.example'],
    ['a tab that vanishes', '/\t/ke-xau.example'],
    ['a scheme', 'https://ke-xau.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a path without a slash', 'tai-lieu-den'],
    ['the sign-in page itself', '/dang-nhap?tiep=/'],
    ['the way out', '/dang-xuat'],
    ['a list', ['/tai-lieu-den']],
    ['nothing', undefined],
  ])('refuses %s', (_what, wanted) => {
    expect(returnPath(wanted, '/o-day')).toBe('/o-day')
  })
})
