import { sortKey } from '../vietnamese/compareVietnamese'
import { endedUnits, formerUnits, inheritedHoldings } from './formerUnits'
import { holdingsOf, isHeld, type Holding } from './holdings'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { HOLDING } from '../assign/rules/holdersToTell'
import type { OwnReceipt } from './rules/obligation'
import { rowsOf } from './sql'
import { unitLabel } from './units'
import type { Done } from './views'

/** A unit that was sent a document, or has had it: what it did with it, in any version, and whether it says that its copies are gone. */
export type RecallHolder = {
  unit: { id: string; slug: string; name: string }
  sentAt: string | null
  seen: Done | null
  downloaded: Done | null
  acknowledged: Done | null
  removed: Done | null
  /** The unit is no more; others stand for it. */
  hasEnded: boolean
  /** Who last reported anything of this document for the unit: the first to be asked. */
  lastReporter: string | null
}

/**
 * That a document was taken back, with its holders in the reader's scope: first those who have not reported the removal. Giving
 * it out again in a newer version ends nothing of it.
 */
export type Recall = {
  documentId: string
  /** The one that was in force, and all that were given out and taken back with it, the newest first. */
  version: number
  versions: number[]
  /** What is given out again since; null for nothing. */
  inUse: number | null
  /** As the document is called now. Null where it was purged. */
  title: string | null
  number: string | null
  isPurged: boolean
  urgent: boolean
  withdrawnAt: string
  reason: string | null
  holders: RecallHolder[]
}

const MAX_RECALLS = 500

/** What was taken back and has holders in the reader's scope: unfinished first, of these the urgent, then the newest. */
export function listRecalls(catalogue: Catalogue, reader: Reader, today: string): Recall[] {
  const rows = rowsOf<RecallRow>(catalogue, `${SELECT} ORDER BY seq DESC LIMIT ?`, [MAX_RECALLS])
  const recalls = withHolders(catalogue, reader, { rows, today }).filter(({ holders }) => holders.length > 0)
  const order = (recall: Recall) => `${isFinished(recall) ? 1 : 0}${recall.urgent ? 0 : 1}`
  return recalls.toSorted((one, other) => {
    const [first, second] = [order(one), order(other)]
    return first === second ? compare(other.withdrawnAt, one.withdrawnAt) : compare(first, second)
  })
}

/** Each time that a document was taken back, the newest first; none where nobody in the reader's scope had it then. */
export function recallsOf(
  catalogue: Catalogue,
  reader: Reader,
  { documentId, today }: { documentId: string; today: string },
): Recall[] {
  const rows = rowsOf<RecallRow>(catalogue, `${SELECT} WHERE id = ? ORDER BY seq DESC`, [documentId])
  const recalls = withHolders(catalogue, reader, { rows, today })
  return recalls.filter(({ holders }) => holders.length > 0 || reader.unitScope === 'all')
}

/** Whether every holder that there still is has reported the removal. */
export function isFinished({ holders }: Pick<Recall, 'holders'>): boolean {
  return holders.every(({ removed, hasEnded }) => removed !== null || hasEnded)
}

type RecallRow = {
  id: string
  key: number
  version: number
  title: string | null
  number: string | null
  purged_at: string | null
  urgent: 0 | 1
  seq: number
  at: string
  reason: string | null
  /** Nothing is given out since. */
  is_last: 0 | 1
  in_use: number | null
}

const SELECT = `SELECT * FROM (
  SELECT id, key, version, title, number, purged_at, urgent, withdrawn_seq AS seq, withdrawn_at AS at,
    withdrawn_reason AS reason, 1 AS is_last, NULL AS in_use
  FROM documents WHERE live = 0 AND withdrawn_seq IS NOT NULL
  UNION ALL
  SELECT DISTINCT d.id, d.key, w.in_force, d.title, d.number, d.purged_at, w.urgent, w.seq, w.at, w.reason, 0,
    CASE d.live WHEN 1 THEN d.version END
  FROM withdrawn_editions w JOIN documents d ON d.key = w.document WHERE d.live = 1 OR w.seq <> d.withdrawn_seq)`

/** What was given out when it was taken back. */
function versionsOf(catalogue: Catalogue, { key, seq, version }: RecallRow): number[] {
  const sql = 'SELECT DISTINCT version FROM withdrawn_editions WHERE document = ? AND seq = ? ORDER BY version DESC'
  const versions = rowsOf<{ version: number }>(catalogue, sql, [key, seq]).map((row) => row.version)
  return versions.length > 0 ? versions : [version]
}

type Recalled = { rows: readonly RecallRow[]; today: string }

function withHolders(catalogue: Catalogue, { unitScope }: Reader, { rows, today }: Recalled): Recall[] {
  const documentIds = [...new Set(rows.map(({ id }) => id))]
  const holdings = holdersOn(catalogue, { documentIds, today }).filter(
    ({ unitId }) => unitScope === 'all' || unitScope.includes(unitId),
  )
  const byDocument = new Map<string, Holding[]>(rows.map(({ id }) => [id, []]))
  for (const holding of holdings) byDocument.get(holding.documentId)?.push(holding)
  const ended = endedUnits(catalogue, today)
  return rows.map((row) => {
    const taken = { seq: row.seq, version: row.is_last ? null : row.version }
    const holders = (byDocument.get(row.id) ?? [])
      .filter((holding) => isConcerned(holding, taken))
      .map((holding) => ({ ...holderOf(catalogue, holding, taken), hasEnded: ended.has(holding.unitId) }))
    return {
      documentId: row.id,
      version: row.version,
      versions: versionsOf(catalogue, row),
      inUse: row.in_use,
      title: row.title,
      number: row.number,
      isPurged: row.purged_at !== null,
      urgent: row.urgent === 1,
      withdrawnAt: row.at,
      reason: row.reason,
      holders: holders.toSorted((one, other) => compare(orderOf(one), orderOf(other))),
    }
  })
}

/** Whoever had it, and, for units that have ended by that day (Vietnam), whoever stands for them and answers now. */
function holdersOn(
  catalogue: Catalogue,
  { documentIds, today }: { documentIds: readonly string[]; today: string },
): Holding[] {
  const known = holdingsOf(catalogue, { documentIds })
  const heirs = [...formerUnits(catalogue, today).keys()]
  return [...known.filter(isHeld), ...inheritedHoldings(catalogue, { holdings: known, today, heirs })]
}

/** What was taken back then; `version` null: nothing is given out since, so that all that was reported is about it. */
type TakenBack = { seq: number; version: number | null }

/** Of a document that is given out again: whether the unit had to destroy what was taken back then, as `formerToRemove` says; or did. */
function isConcerned({ sent, receipts }: Holding, taken: TakenBack): boolean {
  const { seq, version } = taken
  if (version === null) return true
  const wasSent = sent !== null && sent.firstSeq < seq
  return (
    wasSent ||
    receipts.some((receipt) => HOLDING.has(receipt.event) && receipt.version <= version) ||
    removalsIn(receipts, taken).length > 0
  )
}

/** Whoever destroyed a later version too has none of the former left. */
function removalsIn(receipts: readonly OwnReceipt[], { seq, version }: TakenBack): OwnReceipt[] {
  return receipts.filter(
    (receipt) => receipt.event === 'removed' && receipt.seq > seq && (version === null || receipt.version >= version),
  )
}

function holderOf(
  catalogue: Catalogue,
  { unitId, sent, receipts: all }: Holding,
  taken: TakenBack,
): Omit<RecallHolder, 'hasEnded'> {
  const { version } = taken
  const receipts = all.filter((receipt) => version === null || receipt.version <= version)
  const first = (event: string) => doneOf(receipts.filter((receipt) => receipt.event === event))
  const reporters = receipts.filter(
    ({ event, by }) => by !== null && (HOLDING.has(event) || event === 'removed' || event === 'seen'),
  )
  return {
    unit: unitLabel(catalogue, unitId),
    sentAt: sentBefore(sent, taken),
    seen: first('seen'),
    downloaded: first('downloaded'),
    acknowledged: first('acknowledged'),
    removed: doneOf(removalsIn(all, taken)),
    lastReporter: reporters.at(-1)?.by ?? null,
  }
}

/** The newest sending; of what is given out again, the first, which was before it was taken back. */
function sentBefore(sent: Holding['sent'], { seq, version }: TakenBack): string | null {
  if (sent === null) return null
  if (version === null) return sent.sentAt
  return sent.firstSeq < seq ? (sent.firstSentAt ?? sent.sentAt) : null
}

function doneOf(receipts: readonly OwnReceipt[]): Done | null {
  const [first] = receipts.toSorted((one, other) => compare(one.at, other.at))
  return first ? { at: first.at, by: first.by } : null
}

function orderOf({ unit, removed, hasEnded }: RecallHolder): string {
  return `${removed === null && !hasEnded ? 0 : 1} ${sortKey(unit.name)} ${unit.id}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
