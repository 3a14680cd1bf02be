import { sideBySide } from './itemExpressions'
import type { Completions } from './begunExpressions'
import { expressionOf, hasMarkedRun } from './levelExpressions'
import { lettersOfType } from './lettersOfType'
import { numberTiers } from './numberTiers'
import { allOf, anyOf, term, without, type Expression } from './searchExpression'
import { AS_TYPED, CLOSE, isBegunApart, isLoosest, RANKED, takesIn, type Level } from './searchLevels'
import { allSyllables, isTold, type SearchItem, type SearchPart, type SearchQuery } from './searchQuery'
import { hasMarks, titleBeginning, wholeTitle } from './searchTerms'

/**
 * `rank` names the tier, also in another query whose words have other synonyms and ends. `isLoose`: words that were typed with marks stand in other
 * marks, apart, in a text that is written with marks, which a long text has of nearly all words. `isApart`: nothing says how far apart words stand.
 */
export type SearchTier = { rank: number; expression: Expression; isLoose: boolean; isApart: boolean }

export type SearchTiers = {
  /** The best matches first; no document matches two of them. */
  tiers: () => SearchTier[]
  /** The same, but a document may match several: for whoever goes through them from the first on. Each is made when it is its turn. */
  inTurn: () => Iterable<SearchTier>
  /** Whether some of them are loose. */
  haveLoose: boolean
  /** What is looked for where nothing matches that is not loose. */
  spare: () => SearchTier[]
  /** Matches what any of them matches. */
  all: Expression
  /** The same without words that are only begun, which are many to ask for. */
  whole: Expression
  /** Matches what those with whole words match that are not loose. Made when it is asked for. */
  close: () => Expression
  /** The words as they were typed, with their marks where they have some, anywhere in a document. Made when it is asked for. */
  asTyped: () => Expression
}

/**
 * What a query asks of the index, in order of rank: its number; the title that it is; then the words side by side before words apart, with the marks as
 * typed before other marks, in title or number before the rest; a word only begun after the same word whole; what matches loosely last. Null when
 * there is nothing to look for.
 */
export function searchTiers(
  query: SearchQuery,
  { completions, numberKey }: { completions: Completions; numberKey: string },
): SearchTiers | null {
  if (query.parts.length === 0) return null
  const excluded = query.excluded.map((run) => allOf(sideBySide(run, { strictness: 'strict', zone: 'anywhere' })))
  const numbers = numberTiers(query, numberKey)
  const atLevel = (level: Level) => [expressionOf(query, { completions, level })].filter((each) => each !== null)
  const everyTier = () => eachTier(query, { completions, numbers })
  // Loosest first: what another takes in need not be made.
  const whole = loosestOf(query, { completions, isBegun: false })
  const begun = loosestOf(query, { completions, isBegun: true })
  return {
    tiers: () => withoutBetter(withoutRepeats([...everyTier()]), excluded),
    inTurn: () => inTurn(everyTier(), excluded),
    haveLoose: hasMarkedRun(query),
    spare: () => spareTiers(query, { completions, excluded }),
    all: without(anyOf([...numbers, ...whole, ...begun]), excluded),
    whole: without(anyOf([...numbers, ...whole]), excluded),
    close: () => without(anyOf([...numbers, ...(hasMarkedRun(query) ? CLOSE.flatMap(atLevel) : whole)]), excluded),
    asTyped: () => without(anyOf([...numbers, ...atLevel(AS_TYPED)]), excluded),
  }
}

/** Each without what is in a better one. */
function withoutBetter(tiers: readonly Tier[], excluded: readonly Expression[]): SearchTier[] {
  return tiers.map(({ level: _level, expression, ...tier }, index) => ({
    ...tier,
    expression: without(expression, [...widest(tiers.slice(0, index)), ...excluded]),
  }))
}

function* inTurn(tiers: Iterable<Tier>, excluded: readonly Expression[]): Generator<SearchTier> {
  const asked = new Set<string>()
  for (const { level: _level, expression, ...tier } of tiers) {
    if (asked.has(expression.text)) continue
    asked.add(expression.text)
    yield { ...tier, expression: without(expression, excluded) }
  }
}

type Sparing = { completions: Completions; excluded: readonly Expression[] }

/**
 * Whatever bare words look like, anywhere, where they are the lesser part: some marks may have been left out of words that stand apart. Then words of
 * which the last is only begun.
 */
function spareTiers(query: SearchQuery, { completions, excluded }: Sparing): SearchTier[] {
  const freely = isMostlyMarked(query) ? { ...query, parts: query.parts.map(withoutBare) } : null
  const expressions = [
    freely && expressionOf(freely, { completions, level: AS_TYPED }),
    ...RANKED.filter((level) => isBegunApart(level) && !isLoosest(level)).map((level) =>
      expressionOf(freely && !level.unmarked ? freely : query, { completions, level }),
    ),
  ]
  return expressions.flatMap((expression, at): SearchTier[] => {
    const rank = LEVEL_RANK + 2 * RANKED.length + at
    return expression ? [{ rank, expression: without(expression, excluded), isLoose: true, isApart: true }] : []
  })
}

/** Whether some are bare, and fewer than half. */
function isMostlyMarked({ parts }: SearchQuery): boolean {
  const items = parts.flatMap((part) => part.items).filter(isTold)
  const bare = items.filter((item) => item.bare).length
  return bare > 0 && 2 * bare < items.length
}

function withoutBare({ items, ...part }: SearchPart): SearchPart {
  return { ...part, items: items.map(({ bare: _bare, ...item }) => item) }
}

type Loosest = { completions: Completions; isBegun: boolean }

/** The one level that takes in all others with whole words, or all with a begun one; none where no word begins so. */
function loosestOf(query: SearchQuery, { completions, isBegun }: Loosest): Expression[] {
  for (const level of RANKED.toReversed()) {
    const expression = level.begun === isBegun ? expressionOf(query, { level, completions }) : null
    if (expression) return [expression]
  }
  return []
}

type Tier = SearchTier & { level: Level | null }

/** Each tier of so many words costs as much as a search of few, and hardly a second document has them all, but one may cite the other's title. */
const MANY_WORDS = 8

type Beginning = { completions: Completions; numbers: readonly Expression[] }

function* eachTier(query: SearchQuery, { completions, numbers }: Beginning): Generator<Tier> {
  const before = [...numbers.entries(), ...titlesAsked(query)]
  for (const [rank, expression] of before) yield { rank, expression, isLoose: false, isApart: false, level: null }
  const isLong = allSyllables(query).length > MANY_WORDS
  for (const { level, rank, isLoose } of hasMarkedRun(query) ? MARKED_LEVELS : UNMARKED_LEVELS) {
    const expression = isLong && !isForManyWords(level) ? null : expressionOf(query, { completions, level })
    const isApart = level.apart && level.zone === 'anywhere' && !level.near
    if (expression) yield { rank: LEVEL_RANK + rank, expression, isLoose, isApart, level }
  }
}

type LevelInTurn = { level: Level; rank: number; isLoose: boolean }

const UNMARKED_LEVELS: readonly LevelInTurn[] = RANKED.map((level, rank) => ({ level, rank, isLoose: false }))
/** What is loose behind all that is not, so that few that are not loose are the first of all. */
const MARKED_LEVELS: readonly LevelInTurn[] = UNMARKED_LEVELS.map(({ level, rank }) => {
  const isLoose = isLoosest(level) || isBegunApart(level)
  return { level, rank: isLoose ? RANKED.length + rank : rank, isLoose }
}).toSorted((one, other) => one.rank - other.rank)

/**
 * What is called just so, above what only names it: a law above the decrees on it; then, of a type, what is called so and more. Marks count where some
 * were typed.
 */
function titlesAsked(query: SearchQuery): [number, Expression][] {
  const words = allSyllables(query)
  const key = words.some(hasMarks) ? 'marked' : 'folded'
  const type = lettersOfType(words)
  const beginning = type && words.length > type.length ? titleBeginning(words, key) : null
  // A title may end a sentence where a phrase goes on.
  const quoted = query.parts.filter((part) => part.quoted).flatMap(({ items }) => phraseIn(items))
  return [wholeTitle(words, key), beginning].flatMap((name, at): [number, Expression][] =>
    name === null ? [] : [[TITLE_RANK + at, allOf([term(name), ...quoted])]],
  )
}

function phraseIn(items: readonly SearchItem[]): Expression[] {
  const words = items.flatMap(({ typed }) => typed)
  return words.length > 1 ? sideBySide(words, { strictness: 'strict', zone: 'anywhere' }) : []
}

function isForManyWords({ zone, apart, strictness, near }: Level): boolean {
  return zone === 'anywhere' ? !near : !apart && strictness !== 'folded'
}

/** Behind those of numbers. */
const TITLE_RANK = 2
/** Behind those of titles. */
const LEVEL_RANK = TITLE_RANK + 2

/** Each expression once, where it comes first; it means the same at every level that asks for it, so also at the loosest. */
function withoutRepeats(tiers: readonly Tier[]): Tier[] {
  const different = new Map<string, Tier>()
  for (const tier of tiers) {
    const first = different.get(tier.expression.text) ?? tier
    different.set(tier.expression.text, { ...first, level: tier.level })
  }
  return [...different.values()]
}

/** Of expressions that may lie within each other, those within no other: together they match the same. */
function widest(tiers: readonly Tier[]): Expression[] {
  return tiers
    .filter((tier) => !tiers.some((other) => other !== tier && takesIn(other.level, tier.level)))
    .map(({ expression }) => expression)
}
