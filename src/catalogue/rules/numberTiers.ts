import { lettersOfType } from './lettersOfType'
import { allOf, anyOf, term, type Expression } from './searchExpression'
import { allSyllables, isWord, type SearchItem, type SearchQuery } from './searchQuery'
import { issuedTerm, single, wholeNumber, type Syllable, type Zone } from './searchTerms'

/**
 * What a query asks of the documents' numbers: the whole number, then its parts as they are cited, with the type and “số” before them,
 * the day or year and the issuer behind them. Empty for a query without a number.
 */
export function numberTiers(query: SearchQuery, numberKey: string): Expression[] {
  if (!allSyllables(query).some(hasDigit)) return []
  const items = query.parts.flatMap((part) => part.items).filter(({ asking }) => !asking)
  const dated = titleWithDay(items)
  if (dated) return [dated]
  const { number, issued, others } = citedIn(items)
  const words = number.flatMap(({ typed }) => typed)
  if (words.length > MAX_NUMBER_WORDS || !words.some(hasDigit) || isOfShortFigures(words)) return []
  const parts = [...number.map((item) => anyForm(item, 'number')), ...others.map((item) => anyForm(item, 'anywhere'))]
  return [term(wholeNumber(numberKey)), allOf([...parts, ...issued])]
}

// No number is longer; a pasted page is no number.
const MAX_NUMBER_WORDS = 8

/** 24/24 and 3/3 are no parts of a number: one figure has the number, the other the year. */
function isOfShortFigures(words: readonly Syllable[]): boolean {
  return words.length > 1 && words.every(({ folded }) => /^\d{1,3}$/.test(folded))
}

/** “Luật Biên phòng Việt Nam ngày 11 tháng 11 năm 2020 của Quốc hội”: as preambles cite laws, without the number. */
function titleWithDay(items: readonly SearchItem[]): Expression | null {
  const at = items.findIndex((_, index) => isOneWord(items[index], 'ngày') && issuedIn(items.slice(index)))
  const title = items.slice(0, Math.max(at, 0))
  const words = title.flatMap(({ typed }) => typed)
  if (words.length < 2 || words.length > MAX_TITLE_WORDS || words.some(hasDigit)) return null
  const day = issuedIn(items.slice(at))
  const rest = items.slice(at + (day?.length ?? 0)).filter((item) => !isOneWord(item, 'của'))
  const parts = [...inTitle(title), ...rest.map((item) => anyForm(item, 'anywhere'))]
  return day?.means ? allOf([...parts, day.means]) : null
}

/** The type that a title is cited with may stand in the number alone, or nowhere (công văn). */
function inTitle(title: readonly SearchItem[]): Expression[] {
  const type = typeIn(title)
  const inHeading = (items: readonly SearchItem[]) => items.map((item) => anyForm(item, 'heading'))
  if (!type) return inHeading(title)
  const [own, others] = [title.slice(0, type.length), title.slice(type.length)]
  return [...(type.means ? [anyOf([type.means, allOf(inHeading(own))])] : []), ...inHeading(others)]
}

const MAX_TITLE_WORDS = 12

/** `others`: the issuer, and what it is about. */
type Cited = { number: SearchItem[]; issued: Expression[]; others: SearchItem[] }
/** What stands for some of the items, and for how many. */
type Reading = { means: Expression | null; length: number }

function citedIn(items: readonly SearchItem[]): Cited {
  const cited: Cited = { number: [], issued: [], others: [] }
  let behind = false
  for (let rest = items; rest.length > 0;) {
    // What it is about stands last, in more words than need to be found.
    if (behind && isOneWord(rest[0], 'về')) break
    const next = nextOf(rest, hasNumberIn(cited))
    behind ||= next.endsNumber
    cited.issued.push(...next.issued)
    cited[behind ? 'others' : 'number'].push(...next.own)
    rest = rest.slice(next.length)
  }
  return cited
}

function hasNumberIn({ number }: Cited): boolean {
  return number.some(({ typed }) => typed.some(hasDigit))
}

/** `own`: what is a part of the number or of what stands behind it. */
type Next = { own: readonly SearchItem[]; issued: readonly Expression[]; length: number; endsNumber: boolean }

function nextOf(rest: readonly SearchItem[], hasNumber: boolean): Next {
  const read = readingOf(rest, hasNumber)
  const isOf = hasNumber && isOneWord(rest[0], 'của')
  const own = read || isOf ? [] : rest.slice(0, 1)
  const endsNumber = isOf || (hasNumber && own.some(isNoPartOfNumber))
  return { own, issued: read?.means ? [read.means] : [], length: read?.length ?? 1, endsNumber }
}

/** What the items begin with besides parts of the number and names; before the number its type, behind it when it was issued. */
function readingOf(rest: readonly SearchItem[], hasNumber: boolean): Reading | null {
  const read = hasNumber ? issuedIn(rest) : typeIn(rest)
  return read ?? (rest[0]?.filler ? { means: null, length: 1 } : null)
}

/** The type stands in the number by its letters, or not at all. */
function typeIn(rest: readonly SearchItem[]): Reading | null {
  const words = rest.flatMap(({ typed }) => typed)
  const type = lettersOfType(words)
  if (!type) return null
  let [length, read] = [0, 0]
  for (; read < type.length; length += 1) read += rest[length]?.typed.length ?? 1
  if (read !== type.length) return null
  const forms = [words.slice(0, type.length), ...type.letters.map((letters) => [{ folded: letters, marked: letters }])]
  return { means: type.letters.length === 0 ? null : anyOf(forms.map((form) => allWords(form, 'number'))), length }
}

/** “ngày 05/8/2020”, “ngày 5 tháng 8 năm 2020”, “05/8/2020”, “năm 2020”, and the year alone behind a number (1522/2021). */
function issuedIn(rest: readonly SearchItem[]): Reading | null {
  if (isOneWord(rest[0], 'năm')) return issuedInYear(numberAt(rest, 1), { length: 2 })
  if (!isOneWord(rest[0], 'ngày')) return issuedOnDay(rest) ?? issuedInYear(numberAt(rest, 0), { length: 1 })
  const atMonth = isOneWord(rest[2], 'tháng') ? 3 : 2
  const atYear = isOneWord(rest[atMonth + 1], 'năm') ? atMonth + 2 : atMonth + 1
  const [day, month, year] = [1, atMonth, atYear].map((at) => numberAt(rest, at))
  if (!day || !month || !year) return null
  return { means: term(issuedTerm([year, month, day])), length: atYear + 1 }
}

function issuedOnDay(rest: readonly SearchItem[]): Reading | null {
  const [day, month, year] = [0, 1, 2].map((at) => numberAt(rest, at))
  if (!day || !month || !year || day > 31 || month > 12 || year < 1900) return null
  return { means: term(issuedTerm([year, month, day])), length: 3 }
}

/** The year stands in the number, or is that of the day of issue. */
function issuedInYear(year: number | null, { length }: { length: 1 | 2 }): Reading | null {
  const isYear = year !== null && (length === 2 ? year >= 1000 : year >= 1945 && year < 2100)
  if (!isYear) return null
  const inNumber = single({ folded: String(year), marked: String(year) }, 'folded', 'number')
  return { means: anyOf([term(inNumber), term(issuedTerm([year]))]), length }
}

/** “nghị định 26 luật thủy sản” goes on with what it is about: no number has such marks. */
function isNoPartOfNumber({ typed }: SearchItem): boolean {
  return typed.some(({ marked, folded }) => marked.replaceAll('đ', 'd') !== folded)
}

function numberAt(rest: readonly SearchItem[], at: number): number | null {
  const [word, ...more] = rest[at]?.typed ?? []
  return word && more.length === 0 && /^\d{1,4}$/.test(word.folded) ? Number(word.folded) : null
}

function isOneWord(item: SearchItem | undefined, word: Parameters<typeof isWord>[1]): boolean {
  const [first, ...more] = item?.typed ?? []
  return first !== undefined && more.length === 0 && isWord(first, word)
}

function hasDigit({ folded }: Syllable): boolean {
  return /\p{N}/u.test(folded)
}

function anyForm({ typed, alternatives }: SearchItem, zone: Zone): Expression {
  return anyOf([typed, ...alternatives].map((form) => allWords(form, zone)))
}

function allWords(words: readonly Syllable[], zone: Zone): Expression {
  return allOf(words.map((word) => term(single(word, 'folded', zone))))
}
