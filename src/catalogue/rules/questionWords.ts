import { lettersOfType } from './lettersOfType'
import { syllablesOf, type Syllable } from './searchTerms'

/**
 * The places of the words with which a question is asked or a document cited, and which say nothing of what is looked for: “… ở đâu”,
 * “làm thế nào để …”, “có được … không”, “căn cứ …”. None where nothing else would be left.
 */
export function questionWords(words: readonly Syllable[]): ReadonlySet<number> {
  const from = lengthOf(words, BEGINNINGS) || citingIn(words)
  let to = words.length
  for (let length = endOf(words.slice(from, to)); length > 0; length = endOf(words.slice(from, to))) to -= length
  if (to < words.length && to > from && lengthOf(words.slice(to - 1), THEN) > 0) to -= 1
  const asked = new Set([...words.keys()].filter((at) => at < from || at >= to))
  for (const at of whetherWords(words.slice(from, to))) asked.add(from + at)
  return saysSomething(words.filter((_, at) => !asked.has(at))) ? asked : new Set()
}

/** The more words first. */
const BEGINNINGS = phrases([
  'làm thế nào để',
  'làm như thế nào để',
  'làm sao để',
  'cho tôi hỏi',
  'cho em hỏi',
  'cho hỏi',
  'xin hỏi',
  'thế nào là',
  'tại sao',
  'vì sao',
  'khi nào',
  'bao giờ',
])
/** Before the type of a document; “căn cứ cách mạng” and “theo dõi” are words of their own. */
const CITING = phrases(['căn cứ', 'theo'])
const ENDS = phrases([
  'là như thế nào',
  'làm như thế nào',
  'như thế nào',
  'làm thế nào',
  'là bao nhiêu',
  'là những gì',
  'là ngày nào',
  'thế nào',
  'ra sao',
  'làm sao',
  'làm gì',
  'là gì',
  'là ai',
  'ở đâu',
  'khi nào',
  'bao giờ',
  'bao lâu',
  'bao nhiêu',
  'hay không',
  'được không',
])
const THEN = phrases(['thì'])
/** With their marks only: without them they begin other words. */
const LAST_WORDS = ['gì', 'ạ']

function phrases(texts: readonly string[]): Syllable[][] {
  return texts.map(syllablesOf).sort((one, other) => other.length - one.length)
}

function lengthOf(words: readonly Syllable[], known: readonly (readonly Syllable[])[]): number {
  return known.find((phrase) => phrase.every((word, at) => isTyped(words[at], word)))?.length ?? 0
}

function citingIn(words: readonly Syllable[]): number {
  const length = lengthOf(words, CITING)
  return length > 0 && lettersOfType(words.slice(length)) ? length : 0
}

function endOf(words: readonly Syllable[]): number {
  const found = ENDS.find((phrase) => lengthOf(words.slice(-phrase.length), [phrase]) > 0)
  if (found) return found.length
  return LAST_WORDS.includes(words.at(-1)?.marked ?? '') ? 1 : 0
}

/** “có … không”, “có được … không” */
function whetherWords(words: readonly Syllable[]): number[] {
  const last = words.length - 1
  const at = words.findIndex((word) => word.marked === 'có')
  if (at < 0 || at === last || words[last]?.marked !== 'không') return []
  return words[at + 1]?.marked === 'được' ? [at, at + 1, last] : [at, last]
}

/** With its marks or without any. */
function isTyped(typed: Syllable | undefined, { folded, marked }: Syllable): boolean {
  return typed?.folded === folded && (typed.marked === marked || typed.marked === folded)
}

function saysSomething(words: readonly Syllable[]): boolean {
  return words.length > 1 || (words[0]?.folded.length ?? 0) > 2
}
