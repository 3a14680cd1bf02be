import { describe, expect, it } from '@jest/globals'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import { DOCUMENT_TYPES } from '../../src/vocabulary/documentTypes'
import { TARGET_GROUPS } from '../../src/vocabulary/targetGroups'
import { SYNONYMS } from '../../src/vocabulary/synonyms'
import { formsFault } from '../../src/vocabulary/rules/synonymForms'
import { foldText } from '../../src/vietnamese/foldText'
import { isVietnameseSyllable } from '../../src/vietnamese/isVietnameseSyllable'
import { TOPICS } from '../../src/vocabulary/topics'
import { UNIT_KINDS } from '../../src/vocabulary/unitKinds'

describe.each([
  ['topics', TOPICS],
  ['document types', DOCUMENT_TYPES],
  ['target groups', TARGET_GROUPS],
  ['unit kinds', UNIT_KINDS],
  ['the approval checklist', APPROVAL_CHECKLIST],
])('%s', (_, terms: readonly { slug: string }[]) => {
  it('have unique slugs in ASCII', () => {
    expect(new Set(terms.map((term) => term.slug)).size).toBe(terms.length)
    for (const { slug } of terms) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})

describe.each([
  ['topics', TOPICS],
  ['document types', DOCUMENT_TYPES],
])('the tree of %s', (_, terms: readonly { slug: string; parent: string | null }[]) => {
  it('has two levels at most, parents before their children', () => {
    terms.forEach(({ parent }, index) => {
      if (parent === null) return
      const above = terms.slice(0, index).find((term) => term.slug === parent)
      expect(above?.parent).toBeNull()
    })
  })
})

describe('document types', () => {
  const administrative = DOCUMENT_TYPES.filter((type) => type.parent === 'van-ban-hanh-chinh')

  it('include the 29 administrative ones, 27 of them with an abbreviation', () => {
    expect(administrative).toHaveLength(29)
    const without = administrative.filter((type) => type.abbreviation === null)
    expect(without.map((type) => type.name)).toEqual(['Công văn', 'Thư công'])
    expect(new Set(administrative.map((type) => type.abbreviation)).size).toBe(28)
  })

  it.each([
    ['ĐA', 'de-an', 'DA', 'du-an'],
    ['HĐ', 'hop-dong', 'HD', 'huong-dan'],
    ['QĐ', 'quyet-dinh', 'QyĐ', 'quy-dinh'],
    ['TC', 'thong-cao', 'TTr', 'to-trinh'],
  ])('tell %s (%s) from %s (%s)', (one, oneSlug, other, otherSlug) => {
    const slugOf = (abbreviation: string) => administrative.find((type) => type.abbreviation === abbreviation)?.slug
    expect([slugOf(one), slugOf(other)]).toEqual([oneSlug, otherSlug])
  })

  it('call no leaflet an official instrument', () => {
    const library = DOCUMENT_TYPES.filter((type) => !type.instrument).map((type) => type.parent ?? type.slug)
    expect(new Set(library)).toEqual(new Set(['tai-lieu-thu-vien']))
  })
})

describe('synonyms', () => {
  it('are rows that an administrator could have written, each short form once', () => {
    expect(SYNONYMS.map((forms) => formsFault(forms)).filter(Boolean)).toEqual([])
    const short = SYNONYMS.map(([form]) => form)
    expect(new Set(short).size).toBe(short.length)
    expect(short).toEqual(expect.arrayContaining(['UBND', 'BĐBP', 'TTĐN']))
  })

  it('have no short form that is a syllable of its own without marks', () => {
    expect(SYNONYMS.map(([short]) => short).filter((short) => isVietnameseSyllable(foldText(short)))).toEqual([])
  })
})
