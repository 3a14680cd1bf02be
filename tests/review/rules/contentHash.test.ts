import { describe, expect, it } from '@jest/globals'
import { contentHash } from '../../../src/review/rules/contentHash'
import type { StoredFile, WorkingCopy } from '../../../src/review/rules/workingCopy'

const copy: WorkingCopy = {
  id: 'd1',
  title: 'Tờ gấp',
  access: 'internal',
  topics: ['t1', 't2'],
  body: { root: { type: 'root', children: [{ type: 'text', text: 'Biên giới' }] } },
  state: 'draft',
  version: 0,
  revision: 1,
}
const file: StoredFile = {
  id: 'm1',
  originalName: 'to-gap.pdf',
  sha256: 'a'.repeat(64),
  mimeType: 'application/pdf',
  filesize: 10,
  state: 'ready',
  uploadedBy: 'u1',
}

describe('contentHash', () => {
  const hash = contentHash(copy, [file])

  it('is a SHA-256 that is the same for the same content', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(contentHash(structuredClone(copy), [structuredClone(file)])).toBe(hash)
  })

  it.each<[string, Partial<WorkingCopy>]>([
    ['title', { title: 'Tờ gấp.' }],
    ['number', { number: '1/KH' }],
    ['type', { type: 'x' }],
    ['issuer', { issuer: 'Sở' }],
    ['source', { source: 'Sở' }],
    ['signer', { signer: 'An' }],
    ['issuedOn', { issuedOn: '2026' }],
    ['effectiveOn', { effectiveOn: '2026-01-01' }],
    ['expiresOn', { expiresOn: '2026-01-01' }],
    ['access', { access: 'public' }],
    ['language', { language: 'en' }],
    ['summary', { summary: 'x' }],
    ['a word deep in the body', { body: { root: { type: 'root', children: [{ type: 'text', text: 'Biên cương' }] } } }],
    ['script', { script: 'x' }],
    ['priority', { bulletin: { priority: 'khan-cap' } }],
    ['audio', { bulletin: { audio: 'm1' } }],
    ['rights', { rights: 'x' }],
    ['sample', { sample: true }],
    ['supersedes', { supersedes: 'd0' }],
  ])('is another after a change of %s', (_what, change) => {
    expect(contentHash({ ...copy, ...change }, [file])).not.toBe(hash)
  })

  it.each<[string, StoredFile[]]>([
    ['a file fewer', []],
    ['a file more', [file, { ...file, id: 'm2' }]],
    ['other bytes', [{ ...file, sha256: 'b'.repeat(64) }]],
    ['another name', [{ ...file, originalName: 'khac.pdf' }]],
    ['another type', [{ ...file, mimeType: 'text/plain' }]],
  ])('is another with %s', (_what, files) => {
    expect(contentHash(copy, files)).not.toBe(hash)
  })

  it('is another when the files change places', () => {
    const second = { ...file, id: 'm2' }
    expect(contentHash(copy, [file, second])).not.toBe(contentHash(copy, [second, file]))
  })

  it('is the same for the order of topics, decomposed letters, null for nothing, and where the document stands', () => {
    expect(contentHash({ ...copy, topics: ['t2', 't1'] }, [file])).toBe(hash)
    expect(contentHash({ ...copy, title: copy.title.normalize('NFD') }, [file])).toBe(hash)
    expect(contentHash({ ...copy, number: null, bulletin: null, sample: null }, [file])).toBe(hash)
    const standing = { state: 'approved', version: 3, revision: 9, authors: ['x'], reviewNote: 'x' } as const
    expect(contentHash({ ...copy, ...standing, authors: ['x'] }, [{ ...file, state: 'held', uploadedBy: 'x' }])).toBe(
      hash,
    )
  })
})
