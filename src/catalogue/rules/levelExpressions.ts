import { begunPart, type Completions } from './begunExpressions'
import { besides, itemsApart, nearby, sideBySide } from './itemExpressions'
import { allOf, anyOf, term, type Expression } from './searchExpression'
import type { Level } from './searchLevels'
import { isTold, type SearchItem, type SearchPart, type SearchQuery } from './searchQuery'
import { hasMarks, UNMARKED, type Syllable } from './searchTerms'

type Asked = { level: Level; completions: Completions }

/** Null where the level has nothing of its own: a word letter for letter is whole, and some words begin no other. */
export function expressionOf(query: SearchQuery, { level, completions }: Asked): Expression | null {
  if (level.near && !query.parts.some(hasManyItems)) return null
  if ((level.unmarked || level.beside) && !hasMarkedRun(query)) return null
  if (level.unmarked) return inUnmarkedText(query, { level, completions })
  if (!level.begun) return allOf(query.parts.map((part) => wholePart(part, level)))
  const begun = begunPart(query, { level, completions })
  return begun && allOf([...query.parts.slice(0, -1).map((part) => wholePart(part, level)), begun])
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
