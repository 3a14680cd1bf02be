import { describe, expect, it } from '@jest/globals'
import { changesSince, isUnchanged } from '../../../src/review/rules/changesSince'
import { comparedCopy, type ComparedContent } from '../../../src/review/rules/comparedContent'
import { contentHash } from '../../../src/review/rules/contentHash'
import type { StoredFile, WorkingCopy } from '../../../src/review/rules/workingCopy'

const ID = '01900000-0000-7000-8000-0000000000a1'
const names = new Map([
  ['t1', 'Biên giới'],
  ['t2', 'Tôn giáo'],
  ['k1', 'Tờ gấp'],
  ['d1', 'Quy định cũ'],
  ['d2', 'Quy định khác'],
])

const copy = { id: ID, title: 'Tờ rơi', access: 'internal', state: 'in-review', version: 1, revision: 4 } as WorkingCopy

function file(name: string, letter: string, mediaType = 'application/pdf'): ComparedContent['files'][number] {
  return { mediaId: `m-${letter}`, name, mediaType, sizeBytes: 1000, pages: 2, sha256: letter.repeat(64), alt: null }
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

  const picture = { id: 'm1', originalName: 'a.png', sha256: 'a', mimeType: 'image/png', filesize: 1 } as StoredFile
  const sounds = ['m2', 'm3'].map((id) => ({ ...picture, id, sha256: id, mimeType: 'audio/mpeg' }))
  const bulletin = { priority: 'uu-tien', validFrom: '2026-12-01', validTo: '2026-12-31', audio: 'm2' } as const
  const relation = { kind: 'repeals', document: 'd1', parts: null } as const

  // Attack: a field that is approved unseen. `relations`, for instance, end other documents for every reader.
  it.each<[string, Partial<WorkingCopy>, StoredFile[]?]>([
    ['title', { title: 'Khác' }],
    ['number', { number: '2/KH' }],
    ['type', { type: 'k1' }],
    ['issuer', { issuer: 'Sở' }],
    ['source', { source: 'Sở' }],
    ['signer', { signer: 'A' }],
    ['issuedOn', { issuedOn: '2026' }],
    ['effectiveOn', { effectiveOn: '2026-12-01' }],
    ['expiresOn', { expiresOn: '2026-12-01' }],
    ['access', { access: 'public' }],
    ['language', { language: 'en' }],
    ['summary', { summary: 'Khác' }],
    ['body', { body: 'Khác' }],
    ['script', { script: 'Khác' }],
    ['rights', { rights: 'Khác' }],
    ['supersedes', { supersedes: 'd1' }],
    ['sample', { sample: true }],
    ['another relation', { relations: [{ ...relation, document: 'd2' }] }],
    ['another kind of relation', { relations: [{ ...relation, kind: 'amends' }] }],
    ['a relation to some parts', { relations: [{ ...relation, parts: 'Điều 5' }] }],
    ['no relation', { relations: [] }],
    ['priority', { bulletin: { ...bulletin, priority: 'khan-cap' } }],
    ['first day', { bulletin: { ...bulletin, validFrom: '2026-12-02' } }],
    ['last day', { bulletin: { ...bulletin, validTo: '2026-12-30' } }],
    ['recording', { bulletin: { ...bulletin, audio: 'm3' } }],
    ['alt', {}, [{ ...picture, id: 'm4', alt: 'Bản đồ' }, ...sounds]],
  ])('shows whatever the approval is bound to: %s', (_field, change, files = [picture, ...sounds]) => {
    const shown = (each: WorkingCopy, its: StoredFile[]) =>
      comparedCopy(each, { files: its, bodyHtml: typeof each.body === 'string' ? `<p>${each.body}</p>` : null })
    const before = { ...copy, relations: [relation], bulletin } as WorkingCopy
    const after = { ...before, ...change }
    const filesBefore = [picture, ...sounds]
    expect(contentHash(after, files)).not.toBe(contentHash(before, filesBefore))
    const published = { version: 1, publishedAt: '2026-11-01T00:00:00.000Z', content: shown(before, filesBefore) }
    const changes = changesSince(published, { content: shown(after, files), names, fileTexts: new Map() })
    expect(isUnchanged(changes)).toBe(false)
  })

  it('names what it repeals by its title, whole or in parts', () => {
    const facts = changed({}, { relations: [relation, { ...relation, document: 'd2', parts: 'Điều 5' }] }).facts
    expect(facts).toEqual([
      {
        name: 'relations.repeals',
        label: 'Bãi bỏ tài liệu',
        before: null,
        after: 'Quy định cũ, Quy định khác: Điều 5',
      },
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
