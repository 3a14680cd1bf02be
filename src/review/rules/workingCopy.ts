export type DocumentState = 'draft' | 'in-review' | 'approved' | 'published' | 'withdrawn'

export type Approval = {
  by: string
  at: string
  /** See `contentHash.ts`. */
  contentHash: string
  checklist: Record<string, true>
  /** The items in the words that were confirmed, and the SHA-256 of their canonical JSON. Absent before items had a history. */
  items?: ChecklistItem[]
  checklistHash?: string
  note: string | null
  /** The approver on whose behalf (thay mặt) it was given; null: in one's own right. */
  onBehalfOf?: string | null
}

export type ChecklistItem = { slug: string; label: string }

/** The newest save or act: what somebody who comes too late is told. */
export type LastAct = { act: string; at: string; by: { id: string | null; name: string; position: string | null } }

export type Withdrawal = {
  at: string
  by: string
  reason: string
  /** What readers are told instead of the reason; '' for nothing. Absent: the reason itself. */
  publicReason?: string
  urgent: boolean
  version: number
  replacedBy: string | null
}

export type RelationKind = 'amends' | 'corrects' | 'repeals'

/** What one document does to another, beside replacing it whole. `parts`: which articles, in words; empty means all of it. */
export type DocumentRelation = { kind: RelationKind; document: string; parts?: string | null }

/** Why nothing came out at the time for which it was scheduled. */
export type ScheduleFault =
  'approval-void' | 'approval-incomplete' | 'changed' | 'returned' | 'withdrawn' | 'relation-loop'

/** A row of `documents` as stored (relations as ids). */
export type WorkingCopy = {
  id: string
  title: string
  number?: string | null
  type?: string | null
  issuer?: string | null
  source?: string | null
  signer?: string | null
  issuedOn?: string | null
  effectiveOn?: string | null
  expiresOn?: string | null
  topics?: string[] | null
  access: 'public' | 'internal' | 'assigned'
  targetGroups?: string[] | null
  /** The calendar day on which somebody should look whether it still holds. No content: the approval does not depend on it. */
  reviewOn?: string | null
  language?: string | null
  summary?: string | null
  body?: unknown
  script?: string | null
  bulletin?: {
    priority?: 'thong-thuong' | 'uu-tien' | 'khan-cap' | null
    validFrom?: string | null
    validTo?: string | null
    audio?: string | null
  } | null
  rights?: string | null
  sample?: boolean | null
  files?: string[] | null
  supersedes?: string | null
  relations?: DocumentRelation[] | null

  state: DocumentState
  /** The newest published version; 0 before the first. */
  version: number
  /** Counts every save and act: the order of events about this document. */
  revision: number
  /** Ids of everyone who changed the working copy since the last edition. */
  authors?: string[] | null
  /** The one that completed the approving. */
  approval?: Approval | null
  /** All that were given to this content, in their order. */
  approvals?: Approval[] | null
  /** How many are needed, as of the submission or the newest approval. */
  approvalsNeeded?: number | null
  lastAct?: LastAct | null
  reviewNote?: string | null
  /** The newest submission: instant, ISO 8601 UTC, and whose. */
  submittedAt?: string | null
  submittedBy?: string | null
  /** Ids, parted by spaces, of everyone whose work was submitted: nothing can change while it waits, and they approve it no more. */
  involved?: string | null
  /** How many comments wait to be resolved. */
  openComments?: number | null
  publishAt?: string | null
  scheduledBy?: string | null
  /** What the scheduler chose about telling the units that hold what this replaces; null: by the rule. */
  notifyHolders?: boolean | null
  scheduleFault?: ScheduleFault | null
  /** The instant at which it should have come out. */
  scheduleFaultFor?: string | null
  /** Whether the newest edition is in force: published and not withdrawn. */
  inForce?: boolean | null
  expiredOn?: string | null
  /** Of the edition in force, what is still to come: the day on which it takes effect, and its last day (Vietnam). */
  takesEffectOn?: string | null
  endsOn?: string | null
  /** The version of which these two days were taken. */
  datedVersion?: number | null
  withdrawals?: Withdrawal[] | null
  /** When and on whose decision the content was purged. */
  purge?: { at: string; by: string; reason: string; decision: string } | null
}

/** A row of `media`, without its text. */
export type StoredFile = {
  id: string
  originalName: string
  sha256: string
  mimeType: string
  filesize: number
  state: 'checking' | 'ready' | 'held' | 'quarantined' | 'refused'
  uploadedBy: string
  pages?: number | null
  signed?: boolean | null
  alt?: string | null
  thumbnailSha256?: string | null
}
