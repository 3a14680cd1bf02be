import type { DiffPiece, TextDiff } from './reviewViews'
import { type EditBudget, joined, type Run, shortestEdits } from './shortestEdits'

const MAX_COMPARED = 200_000
const MAX_SHOWN = 20_000
const MAX_STEPS = 1_500_000
const MAX_WORDS_OF_CHANGE = 1000
/** Unchanged words that are shown before and after a change. */
const CONTEXT = 12

/**
 * What changed between two texts, word by word; null where the words are the same. Vietnamese words are written as syllables
 * that come again everywhere, so one or two that happen to stand in both of two rewritten passages do not tear these apart.
 * Bounded in time and size; what is left out is said.
 */
export function textDiff(before: string, after: string): TextDiff | null {
  const [old, young] = [before.normalize('NFC'), after.normalize('NFC')]
  const uncompared = uncomparedPart(old, young)
  const [left, right] = [old.slice(0, MAX_COMPARED).trimEnd(), young.slice(0, MAX_COMPARED).trimEnd()]
  const compared = comparedRuns(left, right)
  const isSame = compared.runs.every(({ kind }) => kind === 'same')
  if (isSame && !uncompared?.differs) return null
  const passages = passagesOf(compared.runs, { before: spacedWords(left), after: spacedWords(right) })
  return { ...shown(passages), isCoarse: compared.isCoarse, uncompared }
}

function uncomparedPart(before: string, after: string): TextDiff['uncompared'] {
  const rest = [before.slice(MAX_COMPARED), after.slice(MAX_COMPARED)] as const
  const characters = Math.max(rest[0].length, rest[1].length)
  return characters === 0 ? null : { characters, differs: rest[0] !== rest[1] }
}

type Compared = { runs: Run[]; isCoarse: boolean }

/** First line by line, then the words of the lines that changed: cheap where a long text changed in a few places. */
function comparedRuns(before: string, after: string): Compared {
  const budget: EditBudget = { steps: MAX_STEPS }
  const lines = shortestEdits(linesOf(before), linesOf(after), budget)
  if (!lines) return comparedWords(wordsOf(before), wordsOf(after), budget)
  const parts = hunksOf(lines).map(({ same, removed, added }) =>
    same
      ? { runs: [{ kind: 'same' as const, tokens: wordsOf(same.join('')) }], isCoarse: false }
      : comparedWords(wordsOf(removed.join('')), wordsOf(added.join('')), budget),
  )
  return { runs: joined(parts.flatMap(({ runs }) => runs)), isCoarse: parts.some(({ isCoarse }) => isCoarse) }
}

// oxlint-disable-next-line max-params -- the two sides, and what may be spent on them
function comparedWords(before: string[], after: string[], budget: EditBudget): Compared {
  const runs = shortestEdits(before, after, budget)
  if (runs) return { runs: withoutIslands(runs), isCoarse: false }
  const whole: Run[] = [
    { kind: 'removed', tokens: before },
    { kind: 'added', tokens: after },
  ]
  return { runs: joined(whole), isCoarse: true }
}

/** Each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

const WORD = /[\p{L}\p{M}\p{N}]+|\n|[^\s\p{L}\p{M}\p{N}]/gu

/** A word, a sign or a line end; how many spaces part them does not count. */
function wordsOf(text: string): string[] {
  return text.match(WORD) ?? []
}

/** The same words, each with the space behind it. */
function spacedWords(text: string): string[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) =>
    /^[^\S\n]/.test(text.slice(index + word.length, index + word.length + 1)) ? `${word} ` : word,
  )
}

type Hunk = { same: string[] | null; removed: string[]; added: string[] }

function hunksOf(runs: readonly Run[]): Hunk[] {
  const hunks: Hunk[] = []
  for (const { kind, tokens } of runs) {
    const last = hunks.at(-1)
    if (kind === 'same') hunks.push({ same: tokens, removed: [], added: [] })
    else if (last && !last.same) last[kind].push(...tokens)
    else hunks.push({ same: null, removed: [], added: [], [kind]: [...tokens] })
  }
  return hunks
}

/** A word or two between two longer changes belong to the change: the passage was rewritten. */
function withoutIslands(runs: readonly Run[]): Run[] {
  const hunks = hunksOf(runs)
  const isIsland = (index: number) =>
    (hunks[index]?.same?.length ?? 9) <= 2 && sizeOf(hunks[index - 1]) >= 3 && sizeOf(hunks[index + 1]) >= 3
  const grown = hunks.flatMap((hunk, index): Run[] =>
    hunk.same && !isIsland(index)
      ? [{ kind: 'same', tokens: hunk.same }]
      : [
          { kind: 'removed', tokens: hunk.same ?? hunk.removed },
          { kind: 'added', tokens: hunk.same ?? hunk.added },
        ],
  )
  return hunksOf(grown).flatMap(({ same, removed, added }): Run[] =>
    same
      ? [{ kind: 'same', tokens: same }]
      : joined([
          { kind: 'removed', tokens: removed },
          { kind: 'added', tokens: added },
        ]),
  )
}

function sizeOf(hunk: Hunk | undefined): number {
  return hunk && !hunk.same ? Math.max(hunk.removed.length, hunk.added.length) : 0
}

type Passage = { kind: Run['kind']; words: readonly string[] }

/** The runs in the spacing of their own side; what stayed has a space where either side has one. */
function passagesOf(runs: readonly Run[], { before, after }: { before: string[]; after: string[] }): Passage[] {
  let [from, to] = [0, 0]
  return runs.map(({ kind, tokens: { length } }) => {
    const left = before.slice(from, from + length)
    const right = after.slice(to, to + length)
    const words =
      kind === 'removed' ? left : kind === 'added' ? right : right.map((word, index) => wider(left[index], word))
    if (kind !== 'added') from += length
    if (kind !== 'removed') to += length
    return { kind, words }
  })
}

function wider(one: string | undefined, other: string): string {
  return one !== undefined && one.length > other.length ? one : other
}

function shown(passages: readonly Passage[]): Pick<TextDiff, 'pieces' | 'unshownChanges'> {
  const pieces: DiffPiece[] = []
  let characters = 0
  let unshownChanges = 0
  passages.forEach(({ kind, words }, index) => {
    const made = kind === 'same' ? inContext(words, { index, last: passages.length - 1 }) : changed({ kind, words })
    const size = made.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 0), 0)
    if (characters + size > MAX_SHOWN) {
      unshownChanges += kind === 'same' ? 0 : 1
      return
    }
    characters += size
    pieces.push(...made)
  })
  return { pieces, unshownChanges }
}

/** The beginning of a very long change, and how much of it is left out. */
function changed({ kind, words }: Passage): DiffPiece[] {
  const begun = words.slice(0, MAX_WORDS_OF_CHANGE)
  const left = words.length - begun.length
  const rest: DiffPiece[] = left > 0 ? [{ kind: 'skipped', of: kind, words: left }] : []
  return [{ kind, text: begun.join('') }, ...rest]
}

/** Of a long unchanged passage what stands next to a change. */
function inContext(words: readonly string[], { index, last }: { index: number; last: number }): DiffPiece[] {
  const head = index === 0 ? 0 : CONTEXT
  const tail = index === last ? 0 : CONTEXT
  const left = words.length - head - tail
  if (left < CONTEXT) return [{ kind: 'same', text: words.join('') }]
  return [
    ...(head > 0 ? [{ kind: 'same' as const, text: words.slice(0, head).join('') }] : []),
    { kind: 'skipped', of: 'same', words: left },
    ...(tail > 0 ? [{ kind: 'same' as const, text: words.slice(words.length - tail).join('') }] : []),
  ]
}
