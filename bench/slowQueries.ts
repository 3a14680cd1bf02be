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

/** Queries that are made to be slow, or come so from people, over a library like these documents. */
export function slowQueries(documents: readonly CorpusDocument[]): SlowKind[] {
  const common = commonWords(documents).slice(0, COMMON)
  const random = seededRandom(documents.length)
  const some = (count: number) => Array.from({ length: count }, () => random.pick(common)).join(' ')
  const times = (make: (index: number) => DocumentQuery, count = EACH) =>
    Array.from({ length: count }, (_, index) => make(index))
  const word = (index: number) => common[index % common.length] ?? ''
  const asked = (kind: string, queries: string[]): SlowKind => ({ kind, queries: queries.map((q) => ({ q })) })
  const days = (index: number) => documents[index * 7]?.issuedOn ?? '2020-01-01'
  const sparse: [string, (index: number) => DocumentQuery][] = [
    ['chủ đề, loại và cơ quan', (index) => documents.slice(index).map(narrowed)[0] ?? {}],
    ['ban hành trong ba ngày', (index) => ({ issuedFrom: days(index), issuedTo: threeDaysAfter(days(index)) })],
    ['number=', (index) => ({ number: documents.filter(({ number }) => number)[index]?.number ?? '' })],
  ]
  return [
    asked('một chữ cái', LETTERS),
    asked('hai chữ cái', TWO_LETTERS),
    asked(
      'một từ thường gặp và một chữ cái',
      times((index) => ({ q: `${word(index)} ${LETTERS[index]}` })).map(({ q = '' }) => q),
    ),
    asked('từ thường gặp nhất', common),
    asked(
      'từ thường gặp nhất, có dấu cách ở cuối',
      common.map((each) => `${each} `),
    ),
    asked('từ thường gặp nhất, không dấu', common.map(foldText)),
    { kind: '24 từ thường gặp', queries: times(() => ({ q: some(24) })) },
    { kind: '200 từ thường gặp', queries: times(() => ({ q: some(200) })) },
    {
      kind: '200 từ của một văn bản',
      queries: times((index) => ({ q: textOf(documents[index]).slice(0, 200).join(' ') })),
    },
    {
      kind: '5.000 ký tự',
      queries: times((index) => ({ q: textOf(documents[index]).join(' ').slice(0, 5_000) })),
    },
    { kind: 'từ thường gặp trong ngoặc kép', queries: times((index) => ({ q: `"${word(index)}"` })) },
    {
      kind: 'cả câu trong ngoặc kép',
      queries: times((index) => ({ q: `"${textOf(documents[index]).slice(3, 15).join(' ')}"` })),
    },
    {
      kind: 'một từ thường gặp, trừ ba từ khác',
      queries: times((index) => ({ q: `${word(index)} ${without(common, index)}` })),
    },
    ...sparse.map(([name, filter]) => ({
      kind: `một từ thường gặp; ${name}`,
      queries: times((index) => ({ ...filter(index), q: word(index) })),
    })),
    {
      kind: 'một từ thường gặp; chỉ thấy tài liệu gửi cho đơn vị',
      queries: times((index) => ({ q: word(index) })),
      onlyWhatWasSent: true,
    },
    {
      kind: 'một chữ cái; chỉ thấy tài liệu gửi cho đơn vị',
      queries: LETTERS.map((q) => ({ q })),
      onlyWhatWasSent: true,
    },
    ...(['-publishedAt', 'issuedOn', 'title'] as const).map((sort) => ({
      kind: `một từ thường gặp; sort=${sort}`,
      queries: times((index) => ({ q: word(index), sort })),
    })),
    { kind: 'một từ thường gặp; đủ các bảng đếm', queries: times((index) => ({ q: word(index), facets: FACETS })) },
    {
      kind: 'không thấy gì; từ gõ sai, có gợi ý',
      queries: times((index) => ({ q: misspelt(documents[index]) })),
    },
    {
      kind: 'không thấy gì; 24 từ lạ',
      queries: times((index) => ({
        q: times(() => ({}))
          .map((_, at) => `qx${index}${at}zj`)
          .join(' '),
      })),
    },
    {
      kind: '24 chữ cái rời',
      queries: times((index) => ({ q: [...LETTERS.slice(index % 8), ...LETTERS].slice(0, 24).join(' ') })),
    },
    {
      kind: 'dấu câu, ký hiệu',
      queries: ['"', '-', '"" "" -', '((((', 'a AND OR NOT b*', '^:{}', `${'"a '.repeat(80)}`, '-a -b -c'].map((q) => ({
        q,
      })),
    },
    {
      kind: 'không có từ; đủ các bảng đếm của một chủ đề',
      queries: times((index) => ({ topic: [TOPICS[index % TOPICS.length]?.slug ?? ''], facets: FACETS })),
    },
    ...(['-publishedAt', 'issuedOn', 'title'] as const).map((sort) => ({
      kind: `không có từ; danh sách một chủ đề, sort=${sort}`,
      queries: times((index) => ({ topic: [TOPICS[index % TOPICS.length]?.slug ?? ''], sort })),
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

function narrowed({ topics, type, issuer }: CorpusDocument): DocumentQuery {
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
