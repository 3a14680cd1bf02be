import type { Reader } from '../catalogue/reader'
import type { JournalDoor } from './journalDoor'
import type { ApprovalSlip, PurgeMinutes, RecallMinutes, SendingSlip } from '../report/rules/slipFacts'

export type PortalReceiptEvent = 'seen' | 'downloaded' | 'acknowledged' | 'broadcast' | 'disseminated' | 'removed'

/** One receipt as `POST /api/v1/receipts` takes it; `at` is an instant, ISO 8601 UTC. */
export type PortalReceipt = {
  id: string
  document: string
  version: number
  event: PortalReceiptEvent
  at: string
  sha256?: string
  /** Of what was disseminated: people reached, sessions held, and how. */
  count?: number
  sessions?: number
  method?: string
  /** The library's id of the receipt whose figures this one replaces. */
  corrects?: string
}

export type PortalReceiptResult = {
  id: string | null
  status: 'recorded' | 'repeated' | 'refused'
  error?: { code: string; detail?: string }
}

/** What is entered for a unit that could not report itself, as `POST /api/receipts/by-hand` takes it. */
export type PortalByHandEntry = {
  id: string
  document: string
  version: number
  unit: string
  event: 'seen' | 'downloaded' | 'acknowledged' | 'broadcast' | 'disseminated' | 'removed'
  at: string
  by: string
  reason: string
  count?: number
  sessions?: number
  method?: string
  corrects?: string
}

export type SignInAnswer =
  { ok: true; cookie: string; maxAgeSeconds: number } | { ok: false; retryAfterSeconds?: number | undefined }

/** Facts for the A4 prints, from the record and its journal; null where the reader may not know of them. */
export type SlipsDoor = {
  sending(asked: { reader: Reader; assignmentId: string }): Promise<SendingSlip | null>
  approval(asked: { reader: Reader; documentId: string; version: number }): Promise<ApprovalSlip | null>
  recall(asked: { reader: Reader; documentId: string }): Promise<RecallMinutes | null>
  purge(asked: { reader: Reader; documentId: string }): Promise<PurgeMinutes | null>
}

/** What somebody looks at, and ids of what it is about. */
export type Reading = {
  code:
    | 'acknowledge/ledger-read'
    | 'acknowledge/ledger-exported'
    | 'platform/journal-read'
    | 'platform/journal-exported'
    | 'platform/journal-verified'
  about?: Record<string, string>
}

/**
 * The portal's only way to the record: signing in and out, receipts, what is printed from the journal, and the journal itself
 * for who audits it. Everything else is read from the catalogue,
 * so that the pages can be run without the record by a mirror.
 */
export type PortalDoor = {
  /** Name of the cookie that carries a session; the admin panel reads the same one. */
  sessionCookieName: string
  /**
   * Checks a user name and password. `address` is the client's, for slowing down guessing.
   * `cookie` is the value of the session cookie, without its name and attributes.
   */
  signIn(attempt: { username: string; password: string; address: string }): Promise<SignInAnswer>
  /** Ends the session that this cookie value stands for; an unknown value is no error. */
  signOut(session: { cookie: string }): Promise<void>
  /** The same act as behind `POST /api/v1/receipts`; answers after the commit. */
  recordReceipts(batch: { reader: Reader; receipts: PortalReceipt[] }): Promise<PortalReceiptResult[]>
  /**
   * Writes down that this person looks at what others may ask about one day, before it is shown. Opening the same again within
   * an hour is the same reading; taking it away (`…-exported`) is noted each time.
   * @throws where it cannot be written down
   */
  recordReading(reader: Reader, reading: Reading): Promise<void>
  /** Null where there is no record: a mirror has no audit trail of its own. */
  journal: JournalDoor | null
  /**
   * The same act as behind `POST /api/receipts/by-hand`, on behalf of whoever the reader is; answers after the commit.
   * @throws DomainError with the act's codes
   */
  enterByHand(entering: { reader: Reader; entry: PortalByHandEntry }): Promise<void>
  slips: SlipsDoor
  /** Resolves when this process's catalogue shows what was recorded before the call, or after at most two seconds. */
  settled(): Promise<void>
}
