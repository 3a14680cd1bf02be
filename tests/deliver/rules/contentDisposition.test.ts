import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { contentDisposition, opensInBrowser } from '../../../src/deliver/rules/contentDisposition'

function namesIn(header: string): { ascii: string; full: string } {
  const match = /^(?:inline|attachment); filename="([^"\\]*)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(header)
  if (!match) throw new Error(`not as RFC 6266 wants it: ${header}`)
  return { ascii: match[1] ?? '', full: decodeURIComponent(match[2] ?? '') }
}

describe('contentDisposition', () => {
  it.each([
    ['Kế hoạch Đồn Biên phòng.pdf', 'Ke hoach Don Bien phong.pdf', 'Kế hoạch Đồn Biên phòng.pdf'],
    ['Kế hoạch.pdf'.normalize('NFD'), 'Ke hoach.pdf', 'Kế hoạch.pdf'],
    ['a"b;c%41.pdf', 'a_b_c_41.pdf', 'a"b;c%41.pdf'],
    ["l'ảnh (1)*.png", "l'anh (1)*.png", "l'ảnh (1)*.png"],
    ['x\r\nSet-Cookie: a=1.pdf', 'xSet-Cookie: a=1.pdf', 'xSet-Cookie: a=1.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd', '.._.._etc_passwd'],
    ['..\\a', '.._a', '.._a'],
    ['🚢 tàu.mp4', '_ tau.mp4', '🚢 tàu.mp4'],
    ['ảnh\u202Egpj.exe', 'anhgpj.exe', 'ảnhgpj.exe'],
    ['\ud800a.pdf', 'a.pdf', 'a.pdf'],
    ['', 'tai-lieu', 'tai-lieu'],
    ['..', 'tai-lieu', 'tai-lieu'],
  ])('writes %p as %p and %p', (name, ascii, full) => {
    expect(namesIn(contentDisposition({ name, mediaType: 'application/pdf' }))).toEqual({ ascii, full })
  })

  it('keeps any name within one header line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = contentDisposition({ name, mediaType: 'video/mp4' })
        expect(header).toMatch(/^[\x20-\x7e]+$/)
        namesIn(header)
      }),
    )
  })

  it('shows in the browser only what can run no script there', () => {
    const shown = ['application/pdf', 'image/png', 'image/jpeg', 'audio/mpeg', 'video/mp4', 'text/plain; charset=utf-8']
    const saved = ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml', 'application/zip', '', 'audio/']
    expect(shown.filter((mediaType) => !opensInBrowser(mediaType))).toEqual([])
    expect(saved.filter(opensInBrowser)).toEqual([])
  })
})
