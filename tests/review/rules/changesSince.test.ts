import { describe, expect, it } from '@jest/globals'
import { changesSince, isUnchanged } from '../../../src/review/rules/changesSince'
import { comparedCopy, type ComparedContent } from '../../../src/review/rules/comparedContent'
import type { WorkingCopy } from '../../../src/review/rules/workingCopy'

const ID = '01900000-0000-7000-8000-0000000000a1'
const names = new Map([
  ['t1', 'Biên giới'],
  ['t2', 'Tôn giáo'],
  ['k1', 'Tờ gấp'],
])

const copy = { id: ID, title: 'Tờ rơi', access: 'internal', state: 'in-review', version: 1, revision: 4 } as WorkingCopy

function file(name: string, letter: string, mediaType = 'application/pdf'): ComparedContent['files'][number] {
  return { mediaId: `m-${letter}`, name, mediaType, sizeBytes: 1000, pages: 2, sha256: letter.repeat(64) }
}

function content(more: Partial<ComparedContent> = {}): ComparedContent {
  return { ...comparedCopy(copy, { files: [], bodyHtml: null }), ...more }
}

function changed(before: Partial<ComparedContent>, after: Partial<ComparedContent>, texts: [string, string][] = []) {
  const published = { version: 1, publishedAt: '2026-11-01T00:00:00.000Z', content: content(before) }
  return changesSince(published, { content: content(after), names, fileTexts: new Map(texts) })
}

describe('what a working copy changes since the last approved version', () => {
  it('is all of it before the first version, and nothing is compared', () => {
    const changes = changesSince(null, { content: content(), names, fileTexts: new Map() })
    expect(changes).toEqual({ since: null, facts: [], texts: [], files: [], isReordered: false })
    expect(isUnchanged(changes)).toBe(false)
  })

  it('is nothing where nothing changed, whatever the order of a set', () => {
    const changes = changed({ topicIds: ['t1', 't2'] }, { topicIds: ['t2', 't1'] })
    expect([changes.facts, changes.texts, isUnchanged(changes)]).toEqual([[], [], true])
  })

  it('names fields in the words of the glossary, old and new by name', () => {
    const before = { number: null, topicIds: ['t1'], access: 'internal', expiresOn: '2026-12-31' } as const
    const after = { number: '12/KH-UBND', topicIds: ['t1', 't2'], access: 'public', expiresOn: null } as const
    expect(changed(before, after).facts.map(({ label, before: old, after: now }) => [label, old, now])).toEqual([
      ['Số, ký hiệu', null, '12/KH-UBND'],
      ['Ngày hết hiệu lực / Dùng đến ngày', '31/12/2026', null],
      ['Chủ đề', 'Biên giới', 'Biên giới, Tôn giáo'],
      ['Phạm vi tiếp cận', 'Nội bộ', 'Công khai'],
    ])
  })

  it('shows the words of summary, body, script and rights', () => {
    const { texts } = changed(
      { bodyHtml: '<p>Biên giới <strong>hòa bình</strong></p>', script: 'Kính thưa bà con' },
      { bodyHtml: '<p>Biên giới <strong>hữu nghị</strong></p>', script: 'Kính thưa bà con ngư dân' },
    )
    expect(texts.map(({ label, diff }) => [label, diff?.pieces])).toEqual([
      [
        'Nội dung',
        [
          { kind: 'same', text: 'Biên giới ' },
          { kind: 'removed', text: 'hòa bình' },
          { kind: 'added', text: 'hữu nghị' },
        ],
      ],
      [
        'Lời đọc',
        [
          { kind: 'same', text: 'Kính thưa bà con ' },
          { kind: 'added', text: 'ngư dân' },
        ],
      ],
    ])
  })

  it('sees a link that was bent, and says of other looks that the words are the same', () => {
    const link = (href: string) => ({ bodyHtml: `<p><a href="${href}">Cổng thông tin</a></p>` })
    const bent = changed(link('https://daklak.gov.vn'), link('https://daklak-gov.vn'))
    expect(JSON.stringify(bent.texts)).toContain('"removed"')
    const looks = changed({ bodyHtml: '<p>Hòa bình</p>' }, { bodyHtml: '<p><em>Hòa bình</em></p>' })
    expect(looks.texts).toEqual([{ name: 'body', label: 'Nội dung', diff: null }])
    expect(isUnchanged(looks)).toBe(false)
  })

  it('sets files side by side: kept, replaced by name or as the only one of its kind, added, removed', () => {
    const before = { files: [file('a.pdf', 'a'), file('b.pdf', 'b'), file('anh.png', 'c', 'image/png')] }
    const after = { files: [file('a.pdf', 'a'), file('B.PDF', 'd'), file('moi.docx', 'e', 'application/docx')] }
    const { files, isReordered } = changed(before, after, [
      ['b'.repeat(64), 'Đồn Xuân Đài'],
      ['d'.repeat(64), 'Đồn Tuy Hòa'],
    ])
    expect(files.map(({ kind, before: old, after: now, words }) => [kind, old?.name, now?.name, words])).toEqual([
      ['kept', 'a.pdf', 'a.pdf', null],
      ['replaced', 'b.pdf', 'B.PDF', 'changed'],
      ['added', undefined, 'moi.docx', null],
      ['removed', 'anh.png', undefined, null],
    ])
    expect(files[1]?.text?.pieces[0]).toEqual({ kind: 'same', text: 'Đồn ' })
    expect(isReordered).toBe(false)
    const only = changed({ files: [file('cu.pdf', 'a')] }, { files: [file('moi.pdf', 'b')] })
    expect(only.files).toMatchObject([{ kind: 'replaced', words: 'unread', text: null }])
  })

  it('tells that kept files changed their order or name', () => {
    const [one, two] = [file('1.pdf', 'a'), file('2.pdf', 'b')]
    const swapped = changed({ files: [one, two] }, { files: [two, one] })
    expect([swapped.isReordered, isUnchanged(swapped)]).toEqual([true, false])
    const renamed = changed({ files: [one] }, { files: [{ ...one, name: 'moi.pdf' }] })
    expect([renamed.files[0]?.kind, isUnchanged(renamed)]).toEqual(['kept', false])
  })

  it('takes a bulletin without a first day as beginning on the day of publication', () => {
    const bulletin = { priority: 'khan-cap', validFrom: null, validTo: '9999-12-31' }
    const { facts } = changed({}, { bulletin })
    expect(facts.map(({ after }) => after)).toEqual(['Khẩn cấp', 'ngày công bố', 'không thời hạn'])
  })
})
