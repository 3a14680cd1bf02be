import { itemsApart, sideBySide } from './itemExpressions'
import { allOf, anyOf, type Expression } from './searchExpression'
import type { Level } from './searchLevels'
import { allSyllables, type SearchItem, type SearchQuery } from './searchQuery'
import { hasMarks, type Syllable } from './searchTerms'

/** The last word's possible ends, where it may be only begun: in any marks, and with the marks as typed. */
export type Completions = { folded: readonly Syllable[]; marked: readonly Syllable[] }

type Asked = { level: Level; completions: Completions }

/** The last part with its last word completed in each way. */
export function begunPart(query: SearchQuery, { level, completions }: Asked): Expression | null {
  const items = query.parts.at(-1)?.items ?? []
  const ends = endsFor(query, { level, completions })
  const before = items
    .filter(({ asking }) => !asking)
    .flatMap((item) => item.typed)
    .slice(0, -1)
  const neighbour = before.at(-1)
  const beside = neighbour ? ends.beside.map((end) => sideBySide([neighbour, end], level)) : []
  if (level.apart || !neighbour) return begunApart(items, { level, alone: ends.alone, beside })
  const words = before.length > 1 ? sideBySide(before, level) : []
  return beside.length === 0 ? null : allOf([...words, anyWithShared(beside)])
}

type Begun = { level: Level; alone: readonly Syllable[]; beside: readonly (readonly Expression[])[] }

/** Beside a word that is only begun a bare one may be any other. */
function begunApart(items: readonly SearchItem[], { level, alone, beside }: Begun): Expression | null {
  const others = items.slice(0, -1)
  const ways: Expression[] = []
  if (alone.length > 0) ways.push(allOf([...itemsApart(others, level), ...endingAlone(items, alone, level)]))
  const isBare = level.strictness === 'strict' && items.slice(-2).some(({ bare }) => bare)
  if (isBare && beside.length > 0)
    ways.push(allOf([...itemsApart(withoutLastBare(others), level), anyWithShared(beside)]))
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

type Ends = { alone: readonly Syllable[]; beside: readonly Syllable[] }

/** What the last word may be by itself, and beside the word before it: a bare one looks there like whatever it may. */
function endsFor(query: SearchQuery, { level, completions }: Asked): Ends {
  const word = allSyllables(query).at(-1)
  if (!word || !query.openEnded || !mayBeBegun(word, level)) return NO_ENDS
  const asTyped = level.strictness === 'strict' ? completions.marked : completions.folded
  const beside = hasMarks(word) ? asTyped : completions.folded
  return { alone: lastItem(query)?.bare ? asTyped : beside, beside }
}

function mayBeBegun(word: Syllable, { strictness, apart, zone }: Level): boolean {
  if (strictness === 'exact') return false
  // One letter begins too many words to look for each of them apart from the word before it.
  if (word.folded.length === 1 && (apart || zone === 'heading')) return false
  // Of a word that is still being typed, the marks that it has are meant.
  return !hasMarks(word) || strictness === 'strict' || apart
}

const NO_ENDS: Ends = { alone: [], beside: [] }

function lastItem({ parts }: SearchQuery): SearchItem | undefined {
  return parts.at(-1)?.items.at(-1)
}
