import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { writeXml, xml } from '../../../src/deliver/rules/xml'
import { readXml } from '../../support/readXml'

describe('writeXml', () => {
  it('writes elements, attributes and text, and leaves out what is not there', () => {
    const root = xml('a', { b: 'c', d: 2, e: null, f: undefined }, xml('g'), 'h', null, undefined)
    expect(writeXml(root)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a b="c" d="2"><g/>h</a>\n')
  })

  it('lets no text become markup', () => {
    const hostile = `</a><script>alert("1")</script>]]>&lt;<!--`
    const root = readXml(writeXml(xml('a', { b: hostile }, hostile)))
    expect(root).toEqual({ name: '{}a', attributes: { b: hostile }, children: [], text: hostile })
  })

  it('drops what XML cannot hold and keeps line ends and tabs', () => {
    const root = readXml(
      writeXml(xml('a', { b: 'x\ty\nz\r' }, 'x\0\u0008\u000b\u001f\ufffe\uffff\ty\r\nz\ud800w\u0085')),
    )
    expect(root.attributes.b).toBe('x\ty\nz\r')
    expect(root.text).toBe('x\ty\r\nz\ufffdw\u0085')
  })

  it('writes NFC', () => {
    const text = 'Đồn Biên phòng'
    expect(writeXml(xml('a', { b: text.normalize('NFD') }, text.normalize('NFD')))).toContain(
      `<a b="${text}">${text}</a>`,
    )
  })

  it('gives any text back through a strict parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const root = readXml(writeXml(xml('a', { b: one }, other)))
        const kept = (text: string) =>
          text
            .replace(/\p{Surrogate}/gu, '\ufffd')
            .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '')
            .normalize('NFC')
        expect([root.attributes.b, root.text]).toEqual([kept(one), kept(other)])
      }),
    )
  })
})
