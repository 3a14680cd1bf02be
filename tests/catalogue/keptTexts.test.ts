import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { textNamesOf } from '../../src/catalogue/keptTexts'
import { listDocuments } from '../../src/catalogue/listDocuments'
import { emptyCatalogue } from '../../src/catalogue/openCatalogue'
import { sourceIn } from '../../src/catalogue/rules/packedText'
import { ANONYMOUS, file, newLibrary, published, topic, withdrawn, type Library } from './library'

describe('the texts that are kept for searches', () => {
  let library: Library
  beforeEach(() => {
    library = newLibrary()
  })
  afterEach(() => library.close())

  const pieces = (q: string) =>
    listDocuments(library.catalogue, ANONYMOUS, { q }).items.map(({ highlights }) =>
      highlights?.map(({ field, text }) => [field, text]),
    )
  const kept = (key: number) =>
    textNamesOf(key).flatMap((name) => {
      const text = library.catalogue.texts.get(name)
      return text ? [sourceIn(text).slice(0, text.length)] : []
    })

  it('are those of the edition in force', () => {
    library.apply(published('a', { bodyText: 'Chủ quyền biển đảo' }))
    expect(pieces('chủ quyền')).toEqual([[['body', 'Chủ quyền biển đảo']]])
    library.apply(published('a', { version: 2, bodyText: 'Chủ quyền biên giới' }))
    expect(pieces('chủ quyền')).toEqual([[['body', 'Chủ quyền biên giới']]])
    library.apply(published('a', { version: 3, script: 'Bà con giữ chủ quyền' }))
    expect(pieces('chủ quyền')).toEqual([[['script', 'Bà con giữ chủ quyền']]])
  })

  it('outlive what happens to other documents', () => {
    library.apply(published('a', { bodyText: 'Chủ quyền biển đảo' }))
    pieces('chủ quyền')
    library.apply(published('b'), topic('t'))
    expect(kept(1)).toEqual(['Chủ quyền biển đảo'])
  })

  it('go with a document that is withdrawn and purged, and with the catalogue', () => {
    library.apply(
      published('a', { bodyText: 'Chủ quyền biển đảo' }),
      published('b', { bodyText: 'Chủ quyền biên giới' }),
    )
    pieces('chủ quyền')
    expect([kept(1), kept(2)]).toEqual([['Chủ quyền biển đảo'], ['Chủ quyền biên giới']])
    library.apply(withdrawn('a'))
    pieces('chủ quyền')
    library.apply({ kind: 'purged', documentId: 'a' })
    expect([kept(1), kept(2)]).toEqual([[], ['Chủ quyền biên giới']])
    emptyCatalogue(library.catalogue)
    expect(kept(2)).toEqual([])
  })

  it.each(['', 'x', 'xx'])('begin well where a long text is cut inside a letter (%j before it)', (before) => {
    const text = `${before}${'đảo ộ 😀 '.repeat(30_000)}`
    library.apply(published('a', { files: [file('f1', { text })] }))
    const [[[, piece = ''] = []] = []] = pieces('đảo')
    expect(piece).not.toContain('\uFFFD')
    expect(text).toContain(piece.replace(/…$/u, ''))
    expect(piece.endsWith('…')).toBe(true)
  })
})
