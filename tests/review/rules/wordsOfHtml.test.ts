import { describe, expect, it } from '@jest/globals'
import { bodyHtml } from '../../../src/review/bodyHtml'
import { bodyFromText } from '../../../src/review/rules/bodyFromText'
import { wordsOfHtml } from '../../../src/review/rules/wordsOfHtml'

describe('the words of an HTML text', () => {
  it('stand in a line for each block, with the address behind each link, and no markup', () => {
    expect(
      wordsOfHtml(
        '<h2>Mở đầu</h2><p>Biên <strong>gi</strong>ới &lt;biển&gt;<br />Xem <a href="https://daklak.gov.vn/?a=1&amp;b=2">Cổng</a>.</p><ul><li>Một</li><li>Hai</li></ul>',
      ),
    ).toBe('Mở đầu\nBiên giới <biển>\nXem Cổng [https://daklak.gov.vn/?a=1&b=2].\nMột\nHai')
  })

  it('are those that were written, whatever looks like markup in them', () => {
    const written = 'Dòng một <b>không đậm</b> & “trích”\nDòng hai: 1 < 2 > 0'
    expect(wordsOfHtml(bodyHtml(bodyFromText(written)) ?? '')).toBe(written)
  })
})
