import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asciiFileName, safeFileName, slugOf } from '../../src/vietnamese/slugOf'
import { anyText, vietnameseText } from './arbitraries'

const UUID = '0190d3b8-7c1e-7a2b-9f00-1234567890ab'
const LONG_TITLE =
  'QĐ 1191-QĐ-TTg phê duyệt Đề án “Tuyên truyền, quảng bá, góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển” giai đoạn 2021–2030, tăng cường cơ sở vật chất, trang thiết bị cho các đồn Biên phòng, xã biên giới'

const fileName = fc.oneof(
  anyText,
  vietnameseText,
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        '\n',
        '"',
        '.',
        ' ',
        'CON',
        'a',
        'Đồn',
        '.pdf',
        '\u202E',
        '%',
        ';',
        'nul',
        '😀',
        '-',
        '?',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('ệ', '😀', 'đ ', '.'), { minLength: 60, maxLength: 300 })
    .map((parts) => `${parts.join('')}.pdf`),
)

describe('slugOf', () => {
  it.each([
    ['Chủ trương, đường lối', 'chu-truong-duong-loi'],
    ['Biên giới hoà bình, hữu nghị', 'bien-gioi-hoa-binh-huu-nghi'],
    ['  Đồn Biên phòng – Xuân Đài  ', 'don-bien-phong-xuan-dai'],
    ['Cư M’gar', 'cu-mgar'],
    ['1191/QÐ-TTg', '1191-qd-ttg'],
    ['Đại'.normalize('NFD'), 'dai'],
    ['!?', ''],
    ['ລາວ', ''],
  ])('makes %j to %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  it('never looks like an id', () => {
    expect(slugOf(UUID)).toBe(`muc-${UUID}`)
    expect(slugOf(UUID.toUpperCase().replaceAll('-', ' '))).toBe(`muc-${UUID}`)
    expect(slugOf(UUID.replaceAll('-', ''))).toBe(`muc-${UUID.replaceAll('-', '')}`)
  })

  it('cuts a long title between words', () => {
    const slug = slugOf(LONG_TITLE)
    expect(slug.length).toBeLessThanOrEqual(100)
    expect(slug).toMatch(/^qd-1191-qd-ttg-phe-duyet-de-an-tuyen-truyen-/)
    expect(slugOf(LONG_TITLE.slice(0, 200)).startsWith(slug)).toBe(true)
    expect(slugOf('a'.repeat(300))).toBe('a'.repeat(100))
  })

  it('has only words and single hyphens, and is its own slug, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, vietnameseText), (text) => {
        expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slugOf(slugOf(text))).toBe(slugOf(text))
      }),
    )
  })
})

describe('safeFileName', () => {
  it.each([
    ['Kế hoạch.pdf', 'Kế hoạch.pdf'],
    ['Kế hoạch.pdf'.normalize('NFD'), 'Kế hoạch.pdf'],
    ['1191/QĐ-TTg.pdf', '1191-QĐ-TTg.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\a.txt', 'a.txt'],
    ['C:\\Users\\a.pdf', 'C--Users-a.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie- x.pdf'],
    ['hóa đơn\u202Efdp.exe', 'hóa đơnfdp.exe'],
    ['.htaccess', 'tai-lieu.htaccess'],
    ['353-qd-ttg.signed.pdf', '353-qd-ttg.signed.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['aux', '_aux'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['a.pdf. . ', 'a.pdf'],
    ['a .pdf', 'a.pdf'],
    ['???.pdf', 'tai-lieu.pdf'],
    ['', 'tai-lieu'],
    ['..', 'tai-lieu'],
    ['😀 vui.png', '😀 vui.png'],
    ['a\uD83D.pdf', 'a\uFFFD.pdf'],
    ['--help.txt', 'help.txt'],
    ['a \u202E\nb.pdf', 'a b.pdf'],
    ['e\u200D\u0302.pdf', 'ê.pdf'],
  ])('makes %j to %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })

  it('cuts a long name before its extension', () => {
    const name = safeFileName(`${LONG_TITLE}.pdf`)
    expect(Buffer.byteLength(`${LONG_TITLE}.pdf`)).toBeGreaterThan(255)
    expect(Buffer.byteLength(name)).toBeGreaterThan(190)
    expect(name.endsWith('.pdf')).toBe(true)
    expect(LONG_TITLE.startsWith(name.slice(0, -4))).toBe(true)
  })

  it('is never empty, too long, hidden, divided or deceiving, for any name', () => {
    fc.assert(
      fc.property(fileName, (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toBe('')
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
        expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]|^[.\s-]|[.\s]$/u)
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(safe).toBe(safe.normalize('NFC'))
        expect(safeFileName(safe)).toBe(safe)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('asciiFileName', () => {
  it.each([
    ['Đồn Biên phòng.pdf', 'Don Bien phong.pdf'],
    ['Đồn Biên phòng.PDF'.normalize('NFD'), 'Don Bien phong.PDF'],
    ['1191/QÐ–TTg.pdf', '1191-QD-TTg.pdf'],
    ['“trích” "dẫn".pdf', '_trich_ -dan-.pdf'],
    ['100%; x.pdf', '100_ x.pdf'],
    ['😀😀.png', '_.png'],
    ['', 'tai-lieu'],
  ])('makes %j to %j', (name, expected) => {
    expect(asciiFileName(name)).toBe(expected)
  })

  it('cuts a long name before its extension', () => {
    const name = asciiFileName(`${LONG_TITLE}.pdf`)
    expect(name.length).toBeGreaterThan(110)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).toMatch(/^QD 1191-QD-TTg phe duyet De an _Tuyen truyen.*\.pdf$/)
  })

  it('can stand in a quoted string of a header, for any name', () => {
    fc.assert(
      fc.property(fileName, (name) => {
        const ascii = asciiFileName(name)
        expect(ascii).toMatch(/^[\x20-\x7E]{1,120}$/)
        expect(ascii).not.toMatch(/[/\\:*?"<>|%;]|^[.\s-]|[.\s]$/)
        expect(asciiFileName(ascii)).toBe(ascii)
        const header = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safeFileName(name))}`
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
      }),
      { numRuns: 1000 },
    )
  })
})
