import type { CatalogueEdition } from '../../../src/catalogue/changes'

/**
 * How well a document answers: 3 what was asked for, 2 and 1 right but to stand below. Documents of one grade may come in any
 * order; what has no grade may come too, below all that have one.
 */
export type Grade = 1 | 2 | 3

/**
 * A query and what a person who knows the texts expects. Written from the texts and the rules of the search, never from what
 * some engine answers.
 */
export type JudgedQuery = {
  q: string
  /** Grades by document id. Of a query with `suggestion`: what the suggestion finds. */
  relevant?: Readonly<Record<string, Grade>>
  /** Hundreds more hold the words; all of them are to stand below those that have a grade. */
  manyBelow?: true
  /** Documents that must not come, or that nothing at all may come. */
  never?: readonly string[] | 'anything'
  /** The query finds nothing and one of these is offered instead (capitals do not matter); `none`: nothing is offered. */
  suggestion?: readonly string[] | 'none'
  /** What is found by whatever is offered counts as found, where the query itself finds nothing. */
  orOffered?: true
}

export type CorpusDocument = {
  id: string
  title: string
  number: string | null
  issuer: string
  /** Calendar day; also the day of publication. */
  issuedOn: string
  summary: string
  body: string
  script: string | null
  /** The text layer of the document's file. */
  fileText: string
  supersedes: string | null
  access: CatalogueEdition['access']
}

export type QueryKind = {
  /** In English, for tests. */
  name: string
  /** In Vietnamese, for the report. */
  label: string
  documents: readonly CorpusDocument[]
  queries: readonly JudgedQuery[]
}
