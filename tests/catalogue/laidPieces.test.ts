import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bitmapsOf } from '../../src/catalogue/bitmaps/bitmapIndex'
import { laidPieces } from '../../src/catalogue/laidPieces'
import { layingPieces, layPieces } from '../../src/catalogue/layPieces'
import { documentsText, listDocuments } from '../../src/catalogue/listDocuments'
import { rowsOf, run } from '../../src/catalogue/sql'
import { madePieces } from '../../src/catalogue/summaryPieces'
import { atOnce } from '../../src/catalogue/turns'
import { bytesOf } from '../../src/platform/jsonText'
import { anyChange } from './anyChange'
import { ANONYMOUS, LIBRARIAN, newLibrary, officer, published, topic, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const keysIn = () => bitmapsOf(library.catalogue).keys.filter((key) => key > 0)
const rows = () =>
  rowsOf<{ document: number; about: string }>(library.catalogue, 'SELECT document, about FROM laid_pieces')
const lay = () => atOnce(layingPieces(library.catalogue))
const inText = (q?: string) => {
  library.catalogue.pieces.clear()
  const text = documentsText(library.catalogue, LIBRARIAN, { limit: 100, ...(q ? { q } : {}) })
  return JSON.parse(bytesOf(atOnce(text)).toString()) as unknown
}

describe('pieces that lie ready', () => {
  it('say what the documents say now, whatever happens before and after they are laid', () => {
    const acts = fc.array(
      fc.record({ changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }), lays: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(acts, (steps) => {
        library.close()
        library = newLibrary()
        for (const { changes, lays } of steps) {
          library.apply(...changes)
          if (lays) lay()
          const keys = keysIn()
          const made = new Map(madePieces(library.catalogue, keys))
          for (const [key, piece] of laidPieces(library.catalogue, keys)) {
            const { sizeBytes: _laid, ...now } = piece
            const { sizeBytes: _made, ...anew } = made.get(key) ?? { sizeBytes: 0 }
            expect(now).toEqual(anew)
          }
          if (lays) expect(rows().map(({ document }) => document)).toEqual(keys.toSorted((one, other) => one - other))
          for (const reader of [ANONYMOUS, LIBRARIAN, officer('u1')]) {
            library.catalogue.pieces.clear()
            const text = bytesOf(atOnce(documentsText(library.catalogue, reader, { limit: 100 }))).toString()
            expect(JSON.parse(text)).toEqual(listDocuments(library.catalogue, reader, { limit: 100 }))
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('are what lists and searches show', () => {
    library.apply(published('a', { title: 'Chủ quyền biển đảo' }), published('b', { title: 'Biên giới' }))
    const [list, found] = [inText(), inText('biển')]
    lay()
    expect([inText(), inText('biển')]).toEqual([list, found])
    // Not put together again: a row that says something else is believed.
    for (const { bytes } of rowsOf<{ bytes: ArrayBuffer }>(library.catalogue, 'SELECT bytes FROM laid_pieces')) {
      const other = Buffer.from(
        Buffer.from(bytes).toString('latin1').replaceAll('"version":1', '"version":7'),
        'latin1',
      )
      run(library.catalogue, 'UPDATE laid_pieces SET bytes = ? WHERE bytes = ?', [other, Buffer.from(bytes)])
    }
    expect(JSON.stringify(inText())).toContain('"version":7')
  })

  it('go in the same transaction with whatever touches their document: a new version, a renamed topic, a withdrawal', () => {
    library.apply(topic('t1'), published('a', { topicIds: ['t1'] }), published('b'), published('c'))
    lay()
    expect(rows()).toHaveLength(3)
    library.apply(published('b', { version: 2, title: 'Bản hai' }))
    expect(rows()).toHaveLength(2)
    library.apply(topic('t1', null, 'Tên khác'))
    expect(rows()).toHaveLength(1)
    library.apply(withdrawn('c'))
    expect(rows()).toEqual([])
    lay()
    expect(rows()).toHaveLength(2)
    expect(JSON.stringify(inText())).toContain('Tên khác')
  })

  it('of another program count for nothing and are laid anew', () => {
    library.apply(published('a', { title: 'Chủ quyền' }))
    lay()
    run(library.catalogue, "UPDATE laid_pieces SET program = 'another', about = '{}', bytes = x''")
    expect(JSON.stringify(inText())).toContain('Chủ quyền')
    lay()
    expect(rows()[0]?.about).toContain('digest')
  })

  it('are not laid any more once the work is to end', async () => {
    library.apply(published('a'))
    await layPieces(library.catalogue, AbortSignal.abort())
    expect(rows()).toEqual([])
    await layPieces(library.catalogue, new AbortController().signal)
    expect(rows()).toHaveLength(1)
  })
})
