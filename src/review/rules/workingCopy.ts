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
  urgent: boolean
  version: number
  replacedBy: string | null
}

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
  publishAt?: string | null
  scheduledBy?: string | null
  /** Whether the newest edition is in force: published and not withdrawn. */
  inForce?: boolean | null
  expiredOn?: string | null
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
