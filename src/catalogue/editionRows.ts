import type { AccessClass, CatalogueEdition, CatalogueFile } from './changes'
import type { Catalogue } from './openCatalogue'
import { parsedRowsOf, type SqlValue } from './sql'
import type { DocumentState } from './views'

/** What an edition keeps beside its texts. */
export type EditionDetail = Omit<
  CatalogueEdition,
  'access' | 'version' | 'publishedAt' | 'bodyHtml' | 'bodyText' | 'script' | 'files'
> & {
  files: Omit<CatalogueFile, 'text'>[]
}

export function detailOf(json: string): EditionDetail {
  // Written by applyPublished, from a CatalogueEdition.
  return JSON.parse(json) as EditionDetail
}

/** An edition and where its document stands. */
export type EditionRow = {
  key: number
  id: string
  version: number
  /** Whether it is the edition in force. */
  current: boolean
  access: AccessClass
  publishedAt: string
  detail: EditionDetail
  /** Of the document, so of its edition in force, as all below: see `schema.ts`. */
  state: DocumentState
  updatedAt: string
  begun: boolean
  expired: boolean
  repealed: boolean
  /** Whether anything that is given out says something of it. */
  named: boolean
}

type Columns = [
  key: number,
  id: string,
  version: number,
  current: 0 | 1,
  access: AccessClass,
  publishedAt: string,
  state: DocumentState,
  updatedAt: string,
  begun: 0 | 1,
  expired: 0 | 1,
  repealed: 0 | 1,
  named: 0 | 1,
]

const COLUMNS = `d.key, d.id, e.version, e.version = d.version, e.access, e.published_at, d.state, d.updated_at,
  d.begun, d.expired, d.repealed, EXISTS (SELECT 1 FROM relations r WHERE r.target = d.id)`

/** The editions in force of documents by key, in any order. */
export function editionsOf(catalogue: Catalogue, keys: readonly number[]): EditionRow[] {
  const from = `json_each(?) AS own CROSS JOIN documents d ON d.key = own.value
    JOIN editions e ON e.document = d.key AND e.version = d.version`
  return editionRows(catalogue, from, [JSON.stringify(keys)])
}

/** All editions of a document, that in force first, then the newest. */
export function allEditionsOf(catalogue: Catalogue, id: string): EditionRow[] {
  const from = 'documents d JOIN editions e ON e.document = d.key WHERE d.id = ?'
  return editionRows(catalogue, from, [id]).sort(
    (one, other) => Number(other.current) - Number(one.current) || other.version - one.version,
  )
}

function editionRows(catalogue: Catalogue, from: string, values: readonly SqlValue[]): EditionRow[] {
  // See detailOf.
  const rows = parsedRowsOf<Columns, EditionDetail>(catalogue, { columns: COLUMNS, json: 'e.detail', from }, values)
  return rows.map(([columns, detail]) => {
    const [key, id, version, current, access, publishedAt, state, updatedAt, begun, expired, repealed, named] = columns
    return {
      key,
      id,
      version,
      current: current === 1,
      access,
      publishedAt,
      detail,
      state,
      updatedAt,
      begun: begun === 1,
      expired: expired === 1,
      repealed: repealed === 1,
      named: named === 1,
    }
  })
}
