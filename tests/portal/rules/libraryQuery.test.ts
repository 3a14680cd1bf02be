import { describe, expect, it } from '@jest/globals'
import { documentQuery, isFiltered, libraryPath, libraryQuery } from '../../../src/portal/rules/libraryQuery'

describe('libraryQuery', () => {
  it('reads the Vietnamese parameters and gives the same address back', () => {
    const query = libraryQuery({ q: ' biên giới ', 'chu-de': 'bien-gioi', nam: '2026', 'thu-tu': 'ten' })
    expect(query).toMatchObject({ q: 'biên giới', topic: 'bien-gioi', year: '2026', sort: 'ten' })
    expect(libraryPath(query)).toBe('/?q=bi%C3%AAn+gi%E1%BB%9Bi&chu-de=bien-gioi&nam=2026&thu-tu=ten')
  })

  it('composes what an old phone sends decomposed', () => {
    expect(libraryQuery({ q: 'biên giới'.normalize('NFD') }).q).toBe('biên giới'.normalize('NFC'))
  })

  it('takes no year with letters, no unknown order, no parameter given twice', () => {
    const query = libraryQuery({ nam: '20x6', 'thu-tu': 'ngau-nhien', q: ['a', 'b'], 'don-vi-toi': 'x' })
    expect(isFiltered(query)).toBe(false)
    expect(libraryPath(query)).toBe('/')
  })

  it('goes back to the first page when a filter changes', () => {
    const query = libraryQuery({ q: 'biển', tu: 'con-tro' })
    expect(query.cursor).toBe('con-tro')
    expect(libraryPath(query, { type: 'to-gap' })).toBe('/?q=bi%E1%BB%83n&loai=to-gap')
  })

  it('asks for the own unit only when there is one, for a year as its days, for relevance only with words', () => {
    const query = libraryQuery({ 'don-vi-toi': '1', nam: '2026', 'thu-tu': 'lien-quan' })
    expect(documentQuery(query, { unitId: 'u1', seesRecipients: false })).toMatchObject({
      unit: ['u1'],
      issuedFrom: '2026-01-01',
      issuedTo: '2026-12-31',
      sort: undefined,
    })
    expect(documentQuery(query, { unitId: null, seesRecipients: false }).unit).toBeUndefined()
    expect(documentQuery({ ...query, q: 'biển' }, { unitId: null, seesRecipients: false }).sort).toBe('relevance')
  })

  it('asks what narrows only where something was asked for, and by recipient only for those who may look at recipients', () => {
    const asking = { unitId: null, seesRecipients: true }
    expect(documentQuery(libraryQuery({}), asking).facets).toBeUndefined()
    expect(documentQuery(libraryQuery({ 'thu-tu': 'ten' }), asking).facets).toBeUndefined()
    const found = libraryQuery({ q: 'biển' })
    expect(documentQuery(found, asking).facets).toEqual(['topic', 'type', 'issuer', 'year', 'unit'])
    expect(documentQuery(found, { unitId: null, seesRecipients: false }).facets).toEqual([
      'topic',
      'type',
      'issuer',
      'year',
    ])
  })

  it('takes one recipient instead of the own unit, never both', () => {
    const query = libraryQuery({ 'don-vi': 'don-tuy-hoa', 'don-vi-toi': '1' })
    expect(libraryPath(query)).toBe('/?don-vi=don-tuy-hoa')
    expect(documentQuery(query, { unitId: 'u1', seesRecipients: false }).unit).toEqual(['don-tuy-hoa'])
    expect(isFiltered(query)).toBe(true)
  })
})
