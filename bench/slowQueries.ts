import { foldText } from '../src/vietnamese/foldText'
import type { DocumentQuery, FacetQuestion } from '../src/catalogue/views'
import { TOPICS } from '../src/vocabulary/topics'
import type { CorpusDocument } from './corpus'
import { seededRandom } from './seededRandom'

export type SlowKind = { kind: string; queries: DocumentQuery[]; onlyWhatWasSent?: true }

const COMMON = 40
const EACH = 20
const FACETS: FacetQuestion[] = ['topic', 'type', 'issuer', 'year', 'unit']
const LETTERS = [...'abcdefghijklmnopqrstuvwxyđâêôơư']
const TWO_LETTERS = 'th nh ng tr ch kh ph gi qu ba ca ma to do hu ti la ve đô bi'.split(' ')

type Making = { documents: readonly CorpusDocument[]; common: readonly string[] }

/** Queries that are made to be slow, or come so from people, over a library like these documents. */
export function slowQueries(documents: readonly CorpusDocument[]): SlowKind[] {
  const making: Making = { documents, common: commonWords(documents).slice(0, COMMON) }
  return [
    ...shortQueries(making),
    ...longQueries(making),
    ...filteredQueries(making),
    ...fruitlessQueries(making),
    ...wordlessQueries(),
  ]
}

function times<Item>(make: (index: number) => Item): Item[] {
  return Array.from({ length: EACH }, (_, index) => make(index))
}

function asked(kind: string, queries: readonly string[]): SlowKind {
  return { kind, queries: queries.map((q) => ({ q })) }
}

function shortQueries({ common }: Making): SlowKind[] {
  const ended = common.map((word) => `${word} `)
  return [
    asked('một chữ cái', LETTERS),
    asked('hai chữ cái', TWO_LETTERS),
    asked(
      'một từ thường gặp và một chữ cái',
      times((index) => `${common[index]} ${LETTERS[index]}`),
    ),
    asked('từ thường gặp nhất', common),
    asked('từ thường gặp nhất, có dấu cách ở cuối', ended),
    asked('từ thường gặp nhất, không dấu', common.map(foldText)),
    asked('dấu câu, ký hiệu', SIGNS),
  ]
}

const SIGNS = ['"', '-', '"" "" -', '((((', 'a AND OR NOT b*', '^:{}', '"a '.repeat(80), '-a -b -c']

function longQueries({ documents, common }: Making): SlowKind[] {
  const random = seededRandom(documents.length)
  const some = (count: number) => Array.from({ length: count }, () => random.pick(common)).join(' ')
  const ofText = (from: number, to: number) => times((index) => textOf(documents[index]).slice(from, to).join(' '))
  const letters = times((index) => [...LETTERS.slice(index % 8), ...LETTERS].slice(0, 24).join(' '))
  return [
    asked(
      '24 từ thường gặp',
      times(() => some(24)),
    ),
    asked(
      '200 từ thường gặp',
      times(() => some(200)),
    ),
    asked('200 từ của một văn bản', ofText(0, 200)),
    asked(
      '5.000 ký tự',
      times((index) => longText(documents.slice(index)).slice(0, 5_000)),
    ),
    asked('24 chữ cái rời', letters),
    asked(
      'từ thường gặp trong ngoặc kép',
      times((index) => `"${common[index]}"`),
    ),
    asked(
      'cả câu trong ngoặc kép',
      ofText(3, 15).map((words) => `"${words}"`),
    ),
    asked(
      'một từ thường gặp, trừ ba từ khác',
      times((index) => `${common[index]} ${without(common, index)}`),
    ),
  ]
}

function filteredQueries({ documents, common }: Making): SlowKind[] {
  const dayOf = (index: number) => documents[index * 7]?.issuedOn ?? '2020-01-01'
  const numbers = documents.flatMap(({ number }) => number ?? [])
  const withWord = (kind: string, filter: (index: number) => DocumentQuery): SlowKind => ({
    kind: `một từ thường gặp; ${kind}`,
    queries: times((index) => ({ ...filter(index), q: common[index] ?? '' })),
  })
  const onlyWhatWasSent = true
  return [
    withWord('chủ đề, loại và cơ quan', (index) => narrowed(documents[index])),
    withWord('ban hành trong ba ngày', (index) => ({
      issuedFrom: dayOf(index),
      issuedTo: threeDaysAfter(dayOf(index)),
    })),
    withWord('number=', (index) => ({ number: numbers[index] ?? '' })),
    { ...withWord('chỉ thấy tài liệu gửi cho đơn vị', () => ({})), onlyWhatWasSent },
    { ...asked('một chữ cái; chỉ thấy tài liệu gửi cho đơn vị', LETTERS), onlyWhatWasSent },
    ...SORTS.map((sort) => withWord(`sort=${sort}`, () => ({ sort }))),
    withWord('đủ các bảng đếm', () => ({ facets: FACETS })),
  ]
}

const SORTS = ['-publishedAt', 'issuedOn', 'title'] as const

function fruitlessQueries({ documents }: Making): SlowKind[] {
  return [
    asked(
      'không thấy gì; từ gõ sai, có gợi ý',
      times((index) => misspelt(documents[index])),
    ),
    asked(
      'không thấy gì; 24 từ lạ',
      times((index) => Array.from({ length: 24 }, (_, at) => `qx${index}${at}zj`).join(' ')),
    ),
    asked('không thấy gì; chữ viết tắt lạ', SHORT_FORMS),
  ]
}

/** Of letters with which most words begin, as long as a short form may be. */
const SHORT_FORMS = times((index) =>
  [...'tchnbkđv'].map((_, at, all) => all[(at * (index + 1) + index) % all.length]).join(''),
)

function wordlessQueries(): SlowKind[] {
  const topic = (index: number) => [TOPICS[index % TOPICS.length]?.slug ?? '']
  return [
    {
      kind: 'không có từ; đủ các bảng đếm của một chủ đề',
      queries: times((index) => ({ topic: topic(index), facets: FACETS })),
    },
    ...SORTS.map((sort) => ({
      kind: `không có từ; danh sách một chủ đề, sort=${sort}`,
      queries: times((index) => ({ topic: topic(index), sort })),
    })),
  ]
}

/** Words by how many of the documents have them, the commonest first. */
function commonWords(documents: readonly CorpusDocument[]): string[] {
  const counts = new Map<string, number>()
  for (const document of documents) {
    const words = textOf(document).filter((word) => /^\p{L}+$/u.test(word))
    for (const word of new Set(words.map((each) => each.toLowerCase()))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word)
}

function textOf(document: CorpusDocument | undefined): string[] {
  return document?.paragraphs.join(' ').split(' ') ?? []
}

/** Texts one after the other: one alone is shorter. */
function longText(documents: readonly CorpusDocument[]): string {
  return documents
    .slice(0, 4)
    .map((document) => textOf(document).join(' '))
    .join(' ')
}

function narrowed(document: CorpusDocument | undefined): DocumentQuery {
  if (!document) return {}
  const { topics, type, issuer } = document
  return { topic: topics.slice(0, 1), type: [type], issuer }
}

function threeDaysAfter(day: string): string {
  return new Date(Date.parse(day) + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function without(common: readonly string[], index: number): string {
  return [1, 2, 3].map((step) => `-${common[(index + step * 7) % common.length]}`).join(' ')
}

/** Three words of a text, each with a letter too many. */
function misspelt(document: CorpusDocument | undefined): string {
  const words = textOf(document).filter((word) => /^\p{L}{3,}$/u.test(word))
  return words
    .slice(0, 3)
    .map((word) => `${word.slice(0, 2)}w${word.slice(2)}q`)
    .join(' ')
}
