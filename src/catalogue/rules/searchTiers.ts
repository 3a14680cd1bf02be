import { hasMarks, issuerApart, itemApart, nearby, sideBySide, type Strictly, type Strictness } from './itemExpressions'
import { allOf, anyOf, term, without, type Expression } from './searchExpression'
import { allSyllables, type SearchItem, type SearchPart, type SearchQuery } from './searchQuery'
import { numberTiers } from './numberTiers'
import { wholeTitle, type Syllable, type Zone } from './searchTerms'

/** The last word's possible ends, where it may be only begun: in any marks, and with the marks as typed. */
export type Completions = { folded: readonly Syllable[]; marked: readonly Syllable[] }

/** `rank` names the tier, also in another query whose words have other synonyms and ends. */
export type SearchTier = { rank: number; expression: Expression }

export type SearchTiers = {
  /** The best matches first; no document matches two of them. */
  tiers: () => SearchTier[]
  /** The same, but a document may match several: for whoever goes through them from the first on. Each is made when it is its turn. */
  inTurn: () => Iterable<SearchTier>
  /** Matches what any of them matches. */
  all: Expression
  /** The same without words that are only begun, which are many to ask for. */
  whole: Expression
  /** The words as they were typed, with their marks where they have some, anywhere in a document. Made when it is asked for. */
  asTyped: () => Expression
}

/**
 * What a query asks of the index, in order of rank: its number; the title that it is; then the words side by side before words apart, with the marks as
 * typed before other marks, in title or number before the rest; a word only begun after the same word whole. Null when there is
 * nothing to look for.
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
    all: without(anyOf([...numbers, ...whole, ...begun]), excluded),
    whole: without(anyOf([...numbers, ...whole]), excluded),
    asTyped: () => without(anyOf([...numbers, ...atLevel(AS_TYPED)]), excluded),
  }
}

/** Each without what is in a better one. */
function withoutBetter(tiers: readonly Tier[], excluded: readonly Expression[]): SearchTier[] {
  return tiers.map(({ rank, expression }, index) => ({
    rank,
    expression: without(expression, [...widest(tiers.slice(0, index)), ...excluded]),
  }))
}

function* inTurn(tiers: Iterable<Tier>, excluded: readonly Expression[]): Generator<SearchTier> {
  const asked = new Set<string>()
  for (const { rank, expression } of tiers) {
    if (asked.has(expression.text)) continue
    asked.add(expression.text)
    yield { rank, expression: without(expression, excluded) }
  }
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

type Level = Strictly & { apart: boolean; begun: boolean; near?: true }
const AS_TYPED: Level = { strictness: 'strict', zone: 'anywhere', apart: true, begun: false }
type Tier = { rank: number; expression: Expression; level: Level | null }

const LEVELS: readonly Pick<Level, 'strictness' | 'apart'>[] = [
  { strictness: 'exact', apart: false },
  { strictness: 'strict', apart: false },
  { strictness: 'strict', apart: true },
  { strictness: 'folded', apart: false },
  { strictness: 'folded', apart: true },
]

/** Each tier of so many words costs as much as a search of few, and hardly a second document has them all, but one may cite the other's title. */
const MANY_WORDS = 8

type Beginning = { completions: Completions; numbers: readonly Expression[] }

function* eachTier(query: SearchQuery, { completions, numbers }: Beginning): Generator<Tier> {
  for (const [rank, expression] of numbers.entries()) yield { rank, expression, level: null }
  const title = titleAsked(query)
  if (title) yield { rank: TITLE_RANK, expression: title, level: null }
  const isLong = allSyllables(query).length > MANY_WORDS
  for (const [at, level] of RANKED.entries()) {
    const expression = isLong && !isForManyWords(level) ? null : expressionOf(query, { completions, level })
    if (expression) yield { rank: TITLE_RANK + 1 + at, expression, level }
  }
}

/** What is called just so, above what only names it: a law above the decrees on it. Its marks count where some were typed. */
function titleAsked(query: SearchQuery): Expression | null {
  const words = allSyllables(query)
  const whole = wholeTitle(words, words.some(hasMarks) ? 'marked' : 'folded')
  return whole === null ? null : term(whole)
}

function isForManyWords({ zone, apart, strictness, near }: Level): boolean {
  return zone === 'anywhere' ? !near : !apart && strictness !== 'folded'
}

/** Behind those of numbers. */
const TITLE_RANK = 2
const ZONES: readonly Zone[] = ['heading', 'anywhere']
const RANKED = LEVELS.flatMap((level) => {
  const [inHeading, ...rest] = [false, true].flatMap((begun) => ZONES.map((zone): Level => ({ ...level, begun, zone })))
  if (!inHeading || !level.apart) return inHeading ? [inHeading, ...rest] : rest
  // Words of the title are what it is about, however they stand; of a text those that stand together come first.
  return [inHeading, { ...inHeading, zone: 'anywhere' as const, near: true as const }, ...rest]
})

/** Each expression once, where it comes first; it means the same at every level that asks for it, so also at the loosest. */
function withoutRepeats(tiers: readonly Tier[]): Tier[] {
  const different = new Map<string, Tier>()
  for (const tier of tiers) {
    const { rank } = different.get(tier.expression.text) ?? tier
    different.set(tier.expression.text, { ...tier, rank })
  }
  return [...different.values()]
}

/** Of expressions that may lie within each other, those within no other: together they match the same. */
function widest(tiers: readonly Tier[]): Expression[] {
  return tiers
    .filter((tier) => !tiers.some((other) => other !== tier && takesIn(other.level, tier.level)))
    .map(({ expression }) => expression)
}

const LOOSENESS: Record<Strictness, number> = { exact: 0, strict: 1, folded: 2 }

function takesIn(wide: Level | null, narrow: Level | null): boolean {
  if (!wide || !narrow || wide.begun !== narrow.begun) return false
  if (wide.zone !== 'anywhere' && wide.zone !== narrow.zone) return false
  if (LOOSENESS[wide.strictness] < LOOSENESS[narrow.strictness]) return false
  return wide.near ? !narrow.apart || narrow.near === true : wide.apart || !narrow.apart
}

type Asked = { level: Level; completions: Completions }

/** Null where the level has nothing of its own: a word letter for letter is whole, and some words begin no other. */
function expressionOf(query: SearchQuery, { level, completions }: Asked): Expression | null {
  const last = query.parts.length - 1
  if (level.near && !query.parts.some(hasManyItems)) return null
  if (!level.begun) return allOf(query.parts.map((part) => wholePart(part, level)))
  const ends = endsFor(query, { level, completions })
  if (ends.length === 0) return null
  return allOf(
    query.parts.map((part, index) => (index === last ? begunPart(part, { level, ends }) : wholePart(part, level))),
  )
}

function endsFor(query: SearchQuery, { level, completions }: Asked): readonly Syllable[] {
  if (!query.openEnded || level.strictness === 'exact') return []
  const word = allSyllables(query).at(-1)
  // One letter begins too many words to look for each of them apart from the word before it.
  if (word?.folded.length === 1 && (level.apart || level.zone === 'heading')) return []
  return level.strictness === 'strict' && word && hasMarks(word) ? completions.marked : completions.folded
}

function wholePart(part: SearchPart, level: Level): Expression {
  if (!part.quoted && level.near) return allOf(withoutQuestion(part.items).map((items) => nearby(items, level)))
  if (!part.quoted && level.apart) return allOf(itemsApart(part.items, level))
  if (level.strictness === 'exact') return runOf(part.items, level)
  return allOf(withoutQuestion(part.items).map((items) => runOf(items, level)))
}

function runOf(items: readonly SearchItem[], level: Level): Expression {
  const sequences = sequencesOf(items, level)
  const told = items.filter(({ filler }) => !filler)
  // 10/12/2025 for “ngày 10 tháng 12 năm 2025”; what is left of “số 12” is no run.
  if (level.strictness !== 'exact' && told.length < items.length && told.length > 1)
    sequences.push(...sequencesOf(told, level))
  return anyOf(sequences.map((sequence) => allOf(sideBySide(sequence, level))))
}

/** Of fewer each beside another is the phrase. */
const MANY_ITEMS = 4

function hasManyItems({ items, quoted }: SearchPart): boolean {
  return !quoted && items.filter(({ filler, asking }) => !filler && !asking).length >= MANY_ITEMS
}

/** The runs of words beside those with which a question is asked. */
function withoutQuestion(items: readonly SearchItem[]): SearchItem[][] {
  const runs: SearchItem[][] = [[]]
  for (const item of items) {
    if (item.asking) runs.push([])
    else runs.at(-1)?.push(item)
  }
  return runs.filter((run) => run.length > 0)
}

/** Of several words that stand in the title, some may stand in the issuer: people name it with what it issued. */
function itemsApart(items: readonly SearchItem[], level: Level): Expression[] {
  const told = items.filter(({ filler, asking }) => !filler && !asking)
  const isNamed = level.zone === 'heading' && told.length > 1
  return told.map((item) =>
    isNamed ? anyOf([itemApart(item, level), issuerApart(item, level)]) : itemApart(item, level),
  )
}

/** The part with its last word completed in each way. */
function begunPart(part: SearchPart, { level, ends }: { level: Level; ends: readonly Syllable[] }): Expression {
  const typed = part.items.filter(({ asking }) => !asking).flatMap((item) => item.typed)
  const before = typed.slice(0, -1)
  const neighbour = before.at(-1)
  if (!level.apart && neighbour) {
    const ending = anyWithShared(ends.map((end) => sideBySide([neighbour, end], level)))
    return before.length > 1 ? allOf([...sideBySide(before, level), ending]) : ending
  }
  const ending = anyOf(ends.map((end) => allOf(sideBySide([end], level))))
  const items = itemsApart(part.items.slice(0, -1), level)
  const ownBefore = part.items.at(-1)?.typed.slice(0, -1) ?? []
  return allOf([...items, ...ownBefore.flatMap((word) => sideBySide([word], level)), ending])
}

/** Any of these runs; what all of them ask for is asked for once. */
function anyWithShared(runs: readonly (readonly Expression[])[]): Expression {
  const [first = [], ...others] = runs
  const shared = first.filter(({ text }) => others.every((run) => run.some((each) => each.text === text)))
  const texts = new Set(shared.map(({ text }) => text))
  const own = runs.map((run) => run.filter(({ text }) => !texts.has(text)))
  if (shared.length === 0 || own.some((run) => run.length === 0)) return anyOf(runs.map(allOf))
  return allOf([...shared, anyOf(own.map(allOf))])
}

const MAX_SEQUENCES = 8

/** The part's words in a run, and the same with other forms in their places; letter for letter only as typed. */
function sequencesOf(items: readonly SearchItem[], { strictness }: Level): Syllable[][] {
  let sequences: Syllable[][] = [[]]
  for (const { typed, alternatives } of items) {
    const forms = strictness === 'exact' ? [typed] : [typed, ...alternatives]
    const longer = sequences.flatMap((sequence) => forms.map((form) => [...sequence, ...form]))
    sequences = longer.length <= MAX_SEQUENCES ? longer : sequences.map((sequence) => [...sequence, ...typed])
  }
  return sequences
}
