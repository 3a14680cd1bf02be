import { describe, expect, it } from '@jest/globals'
import type { CorpusDocument, JudgedQuery } from './judgedQuery'
import { JUDGED_RESULTS } from './metrics'
import { fieldsOf, plainWords, type PlainWord } from './plainWords'
import { newcomerKinds } from './newcomers/newcomerKinds'
import { outsiderKinds } from './outsiders/outsiderKinds'
import { hiddenDocumentIds, newcomerCorpus, outsiderCorpus, qualityCorpus, strangerCorpus } from './qualityLibrary'
import { queryKinds } from './queryKinds'
import { strangerKinds } from './strangers/strangerKinds'

const documents = new Map(
  qualityCorpus.map((document) => {
    const fields = fieldsOf(document).map(plainWords)
    return [document.id, { document, fields, words: new Set(fields.flat().map(({ plain }) => plain)) }]
  }),
)
const allQueries = queryKinds.flatMap(({ queries }) => queries)
/** Queries without an operator that are not to be corrected: whatever comes has to hold their words, or synonyms of them. */
const queriesOfWords = allQueries.filter(({ q, suggestion }) => !/["“]|(^|\s)-/u.test(q) && !Array.isArray(suggestion))
const withOtherForms = new Set(
  queryKinds
    .filter(({ name }) =>
      ['synonyms that officials use', 'a number in any shape', 'a number as it is cited'].includes(name),
    )
    .flatMap(({ queries }) => queries),
)
/** Those of them whose answers hold the very words. */
const plainQueries = queriesOfWords.filter((query) => !withOtherForms.has(query))
const correctedQueries = allQueries.filter(({ suggestion }) => Array.isArray(suggestion))
const searchingQueries = plainQueries.filter(({ manyBelow }) => !manyBelow)

describe('the judgements', () => {
  it('are of at least 200 queries', () => {
    expect(allQueries.length).toBeGreaterThanOrEqual(200)
  })

  it.each([...queryKinds, ...strangerKinds, ...newcomerKinds, ...outsiderKinds])(
    'ask nothing twice in “$name”',
    ({ queries }) => {
      expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length)
    },
  )

  it('are of documents that are there, each with an id of its own', () => {
    expect(documents.size).toBe(qualityCorpus.length)
    const named = allQueries.flatMap(({ relevant = {}, never = [] }) => [
      ...Object.keys(relevant),
      ...(never === 'anything' ? [] : never),
    ])
    expect(named.filter((id) => !documents.has(id))).toEqual([])
  })

  it.each([
    { whose: 'a stranger', kinds: strangerKinds, corpus: strangerCorpus },
    { whose: 'a newcomer', kinds: newcomerKinds, corpus: newcomerCorpus },
    { whose: 'an outsider', kinds: outsiderKinds, corpus: outsiderCorpus },
  ])('of $whose are at least 250, of documents that are there, and can all be met', ({ kinds, corpus }) => {
    const queries = kinds.flatMap((kind) => kind.queries)
    expect(queries.length).toBeGreaterThanOrEqual(250)
    const ids = new Set(corpus.map(({ id }) => id))
    expect(ids.size).toBe(corpus.length)
    const faults = queries.filter(({ relevant = {}, never = [] }) => {
      const wanted = Object.keys(relevant)
      const forbidden = never === 'anything' ? [] : never
      return [...wanted, ...forbidden].some((id) => !ids.has(id)) || wanted.some((id) => forbidden.includes(id))
    })
    expect(faults).toEqual([])
  })

  it.each(queryKinds)('say for “$name” in at least a quarter of the queries what must not come', ({ queries }) => {
    const withNegatives = queries.filter(({ never = [] }) => never.length > 0)
    expect(withNegatives.length / queries.length).toBeGreaterThanOrEqual(0.25)
  })

  it('can all be met within the results that are judged', () => {
    for (const { q, relevant = {}, never = [] } of allQueries) {
      const wanted = Object.keys(relevant)
      expect([q, wanted.length <= JUDGED_RESULTS]).toEqual([q, true])
      expect([q, never !== 'anything' && never.some((id) => wanted.includes(id))]).toEqual([q, false])
    }
  })

  it('call a document relevant only when it holds every word', () => {
    expect(plainQueries.flatMap((query) => relevantOf(query).filter((id) => !holdsAllWords(id, query.q)))).toEqual([])
  })

  it('forbid a document only when a word is not in it, or when it was withdrawn', () => {
    const forbidden = queriesOfWords.flatMap(({ q, never = [] }) => {
      const ids = never === 'anything' ? [...documents.keys()] : never
      return ids.filter((id) => !hiddenDocumentIds.includes(id) && holdsAllWords(id, q)).map((id) => `${q}: ${id}`)
    })
    expect(forbidden).toEqual([])
  })

  it('expect a correction only of what is nowhere, and one that is somewhere', () => {
    const shown = [...documents.keys()].filter((id) => !hiddenDocumentIds.includes(id))
    const found = correctedQueries.filter(({ q }) => shown.some((id) => holdsAllWords(id, q)))
    const useless = correctedQueries.filter(
      (query) => !correctionsIn(query).some((text) => shown.some((id) => holdsPhraseOf(id, text))),
    )
    expect([...found, ...useless].map(({ q }) => q)).toEqual([])
  })

  it('speak of hundreds only where there are hundreds', () => {
    const few = allQueries
      .filter(({ manyBelow }) => manyBelow)
      .filter(({ q }) => [...documents.keys()].filter((id) => holdsAllWords(id, q)).length < 40)
    expect(few).toEqual([])
  })

  it('forget no document that holds the words as they were typed', () => {
    const forgotten = searchingQueries.flatMap((query) => {
      const judged = [...relevantOf(query), ...hiddenDocumentIds]
      return [...documents.values()]
        .filter(
          ({ document }) =>
            !judged.includes(document.id) && holdsAllWords(document.id, query.q) && holdsPhrase(document, query.q),
        )
        .map(({ document }) => `${query.q}: ${document.id}`)
    })
    expect(forgotten).toEqual([])
  })

  it('forget no document that is as near as the farthest that they name', () => {
    const withFarOnes = searchingQueries.filter((query) => relevantOf(query).some((id) => !holdsPhraseOf(id, query.q)))
    const forgotten = withFarOnes.flatMap((query) => {
      const judged = [...relevantOf(query), ...hiddenDocumentIds]
      return [...documents.keys()]
        .filter((id) => !judged.includes(id) && holdsAllWordsAsTyped(id, query.q))
        .map((id) => `${query.q}: ${id}`)
    })
    expect(forgotten).toEqual([])
  })
})

function correctionsIn({ suggestion }: JudgedQuery): readonly string[] {
  return suggestion === undefined || suggestion === 'none' ? [] : suggestion
}

function relevantOf({ relevant = {} }: JudgedQuery): string[] {
  return Object.keys(relevant)
}

/** All words without regard to marks and place, the last one perhaps only begun: the least that any match has. */
function holdsAllWords(id: string, q: string): boolean {
  const typed = plainWords(q).map(({ plain }) => plain)
  const last = typed.pop() ?? ''
  const held = documents.get(id)?.words ?? new Set<string>()
  return typed.every((word) => held.has(word)) && [...held].some((word) => word.startsWith(last))
}

function holdsAllWordsAsTyped(id: string, q: string): boolean {
  const held = (documents.get(id)?.fields ?? []).flat()
  return holdsAllWords(id, q) && plainWords(q).every((word) => held.some((one) => isMeant(word, one)))
}

function holdsPhraseOf(id: string, q: string): boolean {
  const known = documents.get(id)
  return known !== undefined && holdsPhrase(known.document, q)
}

function holdsPhrase(document: CorpusDocument, q: string): boolean {
  const words = plainWords(q)
  const fields = documents.get(document.id)?.fields ?? []
  return fields.some((field) =>
    field.some((_, start) => words.every((word, index) => isMeant(word, field[start + index]))),
  )
}

/** A word typed without any mark stands for all words that look so without theirs. */
function isMeant(typed: PlainWord, found: PlainWord | undefined): boolean {
  return typed.marked === `${typed.plain}|${typed.plain}|`
    ? typed.plain === found?.plain
    : typed.marked === found?.marked
}
