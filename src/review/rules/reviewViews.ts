import type { DocumentState } from './workingCopy'

/** What a person who checks a document is shown, as data: pages, the admin panel and `GET /api/documents/:id/changes` show the same. */
export type DiffPiece =
  | { kind: 'same' | 'removed' | 'added'; text: string }
  /** Words that are not shown: what stayed as it was between two changes, or the rest of a very long change. */
  | { kind: 'skipped'; of: 'same' | 'removed' | 'added'; words: number }

export type TextDiff = {
  pieces: DiffPiece[]
  /** Passages that differ too much to be compared word by word: the old one whole, then the new one whole. */
  isCoarse: boolean
  /** Characters of either side that are longer than what is compared; `differs`: whether they are other ones. */
  uncompared: { characters: number; differs: boolean } | null
  /** Changes that were found and are too many to be shown. */
  unshownChanges: number
}

export type Fact = { name: string; label: string; value: string | null }

export type FactChange = { name: string; label: string; before: string | null; after: string | null }

export type TextChange = {
  name: string
  label: string
  /** Null where the words are the same and only spaces or how they look changed; a link's address counts as words. */
  diff: TextDiff | null
}

export type ReviewedFile = {
  mediaId: string
  name: string
  mediaType: string
  sizeBytes: number
  pages: number | null
  /** Lower-case hexadecimal SHA-256. */
  sha256: string
  /** What is said of a picture to whoever does not see it. */
  alt: string | null
}

export type FileChange = {
  kind: 'kept' | 'added' | 'removed' | 'replaced'
  before: ReviewedFile | null
  after: ReviewedFile | null
  /** Of a replaced file: whether its words changed, or one of the two has none that could be read; null for the others. */
  words: 'changed' | 'same' | 'unread' | null
  /** Where the words changed. */
  text: TextDiff | null
}

export type Changes = {
  /** The newest published version; null: there is none, all of it is new. */
  since: { version: number; publishedAt: string } | null
  facts: FactChange[]
  texts: TextChange[]
  files: FileChange[]
  /** The kept files stand in another order: the first is the main one. */
  isReordered: boolean
}

export type AwaitingDocument = {
  id: string
  title: string
  number: string | null
  /** Instant, ISO 8601 UTC: since when it waits. */
  submittedAt: string
  /** By name; null where nobody knows any more. */
  submittedBy: string | null
  /** The version that it would become; 1: the first. */
  nextVersion: number
  openComments: number
  revision: number
}

export type AwaitingPage = { items: AwaitingDocument[]; total: number; page: number; pages: number }

/** `mine`: what a person may approve; `others`: what waits for somebody else, since it is their own work or they do not approve. */
export type Whose = 'mine' | 'others'

/** People by name, instants as ISO 8601 UTC. */
export type CommentView = {
  id: string
  revision: number
  /** See `src/vocabulary/reviewParts.ts`; null: of the whole. */
  part: string | null
  text: string
  at: string
  author: string
  resolvedAt: string | null
  resolvedBy: string | null
}

export type CommentPage = { items: CommentView[]; total: number; open: number; page: number; pages: number }

export type ChecklistItem = { slug: string; label: string }

/** A working copy as readers would see it once published, and what that changes for them. */
export type ShownCopy = {
  facts: Fact[]
  summary: string | null
  /** Sanitised HTML. */
  bodyHtml: string | null
  script: string | null
  rights: string | null
  files: ReviewedFile[]
  changes: Changes
}

/** All that one person needs to decide on one document. */
export type ReviewSheet = ShownCopy & {
  id: string
  title: string
  language: string
  state: DocumentState
  revision: number
  /** The newest published version; 0 before the first. */
  version: number
  submittedAt: string | null
  submittedBy: string | null
  writtenBy: string[]
  reviewNote: string | null
  approval: { by: string | null; at: string } | null
  /** Whether this person wrote it or uploaded one of its files. */
  isOwnWork: boolean
  may: { approve: boolean; giveBack: boolean; takeBack: boolean; comment: boolean }
  checklist: ChecklistItem[]
  comments: CommentPage
}
