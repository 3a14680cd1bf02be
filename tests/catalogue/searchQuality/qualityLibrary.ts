import type { CatalogueChange } from '../../../src/catalogue/changes'
import { file, newLibrary, published, withdrawn, type Library } from '../library'
import { demonstrationDocuments, withdrawnDocumentIds } from './corpus/demonstration'
import { distractors, padding } from './corpus/distractors'
import type { CorpusDocument } from './judgedQuery'
import { queryKinds } from './queryKinds'
import { SYNONYM_ROWS } from './synonymRows'

const DISTRACTORS = { count: 900, seed: 1191 }

/** All that a search is measured on: the demonstration library, what was written for the queries, and what is beside the point. */
export const qualityCorpus: readonly CorpusDocument[] = [
  ...demonstrationDocuments,
  ...queryKinds.flatMap(({ documents }) => documents).map(inALongText),
  ...distractors(DISTRACTORS),
].toSorted((one, other) => one.issuedOn.localeCompare(other.issuedOn))

/** Every other document goes on for a while after what was written for the queries, as real ones do. */
function inALongText(document: CorpusDocument, index: number): CorpusDocument {
  return index % 2 === 0 ? document : { ...document, body: `${document.body}\n${padding(index)}`.trim() }
}

/** Documents that nobody can find any more. */
export const hiddenDocumentIds = withdrawnDocumentIds

/** A catalogue that holds the corpus. Close it. */
export function openQualityLibrary(): Library {
  const library = newLibrary()
  library.apply(...synonymChanges(), ...qualityCorpus.map(publishedOf), ...hiddenDocumentIds.map((id) => withdrawn(id)))
  return library
}

function synonymChanges(): CatalogueChange[] {
  return SYNONYM_ROWS.map(({ id, forms }) => ({ kind: 'synonyms', id, forms: [...forms] }))
}

function publishedOf(document: CorpusDocument): CatalogueChange {
  const { id, title, number, issuer, issuedOn, summary, body, script, fileText, supersedes, access } = document
  return published(id, {
    title,
    number,
    issuer: { id: null, name: issuer },
    issuedOn,
    publishedAt: `${issuedOn}T03:00:00.000Z`,
    summary: summary || null,
    bodyHtml: body && `<p>${body}</p>`,
    bodyText: body,
    script,
    supersedes,
    access,
    files: fileText ? [file(`sha-${id}`, { text: fileText, name: 'ban-dinh-kem.pdf' })] : [],
  })
}
