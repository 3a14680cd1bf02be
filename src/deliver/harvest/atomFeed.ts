import { listDocuments } from '../../catalogue/listDocuments'
import { ANONYMOUS } from '../../catalogue/reader'
import { termsOf } from '../../catalogue/terms'
import type { DocumentSummary, FileView } from '../../catalogue/views'
import { documentUrn, SAMPLE_NOTE } from '../rules/dublinCore'
import { writeXml, xml, type XmlElement } from '../rules/xml'
import { LIBRARY_NAME, publisherOf, type HarvestOptions } from './harvestOptions'

export type FeedQuery = { topic?: string | undefined; cursor?: string | undefined }

const PAGE_SIZE = 50

/**
 * What is public, newest publication first. Source: RFC 4287; for further pages RFC 5005 §3.
 * @throws platform/invalid-input for an unknown topic; catalogue/bad-cursor
 */
export function atomFeed(options: HarvestOptions, { topic, cursor }: FeedQuery): string {
  const { catalogue, publicUrl } = options
  const query = { ...(topic === undefined ? {} : { topic: [topic] }), cursor, limit: PAGE_SIZE }
  const { items, next } = listDocuments(catalogue, ANONYMOUS, query)
  const first = feedAddress(publicUrl, { topic })
  const updated = items.map(({ updatedAt }) => updatedAt).toSorted()
  return writeXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi', 'xml:base': new URL('/', publicUrl).href },
      xml('id', {}, first),
      xml('title', {}, feedTitle(options, topic)),
      xml('updated', {}, updated.at(-1) ?? BEFORE_ANYTHING),
      xml('author', {}, xml('name', {}, publisherOf(options))),
      link('self', feedAddress(publicUrl, { topic, cursor }), { type: ATOM }),
      link('alternate', libraryAddress(publicUrl, topic), { type: 'text/html' }),
      link('first', first, { type: ATOM }),
      next === null ? null : link('next', feedAddress(publicUrl, { topic, cursor: next }), { type: ATOM }),
      ...items.map((document) => entry(options, document)),
    ),
  )
}

const ATOM = 'application/atom+xml'
/** A feed must have an instant, also an empty one. */
const BEFORE_ANYTHING = '1970-01-01T00:00:00Z'

function feedTitle({ catalogue }: HarvestOptions, topic: string | undefined): string {
  if (topic === undefined) return LIBRARY_NAME
  const term = [...termsOf(catalogue, 'topic').values()].find(({ id, slug }) => id === topic || slug === topic)
  return `${term?.name ?? topic} – Hải Đăng`
}

function feedAddress(publicUrl: string, { topic, cursor }: FeedQuery): string {
  const address = new URL('/feed.xml', publicUrl)
  if (topic !== undefined) address.searchParams.set('chu-de', topic)
  if (cursor !== undefined) address.searchParams.set('tu', cursor)
  return address.href
}

function libraryAddress(publicUrl: string, topic: string | undefined): string {
  const address = new URL('/', publicUrl)
  if (topic !== undefined) address.searchParams.set('chu-de', topic)
  return address.href
}

function entry(options: HarvestOptions, document: DocumentSummary): XmlElement {
  const { publicUrl } = options
  const { id, title, summary, updatedAt, publishedAt, issuer, rights, sample, language } = document
  const page = (documentId: string) => new URL(`/tai-lieu/${documentId}`, publicUrl).href
  return xml(
    'entry',
    { 'xml:lang': language },
    xml('id', {}, documentUrn(id)),
    xml('title', {}, title),
    xml('updated', {}, updatedAt),
    xml('published', {}, publishedAt),
    xml('author', {}, xml('name', {}, issuer?.name ?? publisherOf(options))),
    link('alternate', new URL(document.url, publicUrl).href, { type: 'text/html', hreflang: language }),
    document.supersedes === null ? null : link('predecessor-version', page(document.supersedes)),
    document.supersededBy === null ? null : link('successor-version', page(document.supersededBy)),
    ...document.files.map((file) => enclosure(publicUrl, file)),
    ...document.topics.map(({ slug, name }) => xml('category', { term: slug, label: name })),
    sample ? xml('category', { term: 'tai-lieu-mau', label: SAMPLE_NOTE }) : null,
    // Without content an entry must have a summary where it has nothing but links (§4.1.2).
    xml('summary', {}, summary ?? document.citation),
    rights ? xml('rights', {}, rights) : null,
  )
}

function enclosure(publicUrl: string, { url, mediaType, sizeBytes, name }: FileView): XmlElement {
  return link('enclosure', new URL(url, publicUrl).href, { type: mediaType, length: sizeBytes, title: name })
}

type LinkDetail = { type?: string; hreflang?: string; length?: number; title?: string }

/** Relations: RFC 4287 §4.2.7.2, RFC 5829. */
function link(rel: string, href: string, detail: LinkDetail = {}): XmlElement {
  return xml('link', { rel, href, ...detail })
}
