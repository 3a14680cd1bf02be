import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isTermKnown } from '../../src/catalogue/bitmaps/termBitmaps'
import { listDocuments } from '../../src/catalogue/listDocuments'
import { commonWords, readCommonWords } from '../../src/catalogue/readCommonWords'
import { atOnce } from '../../src/catalogue/turns'
import { ANONYMOUS, LIBRARIAN, newLibrary, published, withdrawn, type Library } from './library'

describe('common words that are read ahead', () => {
  let library: Library
  beforeEach(() => {
    library = newLibrary()
    const bodies = Array.from({ length: 30 }, (_, at) => (at % 2 ? 'biển đảo' : 'biên giới'))
    library.apply(...bodies.map((bodyText, at) => published(`x${at}`, { bodyText, title: 'Văn bản' })))
  })
  afterEach(() => library.close())

  const known = (...words: string[]) => words.map((word) => isTermKnown(library.catalogue, word))
  const found = (q: string) => listDocuments(library.catalogue, LIBRARIAN, { q }).total

  it('are in memory from then on, whatever marks they have, and other words are not', async () => {
    expect(known('bien', 'dao')).toEqual([false, false])
    await readCommonWords(library.catalogue, new AbortController().signal)
    expect(known('bien', 'dao', 'gioi', 'van', 'khongco', '=biển')).toEqual([true, true, true, true, false, false])
  })

  it('count what a search finds as the index does, also when documents come and go', async () => {
    expect([found('biển đảo'), found('biên'), found('biển -đảo')]).toEqual([15, 30, 15])
    await readCommonWords(library.catalogue, new AbortController().signal)
    library.apply(withdrawn('x1'), published('y', { bodyText: 'đảo xa', title: 'Khác' }))
    expect([found('biển đảo'), found('đảo'), found('biên'), found('văn bản')]).toEqual([14, 15, 29, 29])
    expect(listDocuments(library.catalogue, ANONYMOUS, { q: 'đảo' }).total).toBe(15)
  })

  it('are begun anew when the library changes while they are read', () => {
    const reading = commonWords(library.catalogue)
    reading.next()
    library.apply(published('z', { bodyText: 'biển đảo', title: 'Mới' }))
    atOnce(reading)
    expect(known('bien', 'dao')).toEqual([true, true])
    expect([found('biển đảo'), found('đảo')]).toEqual([16, 16])
  })

  it('are not read any more once the work is to end', async () => {
    await readCommonWords(library.catalogue, AbortSignal.abort())
    expect(known('bien', 'dao')).toEqual([false, false])
  })
})
