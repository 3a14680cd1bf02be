import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { listDocuments } from '../../src/catalogue/listDocuments'
import type { Reader } from '../../src/catalogue/reader'
import type { DocumentQuery } from '../../src/catalogue/views'
import { ANONYMOUS, assigned, newLibrary, officer, published, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const search = (q: string, query: DocumentQuery = {}, reader: Reader = ANONYMOUS) =>
  listDocuments(library.catalogue, reader, { ...query, q })

describe('a suggestion', () => {
  beforeEach(() => {
    library.apply(
      published('a', { bodyText: 'Xây dựng biên giới biển hòa bình, chủ quyền của đồn Biên phòng, UNCLOS' }),
    )
  })

  it.each([
    ['bieen giowsi bieern', 'biên giới biển'],
    ['bie6n gio71i', 'biên giới'],
    ['d9o62n biên phòng', 'đồn biên phòng'],
    ['chủ quyềm', 'chủ quyền'],
    ['chu quyem', 'chu quyen'],
    ['biên giớii', 'biên giới'],
    ['unclso', 'unclos'],
  ])('for %j is %j', (q, suggestion) => {
    expect(search(q)).toMatchObject({ total: 0, items: [], suggestion })
  })

  it.each(['biên giới', 'bien gioi', 'xqzvt', '1911', '""', 'biên -giới'])('is not given for %j', (q) => {
    expect(search(q)).not.toHaveProperty('suggestion')
  })

  it('prefers of several words the one that stands beside its neighbours, however rare it is', () => {
    const common = Array.from({ length: 5 }, (_, at) =>
      published(`hoa-${at}`, { bodyText: 'Anh em trồng hoa ở biên giới' }),
    )
    library.apply(...common)
    expect(search('bien gioi hoa bnh').suggestion).toBe('bien gioi hoa binh')
    expect(search('bnh em').suggestion).toBe('anh em')
  })

  it('reads [ and ] of Telex within words, and leaves brackets around words alone', () => {
    library.apply(published('t', { bodyText: 'thương lượng với chủ tàu' }))
    expect(search('th[]ng l[]ng').suggestion).toBe('thương lương')
    expect(search('th[]ng l[]jng').suggestion).toBe('thương lượng')
    expect(search('[chủ quyềm]').suggestion).toBe('[chủ quyền]')
  })

  it('leaves words out that no document has beside the others, and says which', () => {
    expect(search('chủ quyền biên giới Mặt Trăng')).toMatchObject({
      total: 0,
      suggestion: 'chủ quyền biên giới',
      leftOut: ['Mặt', 'Trăng'],
    })
    expect(search('cho hỏi chủ quyền biên giới khác ở đâu?')).toMatchObject({
      suggestion: 'chủ quyền biên giới',
      leftOut: ['khác'],
    })
    expect(search('chủ quyềm')).not.toHaveProperty('leftOut')
  })

  it.each([
    'biên giới 1975',
    '"chủ quyền" Mặt Trăng',
    'chủ quyền -biên Mặt Trăng',
    'biên xqzvt',
    'biển xa xăm tít tắp',
  ])('leaves nothing out of %j: figures and operators are meant, and too little would be left', (q) => {
    expect(search(q)).not.toHaveProperty('suggestion')
  })

  it('keeps for its words only what this reader and these filters may find', () => {
    library.apply(published('k', { access: 'internal', bodyText: 'hoa ban trắng rừng', language: 'vi' }))
    expect(search('hoa ban trắng Paris', {}, officer('u1')).suggestion).toBe('hoa ban trắng')
    expect(search('hoa ban trắng Paris')).not.toHaveProperty('suggestion')
    expect(search('chủ quyền biên giới Paris', { language: 'en' } as DocumentQuery)).not.toHaveProperty('suggestion')
  })

  it('changes no word that finds something by itself, also where the words find nothing together', () => {
    library.apply(published('b', { bodyText: 'giới thiệu đàn bầu' }))
    expect(search('đàn biển')).toEqual({ items: [], total: 0, next: null })
    expect(search('đàn bieern')).not.toHaveProperty('suggestion')
  })

  it('tells nobody of words that stand only in what they may not see', () => {
    library.apply(published('c', { access: 'assigned', bodyText: 'mật danh hoa ban' }), assigned(['c'], ['u1']))
    expect(search('mật danh hoa bann', {}, officer('u1')).suggestion).toBe('mật danh hoa ban')
    expect(search('mật danh hoa bann')).not.toHaveProperty('suggestion')
    library.apply(withdrawn('a'))
    expect(search('chủ quyềm')).not.toHaveProperty('suggestion')
  })

  it('stays within the other filters of the question', () => {
    expect(search('chủ quyềm', { language: 'en' })).not.toHaveProperty('suggestion')
  })
})
