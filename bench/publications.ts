import { createHash } from 'node:crypto'
import type { CatalogueChange, CatalogueFile } from '../src/catalogue/changes'
import { DOCUMENT_TYPES } from '../src/vocabulary/documentTypes'
import { TOPICS } from '../src/vocabulary/topics'
import type { CorpusDocument } from './corpus'

/*
 * Documents of the corpus as what the journal would have said of them.
 */

export function publication(document: CorpusDocument, file: CatalogueFile): CatalogueChange {
  const { ordinal, type, topics, issuer, paragraphs, isSent: _isSent, ...content } = document
  return {
    kind: 'published',
    edition: {
      ...content,
      documentId: madeId('d', ordinal),
      editionId: madeId('e', ordinal),
      version: 1,
      typeId: termId('type', type),
      issuer: { id: null, name: issuer },
      source: null,
      effectiveOn: null,
      expiresOn: null,
      topicIds: topics.map((slug) => termId('topic', slug)),
      targetGroups: [],
      language: 'vi',
      bodyHtml: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
      bodyText: paragraphs.join('\n\n'),
      script: null,
      signer: null,
      rights: null,
      sample: true,
      supersedes: null,
      bulletin: null,
      // The same bytes under all names: the first document has the file that is fetched.
      files: ordinal === 0 ? [file] : [{ ...file, sha256: hashOf(`file ${ordinal}`), mediaId: madeId('f', ordinal) }],
    },
  }
}

export function sending({ ordinal }: CorpusDocument, unitId: string): CatalogueChange {
  return {
    kind: 'assigned',
    assignmentId: madeId('a', ordinal),
    documentIds: [madeId('d', ordinal)],
    unitIds: [unitId],
    dueOn: null,
    confirm: true,
    note: null,
    sentByUnitId: null,
  }
}

type Term = { slug: string; name: string; parent: string | null }

export function termOf(kind: 'topic' | 'type'): (term: Term, order: number) => CatalogueChange {
  return ({ slug, name, parent }, order) => ({
    kind,
    term: { id: termId(kind, slug), slug, name, parentId: parent && termId(kind, parent), order },
  })
}

function termId(kind: 'topic' | 'type', slug: string): string {
  const terms: readonly Term[] = kind === 'topic' ? TOPICS : DOCUMENT_TYPES
  return madeId(
    kind === 'topic' ? 'b' : 'c',
    terms.findIndex((term) => term.slug === slug),
  )
}

/** A made UUID of version 7; the letter says of what kind, the end which one. */
export function madeId(kind: string, ordinal: number): string {
  return `01900000-000${kind}-7000-8000-${String(ordinal).padStart(12, '0')}`
}

export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
