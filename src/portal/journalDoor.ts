import type { NumberedEvent } from '../platform/journal/rules/chain'

/** See `platform/journal/findEvents`; days are calendar days in Vietnam. */
export type JournalQuestion = {
  fromOn: string | null
  toOn: string | null
  code: string | null
  actorId: string | null
  subject: string | null
}

/** An event with what its code means. */
export type ShownEvent = NumberedEvent & { words: string }

export type ShownHead = { day: string; seq: number; hash: string; signedAt: string; signature: string }

export type JournalVerdict = { events: number; heads: number; faults: string[] }

/** The auditors' pages' way to the journal. Who asks has been checked before, and what they read was noted. */
export type JournalDoor = {
  /** Codes that there are, with their words, in the order of the path. */
  codes: readonly { code: string; words: string }[]
  find(question: JournalQuestion, page: { before: number | null; limit: number }): Promise<ShownEvent[]>
  every(question: JournalQuestion): AsyncIterable<ShownEvent>
  /** Of the newest event; 0 before the first. */
  newestSeq(): Promise<number>
  verify(): Promise<JournalVerdict>
  heads(): Promise<ShownHead[]>
  head(day: string): Promise<ShownHead | null>
  /** Whether an event still has the hash that somebody wrote down. */
  compare(kept: { seq: number; hash: string }): Promise<'same' | 'other' | 'missing'>
  /** SPKI, PEM. */
  publicKeyPem: string
}
