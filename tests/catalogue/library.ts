import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyChanges } from '../../src/catalogue/applyChanges'
import type {
  CatalogueChange,
  CatalogueEdition,
  CatalogueFile,
  CatalogueReceipt,
  CatalogueUnit,
  NumberedChange,
} from '../../src/catalogue/changes'
import { closeCatalogue, openCatalogue, type Catalogue } from '../../src/catalogue/openCatalogue'
import { ANONYMOUS, type Reader } from '../../src/catalogue/reader'

export const GENERATION = 'record-1'

export type Library = {
  catalogue: Catalogue
  path: string
  /** Everything applied so far, for a rebuild. */
  journal: NumberedChange[]
  apply: (...changes: CatalogueChange[]) => void
  close: () => void
}

/** A catalogue in a folder of its own and a journal that numbers what the test lets happen, an hour between events. */
export function newLibrary(): Library {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
  const path = join(folder, 'catalogue.db')
  const catalogue = openCatalogue({ path })
  const journal: NumberedChange[] = []
  return {
    catalogue,
    path,
    journal,
    apply: (...changes) => {
      const fresh = changes.map((change, index) => numbered(journal.length + index + 1, change))
      journal.push(...fresh)
      applyChanges(catalogue, { generation: GENERATION, changes: fresh })
    },
    close: () => {
      closeCatalogue(catalogue)
      rmSync(folder, { recursive: true })
    },
  }
}

export function numbered(seq: number, change: CatalogueChange): NumberedChange {
  return { seq, at: instantOf(seq), change }
}

/** The instant of an event of `newLibrary`. */
export function instantOf(seq: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seq * 3_600_000).toISOString()
}

export function published(documentId: string, changes: Partial<CatalogueEdition> = {}): CatalogueChange {
  return { kind: 'published', edition: edition(documentId, changes) }
}

export function edition(documentId: string, changes: Partial<CatalogueEdition> = {}): CatalogueEdition {
  const version = changes.version ?? 1
  return {
    editionId: `${documentId}-v${version}`,
    documentId,
    version,
    title: `Tài liệu ${documentId}`,
    number: null,
    typeId: null,
    issuer: null,
    source: null,
    issuedOn: null,
    effectiveOn: null,
    expiresOn: null,
    topicIds: [],
    access: 'public',
    targetGroups: [],
    language: 'vi',
    summary: null,
    bodyHtml: null,
    bodyText: '',
    script: null,
    signer: null,
    rights: null,
    sample: false,
    supersedes: null,
    publishedAt: '2026-01-01T00:00:00.000Z',
    bulletin: null,
    files: [],
    ...changes,
  }
}

export function file(sha256: string, changes: Partial<CatalogueFile> = {}): CatalogueFile {
  return {
    mediaId: `media-${sha256}`,
    sha256,
    name: `${sha256}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 1000,
    role: 'main',
    pages: null,
    durationSeconds: null,
    alt: null,
    signed: null,
    thumbnailSha256: null,
    text: '',
    ...changes,
  }
}

export function withdrawn(
  documentId: string,
  reason: string | null = 'Sai địa danh',
  replacedBy: string | null = null,
): CatalogueChange {
  return { kind: 'withdrawn', documentId, reason, replacedBy, urgent: false }
}

export function assigned(
  documentIds: string[],
  unitIds: string[],
  changes: { dueOn?: string; confirm?: boolean; id?: string } = {},
): CatalogueChange {
  const { dueOn = null, confirm = false, id = `sent-${documentIds.join()}-${unitIds.join()}` } = changes
  return { kind: 'assigned', assignmentId: id, documentIds, unitIds, dueOn, confirm, note: null, sentByUnitId: null }
}

export function receipt(documentId: string, unitId: string, changes: Partial<CatalogueReceipt> = {}): CatalogueChange {
  const { event = 'acknowledged', version = 1, at = '2026-01-02T03:04:05.000Z', by = 'Nguyễn Văn An' } = changes
  const id = changes.id ?? `${documentId}-${unitId}-${event}-${version}`
  const told = { ...UNTOLD, ...changes }
  return { kind: 'receipts', receipts: [{ ...told, id, documentId, version, unitId, event, at, receivedAt: at, by }] }
}

/** What a receipt need not say. */
export const UNTOLD = {
  via: null,
  sha256: null,
  count: null,
  sessions: null,
  method: null,
  enteredBy: null,
  reason: null,
} as const

export function unit(id: string, changes: Partial<CatalogueUnit> = {}): CatalogueChange {
  const kind = { slug: 'don-bien-phong', name: 'Đồn Biên phòng' }
  const base = {
    slug: id,
    name: `Đơn vị ${id}`,
    shortName: null,
    kind,
    parentId: null,
    codes: [],
    validFrom: null,
    validTo: null,
  }
  return { kind: 'unit', unit: { id, ...base, predecessorIds: [], successorIds: [], ...changes } }
}

export function topic(id: string, parentId: string | null = null, name = `Chủ đề ${id}`): CatalogueChange {
  return { kind: 'topic', term: { id, slug: `slug-${id}`, name, parentId, order: 0 } }
}

export function type(id: string, parentId: string | null = null): CatalogueChange {
  return { kind: 'type', term: { id, slug: `slug-${id}`, name: `Loại ${id}`, parentId, order: 0 } }
}

export { ANONYMOUS }

/** An officer of a unit: sees what is public, internal, and sent to the unit. */
export function officer(unitId: string, changes: Partial<Reader> = {}): Reader {
  const audiences: Reader['audiences'] = ['public', 'internal', `unit:${unitId}`]
  return {
    ...ANONYMOUS,
    kind: 'person',
    id: `user-${unitId}`,
    name: 'Cán bộ',
    audiences,
    unitScope: [unitId],
    unitId,
    ...changes,
  }
}

/** Sees everything that is given out, and asks for any unit. */
export const LIBRARIAN: Reader = {
  ...ANONYMOUS,
  kind: 'person',
  id: 'librarian',
  name: 'Thủ thư',
  audiences: ['public', 'internal', 'assigned'],
  unitScope: 'all',
}

export function consumer(changes: Partial<Reader> = {}): Reader {
  return { ...ANONYMOUS, kind: 'consumer', id: 'portal', name: 'Cổng thông tin', ...changes }
}
