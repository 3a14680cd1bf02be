import { bareBeside, besides, issuedInYear, issuerApart, itemApart, nearby, sideBySide } from './itemExpressions'
import { allOf, anyOf, term, type Expression } from './searchExpression'
import type { Level } from './searchLevels'
import { allSyllables, isTold, type SearchItem, type SearchPart, type SearchQuery } from './searchQuery'
import { hasMarks, UNMARKED, type Syllable } from './searchTerms'

/** The last word's possible ends, where it may be only begun: in any marks, and with the marks as typed. */
export type Completions = { folded: readonly Syllable[]; marked: readonly Syllable[] }

type Asked = { level: Level; completions: Completions }

/** Null where the level has nothing of its own: a word letter for letter is whole, and some words begin no other. */
export function expressionOf(query: SearchQuery, { level, completions }: Asked): Expression | null {
  if (level.near && !query.parts.some(hasManyItems)) return null
  if ((level.unmarked || level.beside) && !hasMarkedRun(query)) return null
  if (level.unmarked) return inUnmarkedText(query, { level, completions })
  const whole = query.parts.map((part) => wholePart(part, level))
  if (!level.begun) return allOf(whole)
  const begun = begunPart(query, { level, completions })
  return begun && allOf([...whole.slice(0, -1), begun])
}

/** Words beside each other of which some were typed with marks. */
export function hasMarkedRun(query: SearchQuery): boolean {
  return query.parts.some(({ items, quoted }) => {
    const words = items.filter(isTold).flatMap(({ typed }) => typed)
    return !quoted && words.length > 1 && words.some(hasMarks)
  })
}

function inUnmarkedText(query: SearchQuery, { level: { unmarked: _unmarked, ...level }, completions }: Asked) {
  const words = expressionOf(query, { level, completions })
  return words && allOf([words, term(UNMARKED)])
}

type Ends = { alone: readonly Syllable[]; beside: readonly Syllable[] }

/** What the last word may be by itself, and beside the word before it: a bare one looks there like whatever it may. */
function endsFor(query: SearchQuery, { level, completions }: Asked): Ends {
  const word = allSyllables(query).at(-1)
  if (!word || !query.openEnded || level.strictness === 'exact') return NO_ENDS
  // One letter begins too many words to look for each of them apart from the word before it.
  if (word.folded.length === 1 && (level.apart || level.zone === 'heading')) return NO_ENDS
  // Of a word that is still being typed, the marks that it has are meant.
  if (hasMarks(word) && level.strictness === 'folded' && !level.apart) return NO_ENDS
  const asTyped = level.strictness === 'strict' ? completions.marked : completions.folded
  const beside = hasMarks(word) ? asTyped : completions.folded
  return { alone: lastItem(query)?.bare ? asTyped : beside, beside }
}

const NO_ENDS: Ends = { alone: [], beside: [] }

function lastItem({ parts }: SearchQuery): SearchItem | undefined {
  return parts.at(-1)?.items.at(-1)
}

function wholePart(part: SearchPart, level: Level): Expression {
  if (level.strictness === 'exact') return runOf(part.items, level)
  const runs = withoutQuestion(part.items)
  if (!part.quoted && level.near) return allOf(runs.map((items) => nearby(items, level)))
  const areMany = part.items.filter(isTold).length > 1
  if (!part.quoted && level.beside && areMany) return allOf(runs.flatMap((items) => besides(items, level.zone)))
  if (!part.quoted && level.apart) return allOf(itemsApart(part.items, level))
  return allOf(runs.map((items) => runOf(items, areMany ? asTypedIfAlone(items, level) : level)))
}

/** Of several words one that stands alone has no neighbour to be known by in other marks. */
function asTypedIfAlone(items: readonly SearchItem[], level: Level): Level {
  const told = items.filter(isTold)
  if (told.flatMap(({ typed }) => typed).length !== 1) return level
  return { ...level, strictness: told.some(({ bare }) => bare) ? 'exact' : 'strict' }
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
  return !quoted && items.filter(isTold).length >= MANY_ITEMS
}

/** The runs of words beside those with which a question is asked. */
function withoutQuestion(items: readonly SearchItem[]): SearchItem[][] {
  const runs: SearchItem[][] = [[]]
  for (const item of items) {
    if (item.asking) runs.push([])
    else runs.at(-1)?.push(item)
  }
  return runs.filter((run) => run.some(({ filler }) => !filler))
}

/** Of several words that stand in the title, some may stand in the issuer: people name it with what it issued. */
function itemsApart(items: readonly SearchItem[], level: Level): Expression[] {
  const told = items.filter(isTold)
  const isBeside = told.length > 1
  const isNamed = level.zone === 'heading' && isBeside
  return items.flatMap((item, at) => {
    if (!isTold(item)) return []
    const issued = isBeside ? issuedInYear(item) : []
    const named = isNamed ? [issuerApart(item, level)] : []
    return anyOf([itemApart(item, level), ...bareBeside(items, at, level), ...named, ...issued])
  })
}

/** The last part with its last word completed in each way. */
function begunPart(query: SearchQuery, { level, completions }: Asked): Expression | null {
  const items = query.parts.at(-1)?.items ?? []
  const ends = endsFor(query, { level, completions })
  const typed = items.filter(({ asking }) => !asking).flatMap((item) => item.typed)
  const before = typed.slice(0, -1)
  const neighbour = before.at(-1)
  const beside = neighbour ? ends.beside.map((end) => sideBySide([neighbour, end], level)) : []
  if (!level.apart && neighbour) {
    const words = before.length > 1 ? sideBySide(before, level) : []
    return beside.length === 0 ? null : allOf([...words, anyWithShared(beside)])
  }
  const others = items.slice(0, -1)
  const ways = [
    ends.alone.length === 0 ? [] : allOf([...itemsApart(others, level), ...endingAlone(items, ends.alone, level)]),
    // Beside a word that is only begun a bare one may be any other.
    beside.length > 0 && level.strictness === 'strict' && items.slice(-2).some(({ bare }) => bare)
      ? allOf([...itemsApart(withoutLastBare(others), level), anyWithShared(beside)])
      : [],
  ].flat()
  return ways.length === 0 ? null : anyOf(ways)
}

function withoutLastBare(items: readonly SearchItem[]): SearchItem[] {
  return items.map(({ bare, ...item }, at) => (bare && at < items.length - 1 ? { ...item, bare } : item))
}

function endingAlone(items: readonly SearchItem[], ends: readonly Syllable[], level: Level): Expression[] {
  const ownBefore = items.at(-1)?.typed.slice(0, -1) ?? []
  const strictness = items.at(-1)?.bare && level.strictness === 'strict' ? 'exact' : level.strictness
  return [
    ...ownBefore.flatMap((word) => sideBySide([word], level)),
    anyOf(ends.map((end) => allOf(sideBySide([end], { ...level, strictness })))),
  ]
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
