import { foldText } from '../src/vietnamese/foldText'
import { TOPICS } from '../src/vocabulary/topics'
import type { OurFilled } from './children/ourServer'
import type { StockFilled } from './children/stockPayload'
import { corpus, phrasesFrom, type CorpusDocument } from './corpus'

export type Ask = { path: string; headers?: Record<string, string> }

/** One question in its many forms, so that no answer that was kept from before can pass for work. */
/** Or the question that gets the same answer from this server, and is not put to it again. */
export type Asks = Ask[] | { sameAs: string }

export type Question = {
  name: string
  ours: Asks
  /** Absent: as ours. */
  bare?: Asks
  stock: Asks
}

export type Corpus = { count: number; seed: number }

// More than the catalogue keeps answers for.
const DIFFERENT = 300
const DELTAS = 100
const PHRASE_SOURCES = 2_000
const IDENTITY = { 'Accept-Encoding': 'identity' }

type Asking = { url: string; ours: OurFilled; stock: StockFilled; corpus: Corpus }

/** All questions, each put to ours and to stock Payload in its own words. `url` is where ours runs. */
export async function questionsFor({ url, ours, stock, corpus: size }: Asking): Promise<Question[]> {
  const documents = sampleOf(size)
  const key = { Authorization: `Bearer ${ours.key}` }
  const withKey = (paths: string[]): Ask[] => paths.map((path) => ({ path, headers: { ...key, ...IDENTITY } }))
  const lists = TOPICS.map(({ slug }) => ({ slug, ours: `/api/v1/documents?topic=${slug}&limit=20` }))
  const stockLists = lists.map(({ slug }) => ({ path: stockList(slug, stock) }))
  const newLists = Array.from({ length: DIFFERENT }, (_, index) => newList(index, { lists, stock }))
  const items = sampled(documents, DIFFERENT)
  const phrases = phrasesFrom(documents, { count: DIFFERENT, seed: size.seed })
  const places = await feedPlaces(url, key)
  const listAsks = withKey(lists.map((list) => list.ours))
  return [
    { name: 'list', ours: listAsks, stock: stockLists },
    {
      name: 'list-sparing',
      ours: { sameAs: 'list' },
      stock: stockLists.map(({ path }) => ({ path: path + SPARINGLY })),
    },
    { name: 'list-new', ours: withKey(newLists.map((list) => list.ours)), stock: newLists.map((list) => list.stock) },
    {
      name: 'list-gzip',
      ours: lists.map((list) => gzipped(list.ours, key)),
      bare: listAsks,
      stock: { sameAs: 'list' },
    },
    { name: 'list-304', ours: await withValidators(url, listAsks), stock: { sameAs: 'list' } },
    {
      name: 'item',
      ours: withKey(items.map(({ ordinal }) => `/api/v1/documents/${documentIdOf(ordinal)}`)),
      stock: items.map(({ ordinal }) => ({ path: `/api/documents/${ordinal + 1}` })),
    },
    searchFor('search-marked', phrases, withKey),
    searchFor('search-unmarked', [...new Set(phrases.map(foldText))], withKey),
    {
      name: 'delta',
      ours: withKey(places.map((since) => `/api/v1/changes?since=${since}&limit=100`)),
      stock: Array.from({ length: DELTAS }, (_, index) => ({ path: stockDelta(documents, index) })),
    },
    {
      name: 'file',
      ours: withKey([`/files/${ours.sha256}/tai-lieu.pdf`]),
      stock: [{ path: `/api/media/file/${stock.fileName}` }],
    },
  ]
}

function documentIdOf(ordinal: number): string {
  return `01900000-000d-7000-8000-${String(ordinal).padStart(12, '0')}`
}

function sampleOf({ count, seed }: Corpus): CorpusDocument[] {
  const every = Math.max(1, Math.floor(count / PHRASE_SOURCES))
  return [...corpus({ count, seed })].filter(({ ordinal }) => ordinal % every === 0)
}

function sampled(documents: CorpusDocument[], count: number): CorpusDocument[] {
  const step = Math.max(1, Math.floor(documents.length / count))
  return documents.filter((_, index) => index % step === 0).slice(0, count)
}

type ListPair = { ours: string; stock: Ask }
type Lists = { lists: readonly { slug: string; ours: string }[]; stock: StockFilled }

/** A topic since a day that nobody asked for before. */
function newList(index: number, { lists, stock }: Lists): ListPair {
  const { slug, ours } = lists[index % lists.length] ?? { slug: '', ours: '' }
  const day = new Date(Date.UTC(2015, 0, 1 + index * 7)).toISOString().slice(0, 10)
  return {
    ours: `${ours}&issuedFrom=${day}`,
    stock: { path: `${stockList(slug, stock)}&where[issuedOn][greater_than_equal]=${day}` },
  }
}

/** What a careful client adds: one level of relations and no bodies, as in our lists. */
const SPARINGLY = '&depth=1&select[body]=false&select[text]=false'

/** The same documents: a topic takes in what is below it. */
function stockList(slug: string, { topics }: StockFilled): string {
  const slugs = [slug]
  for (const above of slugs) slugs.push(...TOPICS.filter(({ parent }) => parent === above).map((below) => below.slug))
  const ids = slugs.map((each) => topics[each]).join(',')
  return `/api/documents?where[topics][in]=${ids}&sort=-publishedAt&limit=20`
}

function stockDelta(documents: CorpusDocument[], index: number): string {
  const since = documents[Math.floor((index * documents.length) / (DELTAS + 1))]?.publishedAt ?? ''
  return `/api/documents?where[publishedAt][greater_than]=${since}&sort=publishedAt&limit=100&pagination=false`
}

function searchFor(name: string, phrases: string[], withKey: (paths: string[]) => Ask[]): Question {
  const fields = ['title', 'summary', 'text']
  const stockSearch = (phrase: string) =>
    fields.map((field, index) => `where[or][${index}][${field}][like]=${encodeURIComponent(phrase)}`).join('&')
  return {
    name,
    ours: withKey(phrases.map((phrase) => `/api/v1/documents?q=${encodeURIComponent(phrase)}&limit=20`)),
    stock: phrases.map((phrase) => ({ path: `/api/documents?${stockSearch(phrase)}&limit=20` })),
  }
}

function gzipped(path: string, key: Record<string, string>): Ask {
  return { path, headers: { ...key, 'Accept-Encoding': 'gzip' } }
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
