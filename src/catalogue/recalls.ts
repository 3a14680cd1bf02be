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

/** A document that was taken back, with its holders in the reader's scope: first those who have not reported the removal. */
export type Recall = {
  documentId: string
  version: number
  /** Null where it was purged. */
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
  const rows = rowsOf<RecallRow>(catalogue, `${SELECT} ORDER BY withdrawn_seq DESC LIMIT ?`, [MAX_RECALLS])
  const recalls = recallsOf(catalogue, reader, { rows, today }).filter(({ holders }) => holders.length > 0)
  const order = (recall: Recall) => `${isFinished(recall) ? 1 : 0}${recall.urgent ? 0 : 1}`
  return recalls.toSorted((one, other) => {
    const [first, second] = [order(one), order(other)]
    return first === second ? compare(other.withdrawnAt, one.withdrawnAt) : compare(first, second)
  })
}

/** One document's recall; null where it was not taken back, or nobody in the reader's scope ever had it. */
export function recallOf(
  catalogue: Catalogue,
  reader: Reader,
  { documentId, today }: { documentId: string; today: string },
): Recall | null {
  const rows = rowsOf<RecallRow>(catalogue, `${SELECT} AND id = ?`, [documentId])
  const [recall] = recallsOf(catalogue, reader, { rows, today })
  return recall && (recall.holders.length > 0 || reader.unitScope === 'all') ? recall : null
}

/** Whether every holder that there still is has reported the removal. */
export function isFinished({ holders }: Pick<Recall, 'holders'>): boolean {
  return holders.every(({ removed, hasEnded }) => removed !== null || hasEnded)
}

type RecallRow = {
  id: string
  version: number
  title: string | null
  number: string | null
  purged_at: string | null
  urgent: 0 | 1
  withdrawn_seq: number
  withdrawn_at: string
  withdrawn_reason: string | null
}

const SELECT = `SELECT id, version, title, number, purged_at, urgent, withdrawn_seq, withdrawn_at, withdrawn_reason FROM documents
  WHERE live = 0 AND withdrawn_seq IS NOT NULL`

type Recalled = { rows: readonly RecallRow[]; today: string }

function recallsOf(catalogue: Catalogue, { unitScope }: Reader, { rows, today }: Recalled): Recall[] {
  const holdings = holdersOn(catalogue, { documentIds: rows.map(({ id }) => id), today }).filter(
    ({ unitId }) => unitScope === 'all' || unitScope.includes(unitId),
  )
  const byDocument = new Map<string, Holding[]>(rows.map(({ id }) => [id, []]))
  for (const holding of holdings) byDocument.get(holding.documentId)?.push(holding)
  const ended = endedUnits(catalogue, today)
  return rows.map((row) => {
    const holders = (byDocument.get(row.id) ?? []).map((holding) => ({
      ...holderOf(catalogue, holding, row.withdrawn_seq),
      hasEnded: ended.has(holding.unitId),
    }))
    return {
      documentId: row.id,
      version: row.version,
      title: row.title,
      number: row.number,
      isPurged: row.purged_at !== null,
      urgent: row.urgent === 1,
      withdrawnAt: row.withdrawn_at,
      reason: row.withdrawn_reason,
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

function holderOf(
  catalogue: Catalogue,
  { unitId, sent, receipts }: Holding,
  removalSeq: number,
): Omit<RecallHolder, 'hasEnded'> {
  const first = (event: string) => doneOf(receipts.filter((receipt) => receipt.event === event))
  const removals = receipts.filter(({ event, seq }) => event === 'removed' && seq > removalSeq)
  const reporters = receipts.filter(
    ({ event, by }) => by !== null && (HOLDING.has(event) || event === 'removed' || event === 'seen'),
  )
  return {
    unit: unitLabel(catalogue, unitId),
    sentAt: sent?.sentAt ?? null,
    seen: first('seen'),
    downloaded: first('downloaded'),
    acknowledged: first('acknowledged'),
    removed: doneOf(removals),
    lastReporter: reporters.at(-1)?.by ?? null,
  }
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
