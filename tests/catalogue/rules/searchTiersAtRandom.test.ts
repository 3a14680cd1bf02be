import { describe, expect, it } from '@jest/globals'
import { seededRandom, type Random } from '../../../bench/seededRandom'
import type { CatalogueEdition } from '../../../src/catalogue/changes'
import type { Expression } from '../../../src/catalogue/rules/searchExpression'
import { allSyllables, parseSearch } from '../../../src/catalogue/rules/searchQuery'
import { begins, indexTerms, vocableOf, type Syllable } from '../../../src/catalogue/rules/searchTerms'
import { searchTiers, type SearchTiers } from '../../../src/catalogue/rules/searchTiers'
import { synonymForms } from '../../../src/catalogue/rules/synonymForms'
import { normalizeDocumentNumber } from '../../../src/vietnamese/documentNumber'
import { foldText } from '../../../src/vietnamese/foldText'
import { fewWords, randomEdition, randomQuery, SYNONYM_ROWS } from '../randomSearches'

const FORMS = synonymForms(SYNONYM_ROWS)

type Case = { q: string; tiers: SearchTiers; documents: readonly ReadonlySet<string>[]; openEnded: boolean }

function casesOf(seed: number): Case[] {
  const random = seededRandom(seed)
  return Array.from({ length: 60 }, () => libraryCases(random)).flat()
}

function libraryCases(random: Random): Case[] {
  const words = fewWords(random)
  const editions = Array.from({ length: 14 }, () => randomEdition(random, words))
  const documents = editions.map((edition) => new Set(termsOf(edition)))
  return Array.from({ length: 40 }, () => randomQuery(random, words, editions)).flatMap((q) => {
    const query = parseSearch(q, FORMS)
    const word = query.openEnded ? allSyllables(query).at(-1) : undefined
    const completions = endsIn(documents, word, { isBare: query.parts.at(-1)?.items.at(-1)?.bare === true })
    const tiers = searchTiers(query, { completions, numberKey: normalizeDocumentNumber(q) })
    return tiers ? [{ q, tiers, documents, openEnded: query.openEnded }] : []
  })
}

function termsOf({
  title = '',
  number = null,
  issuedOn = null,
  issuer,
  summary = null,
  bodyText = '',
}: Partial<CatalogueEdition>) {
  const numberKey = number === null ? '' : normalizeDocumentNumber(number)
  return indexTerms({ title, number, numberKey, issuedOn, issuer: issuer?.name ?? null, others: [summary, bodyText] })
}

function endsIn(documents: Case['documents'], word: Syllable | undefined, { isBare }: { isBare: boolean }) {
  const known = new Set(documents.flatMap((terms) => [...terms]))
  const ends = (key: keyof Syllable) =>
    [...known].flatMap((name) => {
      const vocable = vocableOf(name)
      if (!word || vocable?.key !== key || vocable.word === word[key] || !begins(word[key], vocable.word)) return []
      return [{ marked: vocable.word, folded: foldText(vocable.word) }]
    })
  return { folded: ends('folded'), marked: word && (isBare || word.marked !== word.folded) ? ends('marked') : [] }
}

function matches(expression: Expression, terms: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case 'term':
      return terms.has(expression.term)
    case 'all':
      return expression.parts.every((part) => matches(part, terms))
    case 'any':
      return expression.parts.some((part) => matches(part, terms))
    case 'without':
      return matches(expression.of, terms) && !matches(expression.excluded, terms)
  }
}

describe('searchTiers of any query over any documents', () => {
  const cases = casesOf(1191)

  it('find each document in exactly one tier, the first that it matches in their turn', () => {
    for (const { q, tiers, documents } of cases) {
      const [inTurn, apart] = [[...tiers.inTurn()], tiers.tiers()]
      for (const terms of documents) {
        const first = inTurn.find(({ expression }) => matches(expression, terms))
        const found = apart.filter(({ expression }) => matches(expression, terms))
        expect([q, found.map(({ rank }) => rank)]).toEqual([q, first ? [first.rank] : []])
      }
    }
  })

  it('match together what all matches, and less than that without begun words', () => {
    for (const { q, tiers, documents } of cases) {
      const inTurn = [...tiers.inTurn()]
      for (const terms of documents) {
        const isFound = inTurn.some(({ expression }) => matches(expression, terms))
        expect([q, matches(tiers.all, terms)]).toEqual([q, isFound])
        expect([q, !matches(tiers.whole, terms) || isFound]).toEqual([q, true])
      }
    }
  })

  it('are close as those that are not loose', () => {
    for (const { q, tiers, documents, openEnded } of cases) {
      const close = [...tiers.inTurn()].filter(({ isLoose }) => !isLoose)
      for (const terms of documents) {
        const isClose = close.some(({ expression }) => matches(expression, terms))
        if (matches(tiers.close(), terms) || !openEnded)
          expect([q, matches(tiers.close(), terms)]).toEqual([q, isClose])
        expect([q, !matches(tiers.asTyped(), terms) || isClose]).toEqual([q, true])
      }
    }
  })
})
