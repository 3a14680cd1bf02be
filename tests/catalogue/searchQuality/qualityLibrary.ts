import { SYNONYMS } from '../../../src/vocabulary/synonyms'
import type { CatalogueChange } from '../../../src/catalogue/changes'
import { file, newLibrary, published, withdrawn, type Library } from '../library'
import { demonstrationDocuments, withdrawnDocumentIds } from './corpus/demonstration'
import { distractors, padding } from './corpus/distractors'
import type { CorpusDocument } from './judgedQuery'
import { moreTexts } from './newcomers/moreTexts'
import { texts } from './newcomers/texts'
import { outsiderDocuments } from './outsiders/outsiderKinds'
import { queryKinds } from './queryKinds'
import { strangerDocuments } from './strangers/strangerKinds'
import { SYNONYM_ROWS } from './synonymRows'

const DISTRACTORS = { count: 900, seed: 1191 }
const FIRST_SYNONYMS = SYNONYMS.map((forms) => ({ id: `dong-nghia-${forms[0]}`, forms }))

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
  return libraryOf(qualityCorpus, SYNONYM_ROWS)
}

/** What a stranger asks is measured on: the demonstration library, the province's, and what is beside the point. */
export const strangerCorpus: readonly CorpusDocument[] = [
  ...demonstrationDocuments,
  ...strangerDocuments,
  ...distractors(DISTRACTORS),
].toSorted((one, other) => one.issuedOn.localeCompare(other.issuedOn))

/** A catalogue that holds the stranger's corpus, with the synonyms that every library starts with. Close it. */
export function openStrangerLibrary(): Library {
  return libraryOf(strangerCorpus, FIRST_SYNONYMS)
}

/** What a newcomer asks is measured on: the stranger's, and more texts. */
export const newcomerCorpus: readonly CorpusDocument[] = [...strangerCorpus, ...texts, ...moreTexts].toSorted(
  (one, other) => one.issuedOn.localeCompare(other.issuedOn),
)

/** A catalogue that holds the newcomer's corpus, with the synonyms that every library starts with. Close it. */
export function openNewcomerLibrary(): Library {
  return libraryOf(newcomerCorpus, FIRST_SYNONYMS)
}

/** What an outsider asks is measured on: the demonstration library, the outsider's own, and what is beside the point. */
export const outsiderCorpus: readonly CorpusDocument[] = [
  ...demonstrationDocuments,
  ...outsiderDocuments,
  ...distractors(DISTRACTORS),
].toSorted((one, other) => one.issuedOn.localeCompare(other.issuedOn))

/** A catalogue that holds the outsider's corpus, with the synonyms that every library starts with. Close it. */
export function openOutsiderLibrary(): Library {
  return libraryOf(outsiderCorpus, FIRST_SYNONYMS)
}

function libraryOf(corpus: readonly CorpusDocument[], synonyms: typeof SYNONYM_ROWS): Library {
  const library = newLibrary()
  library.apply(
    ...synonyms.map(({ id, forms }): CatalogueChange => ({ kind: 'synonyms', id, forms: [...forms] })),
    ...corpus.map(publishedOf),
    ...hiddenDocumentIds.map((id) => withdrawn(id)),
  )
  return library
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
