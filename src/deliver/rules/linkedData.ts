import { documentAddress, documentUrn, SAMPLE_NOTE, type DescribedDocument, type Describer } from './dublinCore'

/**
 * A document in the words of schema.org, with DCMI's where schema.org has none, as the text of a JSON-LD block. It can stand
 * inside `<script type="application/ld+json">`.
 */
export function linkedData(document: DescribedDocument, describer: Describer): string {
  return escapeForScript(JSON.stringify(statementsOf(document, describer)))
}

/** Attack: a title with `</script>` that ends the block and begins a script of its own. `<!--` would swallow the page. */
function escapeForScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What is undefined, JSON leaves out. */
function statementsOf(document: DescribedDocument, { publicUrl, publisher }: Describer): Record<string, unknown> {
  const address = (path: string) => new URL(path, publicUrl).href
  const page = (id: string | null) =>
    id === null ? undefined : { '@id': documentUrn(id), url: documentAddress(id, { publicUrl }) }
  return {
    '@context': ['https://schema.org', { dcterms: 'http://purl.org/dc/terms/' }],
    '@type': 'DigitalDocument',
    '@id': documentUrn(document.id),
    name: document.title,
    identifier: [documentUrn(document.id), document.number ?? undefined].filter(Boolean),
    url: address(document.url),
    abstract: document.summary ?? undefined,
    genre: document.type?.name,
    inLanguage: document.language,
    version: String(document.version),
    dateCreated: document.issuedOn ?? undefined,
    datePublished: document.publishedAt,
    dateModified: document.updatedAt,
    expires: document.expiresOn ?? undefined,
    creativeWorkStatus: document.sample ? SAMPLE_NOTE : undefined,
    copyrightNotice: document.rights ?? undefined,
    isAccessibleForFree: true,
    creator: document.issuer ? { '@type': 'Organization', name: document.issuer.name } : undefined,
    publisher: { '@type': 'Organization', name: publisher, url: address('/') },
    about: document.topics.map(({ slug, name }) => ({ '@type': 'DefinedTerm', name, termCode: slug })),
    encoding: document.files.map((file) => ({
      '@type': 'MediaObject',
      name: file.name,
      contentUrl: address(file.url),
      encodingFormat: file.mediaType,
      contentSize: `${file.sizeBytes} B`,
      sha256: file.sha256,
    })),
    'dcterms:replaces': page(document.supersedes),
    'dcterms:isReplacedBy': page(document.supersededBy),
  }
}
