import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { listDocuments } from '../../src/catalogue/listDocuments'
import type { DocumentQuery } from '../../src/catalogue/views'
import { ANONYMOUS, file, newLibrary, published, type Library } from './library'

describe('what marks in a search say', () => {
  let library: Library
  beforeEach(() => {
    library = newLibrary()
  })
  afterEach(() => library.close())

  const search = (q: string, query: DocumentQuery = {}) => listDocuments(library.catalogue, ANONYMOUS, { ...query, q })
  const ids = (q: string, query: DocumentQuery = {}) => search(q, query).items.map(({ id }) => id)
  const many = (count: number, bodyText: string) =>
    library.apply(...Array.from({ length: count }, (_, at) => published(`nhieu-${at}`, { bodyText })))

  describe('words typed with marks', () => {
    const scattered = 'Buổi chiều, hai gia đình được hỗ trợ gạo.'

    it('are not found apart in other marks beside few better matches, in any order and with any facet', () => {
      const issuer = { id: null, name: 'Xã Ô Loan' }
      library.apply(published('nhat', { bodyText: scattered, issuer }), published('dung', { bodyText: 'Cấp hộ chiếu' }))
      expect(ids('hộ chiếu')).toEqual(['dung'])
      expect(search('hộ chiếu', { issuer: 'Xã Ô Loan' })).toMatchObject({ items: [], total: 0 })
      expect(search('hộ chiếu').total).toBe(1)
      expect(search('hộ chiếu', { sort: 'title', facets: ['type'] })).toMatchObject({ total: 1, next: null })
      expect(ids('hộ chiếu', { sort: 'publishedAt' })).toEqual(['dung'])
      expect(ids('ho chieu').toSorted()).toEqual(['dung', 'nhat'])
    })

    it('are nowhere where they stand only apart in other marks', () => {
      library.apply(published('nhat', { bodyText: scattered }))
      expect(search('hộ chiếu')).toMatchObject({ items: [], total: 0, next: null })
      expect(search('hộ chiếu', { sort: '-issuedOn', facets: ['topic'] })).toMatchObject({ items: [], total: 0 })
    })

    it('come apart in other marks behind more than a page of better matches, each once over all pages', () => {
      many(21, 'Cấp hộ chiếu')
      library.apply(published('nhat', { bodyText: scattered, issuer: { id: null, name: 'Xã Ô Loan' } }))
      expect(search('hộ chiếu').total).toBe(22)
      expect(ids('hộ chiếu', { issuer: 'Xã Ô Loan' })).toEqual(['nhat'])
      expect(ids('hộ chiếu', { limit: 50 }).at(-1)).toBe('nhat')
      const first = search('hộ chiếu', { limit: 15 })
      const rest = search('hộ chiếu', { limit: 15, cursor: first.next ?? '' })
      expect([...first.items, ...rest.items].map(({ id }) => id).toSorted()).toEqual(
        [...Array.from({ length: 21 }, (_, at) => `nhieu-${at}`), 'nhat'].toSorted(),
      )
      expect(rest.next).toBeNull()
    })

    it('are the same few on small pages', () => {
      many(3, 'Cấp hộ chiếu')
      library.apply(published('nhat', { bodyText: scattered }))
      const first = search('hộ chiếu', { limit: 2 })
      const rest = search('hộ chiếu', { limit: 2, cursor: first.next ?? '' })
      expect([first.total, rest.total, rest.next]).toEqual([3, 3, null])
      expect([...first.items, ...rest.items].map(({ id }) => id).toSorted()).toEqual(['nhieu-0', 'nhieu-1', 'nhieu-2'])
    })

    it('are found apart in a text that is written without marks, and in other marks beside their neighbour', () => {
      library.apply(
        published('quet', { files: [file('sha-q', { text: 'Ho so va chieu khan cua nguoi dan trong xa' })] }),
        published('khac', { bodyText: 'Họp tại tỉnh Đắk Lắk về bão' }),
        published('nhat', { bodyText: scattered }),
      )
      expect(ids('hộ chiếu')).toEqual(['quet'])
      expect(ids('bão Đăk Lăk')).toEqual(['khac'])
    })
  })

  it('loses nothing over pages of many, where a word that is only begun stands apart', () => {
    many(30, 'Cấp hồ chi phí')
    library.apply(published('nhat', { bodyText: 'Cấp cho dân. Giữ hộ. Một chiếu.' }))
    for (const limit of [1, 7, 20, 29]) {
      const found: string[] = []
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = search('hộ chi', { limit, ...(cursor ? { cursor } : {}) })
        expect(page.total).toBe(31)
        found.push(...page.items.map(({ id }) => id))
        cursor = page.next
      }
      expect(new Set(found).size).toBe(31)
      expect(found.at(-1)).toBe('nhat')
    }
  })

  describe('words typed without marks among others with some', () => {
    const scattered = 'Bảy chiếc máy tính'

    it('are no other words, as long as something has them as they are', () => {
      library.apply(published('nhat', { bodyText: scattered }), published('dung', { bodyText: 'Máy bay cứu nạn' }))
      expect(search('máy bay')).toMatchObject({ items: [{ id: 'dung' }], total: 1 })
      expect(search('máy bay', { sort: 'title', facets: ['type'] })).toMatchObject({ total: 1, next: null })
      expect(ids('may bay').toSorted()).toEqual(['dung', 'nhat'])
    })

    it('are found in whatever marks beside a word that they were typed beside, and in a text without marks', () => {
      library.apply(
        published('quan', { bodyText: 'Cột mốc của tuyến biên giới hòa bình' }),
        published('quet', { files: [file('sha-b', { text: 'May tinh va bay chiec ghe cua don bien gioi' })] }),
        published('nhat', { bodyText: 'Hoa trước phòng, mốc son, giới trẻ, biển báo, tuyển sinh' }),
      )
      expect(ids('tuyến bien giới')).toEqual(['quan'])
      expect(ids('hoa bình mốc')).toEqual(['quan'])
      expect(ids('máy bay')).toEqual(['quet'])
    })

    it('begin, still being typed, what begins with the same letters, and any other word beside the one before it', () => {
      library.apply(
        published('a', { bodyText: 'Cây ở ven suối' }),
        published('b', { bodyText: 'Cây cho sức lao động' }),
      )
      expect(ids('cây su')).toEqual(['a'])
      library.apply(published('c', { bodyText: 'Họp về cây sự sống' }))
      expect(ids('cây su')).toEqual(['c'])
    })

    it('are found in whatever marks anywhere where they are few and nothing is closer, each once over all pages', () => {
      library.apply(published('nhat', { bodyText: scattered }))
      expect(ids('máy tính bay')).toEqual(['nhat'])
      expect(search('máy bay')).toMatchObject({ items: [], total: 0 })
      many(21, scattered)
      const first = search('máy tính bay', { limit: 15 })
      const rest = search('máy tính bay', { limit: 15, cursor: first.next ?? '' })
      expect([first.total, rest.total, rest.next]).toEqual([22, 22, null])
      expect([...first.items, ...rest.items].map(({ id }) => id).toSorted()).toEqual(
        [...Array.from({ length: 21 }, (_, at) => `nhieu-${at}`), 'nhat'].toSorted(),
      )
    })
  })
})
