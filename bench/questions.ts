import { foldText } from '../src/vietnamese/foldText'
import { TOPICS } from '../src/vocabulary/topics'
import type { Ask, Asks } from './asks'
import type { OurFilled } from './children/ourServer'
import type { StockFilled } from './children/stockPayload'
import { corpus, phrasesFrom, type CorpusDocument } from './corpus'
import { madeId } from './publications'
import type { RivalName, Subjects } from './rivals/rivals'

export type Question = {
  name: string
  ours: Asks
  /** Absent: as ours. */
  bare?: Asks
  stock: Asks
} & Partial<Record<RivalName, Asks>>

export type Corpus = { count: number; seed: number }

const DIFFERENT = 300
/** As many days as the corpus has. */
const NEW_LISTS = 4_000
/** More than the catalogue keeps answers, or counts of matches, for. */
const SEARCHES = 1_500
/** What everybody looks for. */
const REPEATED = 20
const DELTAS = 100
const PHRASE_SOURCES = 2_000
const IDENTITY = { 'Accept-Encoding': 'identity' }

type Asking = { url: string; ours: OurFilled; stock: StockFilled; corpus: Corpus }

/** What is asked of ours alone, each in its many forms. */
export type OurAsks = Record<(typeof OUR_QUESTIONS)[number], Ask[]>
export const OUR_QUESTIONS = [
  'list',
  'list-unit',
  'list-new',
  'list-304',
  'item',
  'item-new',
  'search-again',
  'search-marked',
  'search-unmarked',
  'search-marked-ended',
  'search-unmarked-ended',
  'facets',
  'delta',
  'file',
] as const

type OurAsking = { url: string; ours: OurFilled; corpus: Corpus }

/** `url` is where ours runs, `corpus` what it holds. */
export async function ourAsks({ url, ours, corpus: size }: OurAsking): Promise<OurAsks> {
  const documents = sampleOf(size)
  const key = { Authorization: `Bearer ${ours.key}` }
  const withKey = (paths: string[]): Ask[] => paths.map((path) => ({ path, headers: { ...key, ...IDENTITY } }))
  const searches = (phrases: string[]) =>
    withKey(phrases.map((phrase) => `/api/v1/documents?q=${encodeURIComponent(phrase)}&limit=20`))
  const lists = TOPICS.map(({ slug }) => listOf(slug))
  const phrases = phrasesFrom(documents, { count: SEARCHES, seed: size.seed })
  const unmarked = [...new Set(phrases.map(foldText))]
  const ended = (words: string[]) => words.map((phrase) => `${phrase} `)
  const places = await feedPlaces(url, key)
  return {
    list: withKey(lists),
    'list-unit': withKey(lists.map((list) => `${list}&unit=${UNIT}`)),
    'list-new': withKey(newLists().map(({ slug, day }) => `${listOf(slug)}&issuedFrom=${day}`)),
    'list-304': await withValidators(url, withKey(lists)),
    item: withKey(sampled(documents, DIFFERENT).map(({ ordinal }) => `/api/v1/documents/${madeId('d', ordinal)}`)),
    'item-new': withKey([...Array(size.count).keys()].map((ordinal) => `/api/v1/documents/${madeId('d', ordinal)}`)),
    'search-again': searches(phrases.slice(0, REPEATED)),
    'search-marked': searches(phrases),
    'search-unmarked': searches(unmarked),
    'search-marked-ended': searches(ended(phrases)),
    'search-unmarked-ended': searches(ended(unmarked)),
    facets: withKey(newLists().map(({ day }) => `/api/v1/documents?issuedFrom=${day}&facets=${FACETS}&limit=20`)),
    delta: withKey(places.map((since) => `/api/v1/changes?since=${since}&limit=100`)),
    file: withKey([`/files/${ours.sha256}/tai-lieu.pdf`]),
  }
}

/** All questions, each put to ours and to stock Payload in its own words. */
export async function questionsFor({ url, ours, stock, corpus: size }: Asking): Promise<Question[]> {
  const subjects = subjectsOf(size)
  const asks = await ourAsks({ url, ours, corpus: size })
  const stockLists = subjects.lists.map((slugs) => ({ path: stockList(slugs, stock) }))
  const newStockLists = subjects.newLists.map(({ slugs, day }) => ({
    path: `${stockList(slugs, stock)}&where[issuedOn][greater_than_equal]=${day}`,
  }))
  const gzip = asks.list.map(({ path, headers }) => ({ path, headers: { ...headers, 'Accept-Encoding': 'gzip' } }))
  const sparing = stockLists.map(({ path }) => ({ path: path + SPARINGLY }))
  const items = subjects.ordinals.map((ordinal) => ({ path: `/api/documents/${ordinal + 1}` }))
  const deltas = subjects.since.map((since) => ({ path: stockDelta(since) }))
  return [
    { name: 'list', ours: asks.list, stock: stockLists },
    { name: 'list-sparing', ours: { sameAs: 'list' }, stock: sparing },
    { name: 'list-unit', ours: asks['list-unit'], stock: { sameAs: 'list' } },
    { name: 'list-new', ours: asks['list-new'], bare: asks.list, stock: newStockLists },
    { name: 'list-gzip', ours: gzip, bare: asks.list, stock: { sameAs: 'list' } },
    { name: 'list-304', ours: asks['list-304'], stock: { sameAs: 'list' } },
    { name: 'item', ours: asks.item, stock: items },
    { name: 'item-new', ours: asks['item-new'], bare: asks.item, stock: { sameAs: 'item' } },
    { name: 'search-marked', ours: asks['search-marked'], stock: stockSearches(subjects.marked) },
    { name: 'search-again', ours: asks['search-again'], stock: { sameAs: 'search-marked' } },
    { name: 'search-unmarked', ours: asks['search-unmarked'], stock: stockSearches(subjects.unmarked) },
    { name: 'delta', ours: asks.delta, stock: deltas },
    { name: 'file', ours: asks.file, stock: [{ path: `/api/media/file/${stock.fileName}` }] },
  ]
}

/** What ours is asked for, for whoever asks others the same. */
export function subjectsOf(size: Corpus): Subjects {
  const documents = sampleOf(size)
  const marked = phrasesFrom(documents, { count: SEARCHES, seed: size.seed })
  return {
    lists: TOPICS.map(({ slug }) => withBelow(slug)),
    newLists: newLists().map(({ slug, day }) => ({ slugs: withBelow(slug), day })),
    ordinals: sampled(documents, DIFFERENT).map(({ ordinal }) => ordinal),
    marked,
    unmarked: [...new Set(marked.map(foldText))],
    since: Array.from({ length: DELTAS }, (_, index) => {
      return documents[Math.floor((index * documents.length) / (DELTAS + 1))]?.publishedAt ?? ''
    }),
  }
}

const UNIT = 'xuan-dai'
const FACETS = 'topic,type,issuer,year,unit'

function listOf(slug: string): string {
  return `/api/v1/documents?topic=${slug}&limit=20`
}

/** A topic, and a day since which nobody asked before: more of them than there is room for answers that lie ready. */
function newLists(): { slug: string; day: string }[] {
  return Array.from({ length: NEW_LISTS }, (_, index) => ({
    slug: TOPICS[index % TOPICS.length]?.slug ?? '',
    day: new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10),
  }))
}

function sampleOf({ count, seed }: Corpus): CorpusDocument[] {
  const every = Math.max(1, Math.floor(count / PHRASE_SOURCES))
  return [...corpus({ count, seed })].filter(({ ordinal }) => ordinal % every === 0)
}

function sampled(documents: CorpusDocument[], count: number): CorpusDocument[] {
  const step = Math.max(1, Math.floor(documents.length / count))
  return documents.filter((_, index) => index % step === 0).slice(0, count)
}

/** What a careful client adds: one level of relations and no bodies, as in our lists. */
const SPARINGLY = '&depth=1&select[body]=false&select[text]=false'

/** A topic takes in what is below it. */
function withBelow(slug: string): string[] {
  const slugs = [slug]
  for (const above of slugs) slugs.push(...TOPICS.filter(({ parent }) => parent === above).map((below) => below.slug))
  return slugs
}

function stockList(slugs: string[], { topics }: StockFilled): string {
  const ids = slugs.map((each) => topics[each]).join(',')
  return `/api/documents?where[topics][in]=${ids}&sort=-publishedAt&limit=20`
}

function stockDelta(since: string): string {
  return `/api/documents?where[publishedAt][greater_than]=${since}&sort=publishedAt&limit=100&pagination=false`
}

function stockSearches(phrases: string[]): Ask[] {
  const fields = ['title', 'summary', 'text']
  const where = (phrase: string) =>
    fields.map((field, index) => `where[or][${index}][${field}][like]=${encodeURIComponent(phrase)}`).join('&')
  return phrases.map((phrase) => ({ path: `/api/documents?${where(phrase)}&limit=20` }))
}

/** What a consumer holds who reads the feed page by page. */
async function feedPlaces(url: string, headers: Record<string, string>): Promise<string[]> {
  const places: string[] = []
  for (let since = ''; places.length < DELTAS;) {
    const answer = await fetch(`${url}/api/v1/changes?limit=100${since && `&since=${since}`}`, { headers })
    const page = (await answer.json()) as { next: string; more: boolean } // contract.md
    if (!page.more) break
    places.push(page.next)
    since = page.next
  }
  return places
}

async function withValidators(url: string, asks: Ask[]): Promise<Ask[]> {
  const held: Ask[] = []
  for (const { path, headers } of asks) {
    const answer = await fetch(url + path, { headers: headers ?? {} })
    await answer.arrayBuffer()
    held.push({ path, headers: { ...headers, 'If-None-Match': answer.headers.get('etag') ?? '' } })
  }
  return held
}
