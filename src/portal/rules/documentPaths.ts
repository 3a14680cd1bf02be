import { shownCode } from '../../catalogue/rules/editionCode'
import type { DocumentInFull, FileView } from '../../catalogue/views'

/** The one address of a document's page: `document.url`, with `?version=` for a version that is no longer in force. */
export function documentPath(document: Pick<DocumentInFull, 'url'>, version?: number): string {
  return version === undefined ? document.url : `${document.url}?version=${version}`
}

/** Where a unit's reader fetches a file, so that the ledger notes it. */
export function fetchPath(document: Pick<DocumentInFull, 'id' | 'version'>, file: Pick<FileView, 'sha256'>): string {
  return `/tai-lieu/${document.id}/tai-ve/${file.sha256}?version=${document.version}`
}

/** Where a code from paper leads: is this edition still the one in use? */
export function checkPath(code: string): string {
  return `/doi-chieu/${shownCode(code)}`
}

/** A version number from the address; null when there is none, undefined when it cannot be one. */
export function versionOf(text: unknown): number | null | undefined {
  if (text === undefined || text === '') return null
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

/** Whether a text can be an id at all. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
