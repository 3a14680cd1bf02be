/**
 * What the catalogue answers, as `contract.md` has it: plain JSON. Instants are ISO 8601 in UTC, calendar dates `YYYY-MM-DD`
 * (a date of issue may be `YYYY`), `url`s are paths of this server.
 */
import type { AccessClass, CatalogueBulletin, CatalogueFile, CatalogueUnit } from './changes'

export type DocumentState = 'current' | 'superseded' | 'expired'

export type TermLabel = { slug: string; name: string }

export type FileView = {
  sha256: string
  name: string
  mediaType: string
  sizeBytes: number
  role: CatalogueFile['role']
  pages?: number
  durationSeconds?: number
  alt?: string
  signed?: boolean
  url: string
  thumbnailUrl?: string
}

/** A piece of a document's own text that matched; `ranges` are `[start, end)` in UTF-16 units of `text`, in order. */
export type Highlight = {
  field: 'title' | 'number' | 'issuer' | 'summary' | 'body' | 'script' | 'file'
  text: string
  ranges: [number, number][]
}

export type DocumentSummary = {
  id: string
  version: number
  title: string
  number: string | null
  type: TermLabel | null
  issuer: { id?: string; name: string } | null
  source?: string
  issuedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  topics: TermLabel[]
  access: AccessClass
  targetGroups: string[]
  language: string
  summary: string | null
  state: DocumentState
  publishedAt: string
  updatedAt: string
  /** The documents that this one replaces and is replaced by, where this reader may see them. */
  supersedes: string | null
  supersededBy: string | null
  rights: string | null
  sample: boolean
  citation: string
  files: FileView[]
  url: string
  /** Only in answers to `q`. */
  highlights?: Highlight[]
}

export type DocumentInFull = DocumentSummary & {
  /** Sanitised HTML. */
  body: string | null
  text: string
  script: string | null
  signer: string | null
  bulletin?: CatalogueBulletin
  /** For the reader's own unit only. `dueOn` is a calendar day in Vietnam. */
  assignment?: { dueOn: string | null; confirm: boolean; acknowledgedAt: string | null }
}

export type DocumentFound =
  | { found: 'document'; document: DocumentInFull }
  | { found: 'withdrawn'; withdrawnAt: string; reason: string | null; replacedBy: string | null }
  | { found: 'nothing' }

export type VersionView = {
  version: number
  title: string
  number: string | null
  publishedAt: string
  current: boolean
  url: string
}

export type DocumentSort = '-publishedAt' | 'publishedAt' | '-issuedOn' | 'issuedOn' | 'title' | 'relevance'

/** Query of `GET /documents`, its form already checked; slugs and ids are resolved here. Days are calendar days in Vietnam. */
export type DocumentQuery = {
  q?: string | undefined
  topic?: string[] | undefined
  unit?: string[] | undefined
  type?: string[] | undefined
  /** An issuer's id, or its name (marks and capitals do not matter). */
  issuer?: string | undefined
  number?: string | undefined
  sha256?: string[] | undefined
  ids?: string[] | undefined
  language?: string | undefined
  access?: AccessClass | undefined
  issuedFrom?: string | undefined
  issuedTo?: string | undefined
  publishedFrom?: string | undefined
  publishedTo?: string | undefined
  state?: DocumentState | undefined
  sort?: DocumentSort | undefined
  /** What else to count. */
  facets?: FacetQuestion[] | undefined
  /** 1 to 100; 20 when absent. */
  limit?: number | undefined
  cursor?: string | undefined
}

/** By what the documents of an answer can be counted. */
export type FacetQuestion = 'topic' | 'type' | 'issuer' | 'year' | 'unit'

/** How many documents of an answer each value has, the most first; a term and a unit take in what is below them. */
export type Facets = {
  topic?: { slug: string; name: string; count: number }[]
  type?: { slug: string; name: string; count: number }[]
  issuer?: { id?: string; name: string; count: number }[]
  /** Of issue. */
  year?: { year: string; count: number }[]
  /** Recipients in the reader's scope. */
  unit?: { id: string; slug: string; name: string; count: number }[]
  /** Only the first 1,000 matches were counted. */
  isMinimum?: true
}

export type DocumentPage = {
  items: DocumentSummary[]
  total: number
  /** Counting stopped at 1,000. */
  totalIsMinimum?: true
  facets?: Facets
  next: string | null
  /** Another way to write the query, when this one found nothing. */
  suggestion?: string
}

export type ChangeView = {
  seq: number
  at: string
  kind: 'upsert' | 'remove'
  id: string
  document?: DocumentSummary
  reason?: RemovalReason
}

export type RemovalReason = 'withdrawn' | 'expired' | 'scope' | 'purged'

export type ChangePage = { items: ChangeView[]; next: string; more: boolean } | { reset: true; next: string }

export type TermView = {
  id: string
  slug: string
  name: string
  /** The id of the term above. */
  parent: string | null
  order: number
  /** Documents that this reader may see, those of the terms below included, each once. */
  count: number
}

export type UnitView = Pick<
  CatalogueUnit,
  'id' | 'slug' | 'name' | 'shortName' | 'kind' | 'codes' | 'validFrom' | 'validTo'
> & {
  parent: string | null
  predecessors: string[]
  successors: string[]
}

export type FoundFile = {
  sha256: string
  name: string
  mediaType: string
  /** Null for a thumbnail: it is derived, and only the store knows its size. */
  sizeBytes: number | null
  /** Anybody may have it, so it may be kept by shared caches. */
  isPublic: boolean
  kind: 'original' | 'thumbnail'
}

export type DeskItem = {
  documentId: string
  version: number
  /** Null after a purge. */
  title: string | null
  number: string | null
  state: DocumentState | 'withdrawn' | 'purged'
  sentAt: string | null
  dueOn: string | null
  confirm: boolean
  overdue: boolean
  note: string | null
}

export type RemovalItem = DeskItem & {
  why: 'withdrawn' | 'superseded' | 'purged'
  /** Since when it must be removed. */
  since: string
  reason: string | null
  urgent: boolean
  replacedBy: string | null
}

export type Desk = { toReceive: DeskItem[]; toConfirm: DeskItem[]; toRemove: RemovalItem[] }

/** Who did it and when, by the sender's own clock. */
export type Done = { at: string; by: string | null }

export type LedgerRow = {
  unit: { id: string; slug: string; name: string }
  sentAt: string
  dueOn: string | null
  confirm: boolean
  /** Of the version in force. */
  seen: Done | null
  downloaded: Done | null
  acknowledged: Done | null
  /** The newest version that the unit confirmed. */
  acknowledgedVersion: number | null
  /** Removed since the withdrawal or replacement; null where nothing is to be removed or it is still to do. */
  removed: Done | null
  mustRemove: boolean
  overdue: boolean
}

export type LedgerHead = {
  documentId: string
  version: number
  /** Null after a purge. */
  title: string | null
  number: string | null
  state: DocumentState | 'withdrawn' | 'purged'
  /** Recipients in the reader's scope: all, those asked to confirm, those who did, late, and still to remove. */
  counts: { recipients: number; toConfirm: number; acknowledged: number; overdue: number; toRemove: number }
  sentAt: string
}

export type Ledger = LedgerHead & { rows: LedgerRow[] }

export type BulletinView = {
  id: string
  documentId: string
  version: number
  /** '' when cancelled: a withdrawn text is given nowhere. */
  title: string
  priority: CatalogueBulletin['priority']
  spoken: string
  audio?: { url: string; sha256: string; durationSeconds: number | null }
  /** Length when read aloud: of the recording, else estimated from the script. */
  seconds: number
  validFrom: string
  validTo: string
  /** Recipients in the reader's scope. */
  units: { id: string; slug: string; name: string }[]
  cancelled: boolean
  sample: boolean
}
