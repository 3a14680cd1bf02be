import { lettersOfType } from './lettersOfType'
import { hasMarks, syllablesOf, type Syllable } from './searchTerms'

/**
 * The places of the words with which a question is asked or a document cited, and which say nothing of what is looked for: “… ở đâu”,
 * “làm thế nào để …”, “có được … không”, “tôi muốn tìm tài liệu về …”, “căn cứ …”. None where nothing else would be left.
 */
export function questionWords(words: readonly Syllable[]): ReadonlySet<number> {
  const asked = questionWordsIn(words)
  return saysSomething(words.filter((_, at) => !asked.has(at))) ? asked : new Set()
}

function questionWordsIn(words: readonly Syllable[]): Set<number> {
  const begun = beginningIn(words)
  const from = begun + lengthOf(words.slice(begun), WHAT_IS_ASKED_FOR) || citingIn(words)
  let to = words.length
  for (let length = endOf(words.slice(from, to)); length > 0; length = endOf(words.slice(from, to))) to -= length
  if (to < words.length && to > from && lengthOf(words.slice(to - 1), THEN) > 0) to -= 1
  const asked = new Set([...words.keys()].filter((at) => at < from || at >= to))
  const inside = words.slice(from, to)
  const insideAsked = [...whetherWords(inside), ...whichWords(inside)]
  const isQuestion = begun > 0 || to < words.length || insideAsked.length > 0
  const joining = isQuestion && words.some(hasMarks) ? joiningWords(inside) : []
  for (const at of [...insideAsked, ...joining]) asked.add(from + at)
  return asked
}

function beginningIn(words: readonly Syllable[]): number {
  return lengthOf(words, BEGINNINGS) || lengthOf(words, MARKED_BEGINNINGS, isMarked) || whoIn(words)
}

function joiningWords(words: readonly Syllable[]): number[] {
  return words.flatMap(({ marked }, at) => (JOINING.has(marked) ? [at] : []))
}

/** The more words first. */
const BEGINNINGS = phrases([
  'làm thế nào để',
  'làm như thế nào để',
  'làm cách nào để',
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
  'bao nhiêu',
  'bao lâu',
  'mấy giờ',
  ...['bữa', 'hôm', 'ngày', 'chừng', 'lúc', 'chỗ', 'nơi'].map((what) => `${what} nào`),
  'ở đâu',
  'nghe nói',
  ...['tôi', 'em', 'mình']
    .flatMap((who) => ['tìm', 'xem', 'hỏi', 'biết'].map((what) => [who, what] as const))
    .flatMap(([who, what]) => ['muốn', 'cần'].map((wish) => `${who} ${wish} ${what}`)),
  'tìm giúp tôi',
  'tìm giúp em',
  'tìm giúp',
  'xin cho biết',
  'cho biết',
  'cho tôi xin',
  'cho em xin',
  'cho xin',
])
/** With their marks only: without them they are other words too. */
const MARKED_BEGINNINGS = phrases([
  'làm sao',
  'có phải',
  'muốn',
  'muốn biết',
  'muốn hỏi',
  'muốn tìm',
  'muốn xem',
  'ai là',
])
const WHO_DOES = new Set(
  'có được phải nhận chịu làm cần cũng đã sẽ đang ký duyệt cho bị quản phụ giữ cấp lo trực gửi nộp bán mua kiểm xử'.split(
    ' ',
  ),
)
/** “thông tin về cá nóc” asks for what is about it, whether or not it calls itself so. */
const WHAT_IS_ASKED_FOR = phrases(
  ['tài liệu', 'văn bản', 'thông tin', 'bài']
    .flatMap((what) => ['', 'tìm ', 'tìm kiếm '].map((verb) => `${verb}${what}`))
    .flatMap((what) => [`${what} về`, `${what} mới nhất về`])
    .concat('quy định mới nhất về'),
)
/** Before the type of a document; “căn cứ cách mạng” and “theo dõi” are words of their own. */
const CITING = phrases(['căn cứ', 'theo'])
const ENDS = byWord(
  [
    'là như thế nào',
    'làm như thế nào',
    'như thế nào',
    'làm thế nào',
    'là bao nhiêu',
    'là những gì',
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
    'bao nhiêu tiền',
    'hay không',
    'được không',
    'còn không',
    'hay chưa',
    'bây giờ',
    'mới nhất',
    ...['', 'từ ', 'lúc ', 'đến '].map((before) => `${before}mấy giờ`),
    ...['bữa', 'hôm', 'ngày', 'chừng', 'lúc', 'năm', 'chỗ', 'nơi'].flatMap((what) =>
      ['', 'là ', 'vào ', 'ở '].map((before) => `${before}${what} nào`),
    ),
    'để làm gì',
    'phải không',
    'có phải không',
    'đúng không',
    'có đúng không',
  ],
  (phrase) => phrase.at(-1),
)
const MARKED_ENDS = byWord(
  [
    ...['về', 'đi', 'đến', 'tới'].map((where) => `${where} đâu`),
    ...['ngàn', 'nghìn', 'đồng', 'tiền'].map((what) => `mấy ${what}`),
    'thì sao',
    'là sao',
    'là của ai',
    ...['của', 'cho', 'với', 'do', 'từ'].map((whose) => `${whose} ai`),
  ],
  (phrase) => phrase.at(-1),
)
/** “… báo ai”; AI by itself is a thing. */
const WHO_IS_TOLD = new Set('báo gọi gặp hỏi tìm nhờ trình gửi nộp đưa nhắn'.split(' '))
/** “… thuộc xã nào”, “… gồm những đồn nào”: one word between them. */
const BEFORE_WHICH = phrases(['là', 'thuộc', 'ở', 'gồm những', 'là những', 'có những'])
const THEN = phrases(['thì'])
/** With their marks only: without them they begin other words. */
const LAST_WORDS = new Set(['gì', 'đâu', 'ạ', 'chưa', 'nhỉ', 'vậy', 'hả', 'nhé'])
const HOW_MUCH = phrases(['bao nhiêu', 'bao lâu'])
/** With their marks only. */
const WHICH = phrases(['cần có', 'phải có', 'thế nào', 'như thế nào', 'do ai', 'có mấy'])
/** With their marks only, as in “tàu nào trực cứu nạn”. */
const WHICH_WORDS = new Set(['nào', 'gì', 'mấy', 'đâu'])
/** What holds a question together says nothing that a text must have in the same words; with their marks only. */
const JOINING = new Set(
  'là thì mà mình được phải cần nên có bị ở tại cho của về từ để vào với các những cái'.split(' '),
)

/** By the first word without marks, those of more words first. */
type Phrases = ReadonlyMap<string, readonly (readonly Syllable[])[]>

function phrases(texts: readonly string[]): Phrases {
  return byWord(texts, (phrase) => phrase[0])
}

function byWord(texts: readonly string[], wordOf: (phrase: readonly Syllable[]) => Syllable | undefined): Phrases {
  const longestFirst = texts.map(syllablesOf).sort((one, other) => other.length - one.length)
  const phrases = new Map<string, (readonly Syllable[])[]>()
  for (const phrase of longestFirst) {
    const word = wordOf(phrase)?.folded ?? ''
    phrases.set(word, [...(phrases.get(word) ?? []), phrase])
  }
  return phrases
}

function lengthOf(words: readonly Syllable[], known: Phrases, isSame: Same = isTyped): number {
  const begun = known.get(words[0]?.folded ?? '') ?? []
  return begun.find((phrase) => phrase.every((word, at) => isSame(words[at], word)))?.length ?? 0
}

/** “ai ký …”, “ai được …”; AI and Ai Cập ask for nobody. */
function whoIn([first, second]: readonly Syllable[]): number {
  return first?.marked === 'ai' && WHO_DOES.has(second?.marked ?? '') ? 1 : 0
}

function citingIn(words: readonly Syllable[]): number {
  const length = lengthOf(words, CITING)
  return length > 0 && lettersOfType(words.slice(length)) ? length : 0
}

function endOf(words: readonly Syllable[]): number {
  const length = endIn(words, ENDS, isTyped) || endIn(words, MARKED_ENDS, isMarked)
  if (length > 0) return length
  const [last = '', before = ''] = [words.at(-1)?.marked, words.at(-2)?.marked]
  if (last === 'nào') return whichIn(words)
  return Number(LAST_WORDS.has(last) || (last === 'ai' && WHO_IS_TOLD.has(before)))
}

function endIn(words: readonly Syllable[], known: Phrases, isSame: Same): number {
  const ending = known.get(words.at(-1)?.folded ?? '') ?? []
  return ending.find((phrase) => endsWith(words, phrase, isSame))?.length ?? 0
}

type Same = (typed: Syllable | undefined, word: Syllable) => boolean

function endsWith(words: readonly Syllable[], phrase: readonly Syllable[], isSame: Same): boolean {
  const from = words.length - phrase.length
  return from >= 0 && phrase.every((word, at) => isSame(words[from + at], word))
}

/** How many words ask which one at the end; at least “nào” does. */
function whichIn(words: readonly Syllable[]): number {
  for (const length of [4, 3]) {
    const from = words.length - length
    if (from > 0 && lengthOf(words.slice(from), BEFORE_WHICH) === length - 2) return length
  }
  return 1
}

/** What is asked for in the middle. */
function whichWords(words: readonly Syllable[]): number[] {
  return [...words.keys()].flatMap((at) => {
    const length =
      lengthOf(words.slice(at), HOW_MUCH) ||
      lengthOf(words.slice(at), WHICH, isMarked) ||
      Number(WHICH_WORDS.has(words[at]?.marked ?? ''))
    return Array.from({ length }, (_, offset) => at + offset)
  })
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

function isMarked(typed: Syllable | undefined, { marked }: Syllable): boolean {
  return typed?.marked === marked
}

function saysSomething(words: readonly Syllable[]): boolean {
  return words.length > 1 || (words[0]?.folded.length ?? 0) > 2
}
