/**
 * What the catalogue answers: plain JSON, as the schemas beside say. Instants are ISO 8601 in UTC, calendar dates `YYYY-MM-DD`
 * (a date of issue may be `YYYY`), `url`s are paths of this server.
 */
import type { z } from 'zod'
import type {
  bulletinSchema,
  changePageSchema,
  changeSchema,
  removalReasonSchema,
  termSchema,
  unitSchema,
} from './answerSchemas'
import type { ReasonKind } from '../assign/rules/holdersToTell'
import type { AccessClass } from './changes'
import type {
  documentInFullSchema,
  documentPageSchema,
  documentStateSchema,
  documentSummarySchema,
  facetQuestionSchema,
  facetsSchema,
  fileSchema,
  highlightSchema,
  relatedDocumentsSchema,
  termLabelSchema,
  versionSchema,
} from './documentSchemas'

export type DocumentState = z.infer<typeof documentStateSchema>
export type TermLabel = z.infer<typeof termLabelSchema>
export type FileView = z.infer<typeof fileSchema>
export type Highlight = z.infer<typeof highlightSchema>
export type RelatedDocuments = z.infer<typeof relatedDocumentsSchema>
export type DocumentSummary = z.infer<typeof documentSummarySchema>
export type DocumentInFull = z.infer<typeof documentInFullSchema>

export type DocumentFound =
  | { found: 'document'; document: DocumentInFull }
  | { found: 'withdrawn'; withdrawnAt: string; reason: string | null; replacedBy: string | null }
  | { found: 'nothing' }

export type VersionView = z.infer<typeof versionSchema>

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

export type FacetQuestion = z.infer<typeof facetQuestionSchema>
export type Facets = z.infer<typeof facetsSchema>
export type DocumentPage = z.infer<typeof documentPageSchema>
export type ChangeView = z.infer<typeof changeSchema>
export type RemovalReason = z.infer<typeof removalReasonSchema>
export type ChangePage = z.infer<typeof changePageSchema>
export type TermView = z.infer<typeof termSchema>
export type UnitView = z.infer<typeof unitSchema>

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
  /** Why it was sent without anybody sending it: what the unit holds, and what this one does to it. */
  because: { kind: ReasonKind; documentId: string; title: string | null } | null
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
export type Done = {
  at: string
  by: string | null
  /** Entered for the unit by somebody of a unit above it. */ byHand?: boolean
}

export type LedgerRow = {
  unit: { id: string; slug: string; name: string }
  sentAt: string
  dueOn: string | null
  confirm: boolean
  /** Of the version in force. */
  seen: Done | null
  downloaded: Done | null
  /** SHA-256 of the files that the unit fetched. */
  hashes: readonly string[]
  acknowledged: Done | null
  /** The newest version that the unit confirmed. */
  acknowledgedVersion: number | null
  /** Removed since the withdrawal or replacement; null where nothing is to be removed or it is still to do. */
  removed: Done | null
  mustRemove: boolean
  overdue: boolean
  /** Since when no sending gives it to the unit: released for good, or held back on the way for now. */
  ended: { at: string; why: 'released' | 'held' } | null
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

export type BulletinView = z.infer<typeof bulletinSchema>
