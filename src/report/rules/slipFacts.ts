/** What the prints say, all of it from the record, the journal and the ledger. Instants ISO 8601 UTC, days `YYYY-MM-DD`. */

/** An event of the journal: which, when, and who acted as of then; `by` null for the system. */
export type JournalMark = {
  seq: number
  /** Lower-case hexadecimal SHA-256. */
  hash: string
  at: string
  by: { name: string; position: string | null; unit: string | null } | null
}

/** `title` null: the content was purged. */
export type SlipDocument = { id: string; version: number; title: string | null; number: string | null }

export type SendingSlip = {
  assignmentId: string
  mark: JournalMark
  fromUnit: string | null
  documents: SlipDocument[]
  /** Those of the recipients that the asker answers for. */
  units: string[]
  allUnits: number
  dueOn: string | null
  confirm: boolean
  note: string | null
}

export type ApprovalSlip = {
  document: SlipDocument
  contentHash: string
  files: { name: string; sha256: string; sizeBytes: number }[]
  submitted: JournalMark | null
  approved: JournalMark[]
  published: JournalMark | null
}

export type Holder = {
  unit: string
  sentAt: string | null
  seenAt: string | null
  downloadedAt: string | null
  acknowledgedAt: string | null
  removedAt: string | null
  removedBy: string | null
}

export type RecallMinutes = {
  document: SlipDocument
  withdrawn: JournalMark
  urgent: boolean
  /** Null where the content was purged: it may have named what had to go. */
  reason: string | null
  holders: Holder[]
}

export type PurgeMinutes = {
  documentId: string
  versions: number
  decision: string
  reason: string
  purged: JournalMark
  erased: JournalMark | null
  /** SHA-256 of the files that went. */
  files: string[]
  holders: Holder[]
  database: 'sqlite' | 'mongodb'
  /** The last day on which backups may still hold it; null where nobody said how long they are kept. */
  inBackupsUntil: string | null
}
