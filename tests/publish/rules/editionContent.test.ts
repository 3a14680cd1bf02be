import { describe, expect, it } from '@jest/globals'
import { editionContent } from '../../../src/publish/rules/editionContent'
import type { StoredFile, WorkingCopy } from '../../../src/review/rules/workingCopy'

const copy: WorkingCopy = {
  id: 'd1',
  title: 'Tờ gấp',
  access: 'assigned',
  state: 'approved',
  version: 1,
  revision: 7,
  authors: ['u1'],
  reviewNote: 'Sửa trang 2',
  approval: { by: 'u2', at: '2026-01-01T00:00:00.000Z', contentHash: 'x', checklist: {}, note: 'Riêng' },
}
const frozen = { files: [], bodyHtml: null, bodyText: '', version: 2, publishedAt: '2026-03-01T18:30:00.000Z' }

function file(id: string, mimeType: string): StoredFile {
  return { id, originalName: `${id}.x`, sha256: id.repeat(64), mimeType, filesize: 1, state: 'ready', uploadedBy: 'u1' }
}

describe('editionContent', () => {
  it('keeps what readers are shown, and nothing of its making', () => {
    const content = editionContent(copy, frozen)
    expect(content).toMatchObject({
      documentId: 'd1',
      version: 2,
      title: 'Tờ gấp',
      access: 'assigned',
      language: 'vi',
      sample: false,
    })
    expect(content.number).toBeNull()
    const text = JSON.stringify(content)
    for (const inner of ['Sửa trang 2', 'Riêng', 'u1', 'u2', 'revision', 'authors', 'approval'])
      expect(text).not.toContain(inner)
  })

  it('makes the first document its main file, the others annexes, and tells sound and pictures apart', () => {
    const files = [
      file('a', 'image/png'),
      file('b', 'application/pdf'),
      file('c', 'text/plain'),
      file('d', 'audio/mpeg'),
    ]
    expect(editionContent(copy, { ...frozen, files }).files.map(({ role }) => role)).toEqual([
      'image',
      'main',
      'annex',
      'audio',
    ])
  })

  it('puts the chosen recording of a bulletin first', () => {
    const files = [file('a', 'audio/mpeg'), file('b', 'audio/mpeg')]
    const spoken: WorkingCopy = { ...copy, bulletin: { priority: 'uu-tien', audio: 'b' } }
    expect(editionContent(spoken, { ...frozen, files }).files.map(({ mediaId }) => mediaId)).toEqual(['b', 'a'])
  })

  it('lets a bulletin begin on the day of publication in Vietnam and last as long as its document', () => {
    const bulletin = { priority: 'uu-tien' } as const
    expect(editionContent({ ...copy, bulletin }, frozen).bulletin).toEqual({
      priority: 'uu-tien',
      validFrom: '2026-03-02',
      validTo: '9999-12-31',
    })
    expect(editionContent({ ...copy, bulletin, expiresOn: '2026-12-31' }, frozen).bulletin?.validTo).toBe('2026-12-31')
    expect(editionContent({ ...copy, bulletin: { validFrom: '2026-01-01' } }, frozen).bulletin).toBeNull()
  })
})
