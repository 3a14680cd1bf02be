import type { DocumentSummary } from '../../catalogue/views'
import { vietnamDay } from '../../vietnamese/calendar'

/** A document as machines of other houses describe it: its summary and who signed it. */
export type DescribedDocument = DocumentSummary & { signer: string | null }

/** Who gives it out, and where. */
export type Describer = { publicUrl: string; publisher: string }

export type DublinCoreElement =
  | 'title'
  | 'creator'
  | 'subject'
  | 'description'
  | 'publisher'
  | 'contributor'
  | 'date'
  | 'type'
  | 'format'
  | 'identifier'
  | 'source'
  | 'language'
  | 'relation'
  | 'coverage'
  | 'rights'

/** `refined`: the term of DCMI Metadata Terms that says it more exactly than one of the fifteen elements. */
export type DublinCoreStatement = { element: DublinCoreElement; refined?: string; value: string }

/** What is known of a document in the fifteen elements. Source: DCMI Metadata Terms; ISO 15836-1. */
export function dublinCore(document: DescribedDocument, { publicUrl, publisher }: Describer): DublinCoreStatement[] {
  const address = (id: string | null) => (id === null ? null : documentAddress(id, { publicUrl }))
  const statements: [DublinCoreElement, string | null | undefined, string?][] = [
    ['title', document.title],
    ['creator', document.issuer?.name],
    ...document.topics.map((topic): [DublinCoreElement, string] => ['subject', topic.name]),
    ['description', document.summary, 'abstract'],
    ['description', document.sample ? SAMPLE_NOTE : null],
    ['publisher', publisher],
    ['contributor', document.signer],
    ['date', document.issuedOn ?? vietnamDay(new Date(document.publishedAt)), 'issued'],
    ['type', document.type?.name],
    ['type', dcmiType(document)],
    ...mediaTypes(document).map((mediaType): [DublinCoreElement, string] => ['format', mediaType]),
    ['identifier', address(document.id)],
    ['identifier', documentUrn(document.id)],
    ['identifier', document.number],
    ['source', document.source],
    ['language', document.language],
    ['relation', address(document.supersedes), 'replaces'],
    ['relation', address(document.supersededBy), 'isReplacedBy'],
    ['coverage', periodOf(document), 'temporal'],
    ['rights', document.rights],
  ]
  return statements.flatMap(([element, value, refined]) =>
    value ? [{ element, value, ...(refined === undefined ? {} : { refined }) }] : [],
  )
}

export const SAMPLE_NOTE = 'TÀI LIỆU MẪU – không dùng chính thức'

/** A name for the document that stays when the library moves to another address. Source: RFC 9562 §4. */
export function documentUrn(documentId: string): string {
  return `urn:uuid:${documentId}`
}

/** The address without the title in it: it leads to the page whatever the title becomes. */
export function documentAddress(documentId: string, { publicUrl }: { publicUrl: string }): string {
  return new URL(`/tai-lieu/${documentId}`, publicUrl).href
}

/** Source: DCMI Type Vocabulary. */
function dcmiType({ files }: DocumentSummary): string {
  const main = files.find(({ role }) => role === 'main') ?? files[0]
  const [kind = ''] = main?.mediaType.split('/') ?? []
  return { audio: 'Sound', image: 'StillImage', video: 'MovingImage' }[kind] ?? 'Text'
}

function mediaTypes({ files }: DocumentSummary): string[] {
  return files.length === 0 ? ['text/html'] : [...new Set(files.map(({ mediaType }) => mediaType))]
}

/** From when to when it is to be used. Source: DCMI Period Encoding Scheme. */
function periodOf({ effectiveOn, expiresOn }: DocumentSummary): string | null {
  if (effectiveOn === null && expiresOn === null) return null
  const parts = [effectiveOn && `start=${effectiveOn}`, expiresOn && `end=${expiresOn}`, 'scheme=W3C-DTF']
  return `${parts.filter(Boolean).join('; ')};`
}
