import { allOf, anyOf, term, type Expression } from './searchExpression'
import { isTold, type SearchItem } from './searchQuery'
import { hasMarks, issuedTerm, isYear, pair, single, type Syllable, type Zone } from './searchTerms'

/**
 * `exact`: letter for letter as typed; `strict`: with the marks that were typed, in any marks where none were; `folded`: whatever
 * the marks.
 */
export type Strictness = 'exact' | 'strict' | 'folded'

/** How closely words are looked for, and in which part of a document. */
export type Strictly = { strictness: Strictness; zone: Zone }

/** Each word beside one that it was typed beside: most Vietnamese words are two syllables, and a text has those together. */
export function nearby(items: readonly SearchItem[], strictly: Strictly): Expression {
  const choices = items.flatMap((item, at) => {
    if (item.filler) return []
    const isAlone = items.length === 1 || item.typed.length > 1 || item.alternatives.length > 0
    return [isAlone ? [itemApart(item, strictly)] : [...joint(items, at, strictly), ...joint(items, at + 1, strictly)]]
  })
  // The first and the last word have one neighbour: what they ask for need not be chosen for others.
  const needed = new Set(choices.flatMap((choice) => (choice.length === 1 ? choice.map(({ text }) => text) : [])))
  return allOf(
    choices.filter((choice) => choice.length === 1 || !choice.some(({ text }) => needed.has(text))).map(anyOf),
  )
}

/** Each word with the marks that were typed, or in others beside one that it was typed beside: no other word looks like both. */
export function besides(items: readonly SearchItem[], zone: Zone): Expression[] {
  const folded: Strictly = { strictness: 'folded', zone }
  return items.flatMap((item, at) => {
    if (item.filler) return []
    const [one, more] = [formsOf(item).filter(isOneWord), formsOf(item).filter((form) => !isOneWord(form))]
    return anyOf([
      itemApart(item, { strictness: 'strict', zone }),
      ...(item.glued ? [] : more.map((form) => allOf(sideBySide(form, folded)))),
      ...besideAny(items, at, { forms: one, strictly: folded }),
      ...issuedInYear(item),
    ])
  })
}

/** A bare word beside one that it was typed beside, in any marks; nothing for another. */
function bareBeside(items: readonly SearchItem[], at: number, strictly: Strictly): Expression[] {
  const item = items[at]
  return item?.bare && strictly.strictness === 'strict' ? besideAny(items, at, { forms: formsOf(item), strictly }) : []
}

type Beside = { forms: readonly Form[]; strictly: Strictly }

/** An item, in some of its forms, beside either of its neighbours in any of theirs. */
function besideAny(items: readonly SearchItem[], at: number, { forms, strictly }: Beside): Expression[] {
  return [
    ...neighboursOf(items, at, -1).flatMap((before) => joints(formsOf(before), forms, strictly)),
    ...neighboursOf(items, at, 1).flatMap((after) => joints(forms, formsOf(after), strictly)),
  ]
}

/** The next item in one direction, and the one behind it where that need not be there. */
function neighboursOf(items: readonly SearchItem[], at: number, step: 1 | -1): SearchItem[] {
  const [next, further] = [items[at + step], items[at + 2 * step]]
  if (!next || next.asking) return []
  return next.filler && further && !further.asking ? [next, further] : [next]
}

function isOneWord(form: Form): boolean {
  return form.length === 1
}

/** An item with the one before it side by side, in any of their forms. */
function joint(items: readonly SearchItem[], at: number, strictly: Strictly): Expression[] {
  const [before, after] = [items[at - 1], items[at]]
  return before && after ? joints(formsOf(before), formsOf(after), strictly) : []
}

type Form = readonly Syllable[]

function joints(before: readonly Form[], after: readonly Form[], strictly: Strictly): Expression[] {
  return before.flatMap((one) =>
    after.flatMap((other) => {
      const [last, first] = [one.at(-1), other[0]]
      return last && first ? [allOf(neighbourTerms([last, first], strictly))] : []
    }),
  )
}

function formsOf({ typed, alternatives }: SearchItem): Syllable[][] {
  return [typed, ...alternatives]
}

/** “công điện bão 2025” may mean the year of issue; nothing for another word. */
function issuedInYear({ typed }: SearchItem): Expression[] {
  const [word, ...more] = typed
  return word && more.length === 0 && isYear(word) ? [term(issuedTerm([Number(word.folded)]))] : []
}

/** Of the issuer only single words are kept: that what stands for others stands side by side is asked of the whole document. */
function issuerApart(item: SearchItem, { strictness }: Strictly): Expression {
  const ofTyped = strictnessOf(item, strictness)
  const inIssuer = (form: Form, strictly = strictness) =>
    form.map((word) => term(single(word, keyFor(word, strictly), 'issuer')))
  const others = item.alternatives.map((form) =>
    allOf([...inIssuer(form), ...(item.glued ? [] : sideBySide(form, { strictness, zone: 'anywhere' }))]),
  )
  return anyOf([allOf(inIssuer(item.typed, ofTyped)), ...others])
}

export function itemApart(item: SearchItem, { strictness, zone }: Strictly): Expression {
  const { typed, alternatives, glued } = item
  const strictly = { strictness: strictnessOf(item, strictness), zone }
  const apart = (words: readonly Syllable[]) => allOf(words.flatMap((word) => sideBySide([word], strictly)))
  return anyOf([
    apart(typed),
    ...alternatives.map((other) => (glued ? apart(other) : allOf(sideBySide(other, strictly)))),
  ])
}

/** By itself a bare word is meant as it was typed. */
function strictnessOf({ bare }: SearchItem, strictness: Strictness): Strictness {
  return bare && strictness === 'strict' ? 'exact' : strictness
}

/** The terms that a run of neighbours has. */
export function sideBySide(run: readonly Syllable[], { strictness, zone }: Strictly): Expression[] {
  const terms = run.flatMap((word, index) => {
    const next = run[index + 1]
    return next ? neighbourTerms([word, next], { strictness, zone }) : []
  })
  const [only] = run
  if (terms.length === 0 && only) return [term(single(only, keyFor(only, strictness), zone))]
  return terms
}

/** A pair is kept with marks on both or on neither: of one that is typed half with marks, the marked half is asked for besides. */
function neighbourTerms(run: readonly [Syllable, Syllable], { strictness, zone }: Strictly): Expression[] {
  const keys = run.map((word) => keyFor(word, strictness))
  const [key] = keys
  if (key && keys.every((each) => each === key)) return [term(pair(run, key, zone))]
  const marked = run.filter((word) => keyFor(word, strictness) === 'marked')
  return [pair(run, 'folded', zone), ...marked.map((word) => single(word, 'marked', zone))].map(term)
}

function keyFor(word: Syllable, strictness: Strictness): keyof Syllable {
  if (strictness === 'exact') return 'marked'
  return strictness === 'strict' && hasMarks(word) ? 'marked' : 'folded'
}

/** Of several words that stand in the title, some may stand in the issuer: people name it with what it issued. */
export function itemsApart(items: readonly SearchItem[], level: Strictly): Expression[] {
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
