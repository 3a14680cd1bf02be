import { endedUnits, holdingsWithFormer, inheritedHoldings } from './formerUnits'
import {
  heldDocuments,
  isHeld,
  pastWithdrawals,
  removalSeqOf,
  standingOf,
  type HeldDocument,
  type Holding,
  type PastWithdrawal,
} from './holdings'
import type { Catalogue } from './openCatalogue'
import { ANONYMOUS, type Reader } from './reader'
import { obligationOf, type Obligation } from './rules/obligation'
import { successorOf } from './summaries'
import type { Desk, DeskItem, RemovalItem } from './views'
import { seesDocument } from './visibility'

/**
 * What lies on a unit's desk on a calendar day in Vietnam: sent and not yet looked at; to confirm, the earliest due first; and
 * to remove, the urgent first. Whoever asks must be known to speak for the unit.
 */
export function deskOf(catalogue: Catalogue, { unitId, today }: { unitId: string; today: string }): Desk {
  const known = holdingsWithFormer(catalogue, { unitId, today })
  const holdings = known.filter((holding) => holding.unitId === unitId && isHeld(holding))
  const former = inheritedHoldings(catalogue, { holdings: known, today, heirs: [unitId] })
  const hasEnded = endedUnits(catalogue, today).has(unitId)
  const ids = [...holdings, ...former].map(({ documentId }) => documentId)
  const documents = new Map(heldDocuments(catalogue, ids).map((document) => [document.id, document]))
  const withdrawn = pastWithdrawals(catalogue, ids)
  const desk: Desk = { toReceive: [], toConfirm: [], toRemove: [] }
  for (const holding of [...holdings, ...former]) {
    const document = documents.get(holding.documentId)
    if (!document) continue
    const withdrawals = withdrawn.get(document.id) ?? []
    const removalSeq = removalSeqOf(document)
    const by = hasEnded ? 'ended' : former.includes(holding) ? 'former' : null
    const circumstances = { ...holding, version: document.version, removalSeq, withdrawals, today }
    const owed = obligationOf({ ...circumstances, ...(by ? { by } : {}) })
    const item = deskItem(document, { holding, owed, documents })
    if (owed.mustReceive) desk.toReceive.push(item)
    if (owed.mustConfirm) desk.toConfirm.push(item)
    if (owed.mustRemove) {
      const former = withdrawals.findLast(({ version }) => version === owed.removeVersion)
      const removal = former ? formerRemoval(item, former) : removalItem(catalogue, document, { item, unitId })
      desk.toRemove.push(removal)
    }
  }
  return {
    toReceive: desk.toReceive.toSorted((one, other) => compare(other.sentAt ?? '', one.sentAt ?? '')),
    toConfirm: desk.toConfirm.toSorted((one, other) => compare(dueOrder(one), dueOrder(other))),
    toRemove: desk.toRemove.toSorted(
      (one, other) => Number(other.urgent) - Number(one.urgent) || compare(other.since, one.since),
    ),
  }
}

type Part = { holding: Holding; owed: Obligation; documents: ReadonlyMap<string, HeldDocument> }

function deskItem(document: HeldDocument, { holding, owed, documents }: Part): DeskItem {
  return {
    documentId: document.id,
    version: document.version,
    title: document.title,
    number: document.number,
    state: standingOf(document),
    sentAt: holding.sent?.sentAt ?? null,
    dueOn: holding.sent?.dueOn ?? null,
    confirm: holding.sent?.confirm ?? false,
    overdue: owed.overdue,
    note: holding.sent?.note ?? null,
    because: becauseOf(holding, documents),
  }
}

/** A successor of the unit that held it is told why, and not what it was called. */
function becauseOf({ sent }: Holding, documents: Part['documents']): DeskItem['because'] {
  if (!sent?.because) return null
  const { kind, former } = sent.because
  return { kind, documentId: former, title: documents.get(former)?.title ?? null }
}

/** A version that was withdrawn, of a document that is in use again. */
function formerRemoval(item: DeskItem, { version, at, reason, urgent }: PastWithdrawal): RemovalItem {
  return { ...item, version, why: 'withdrawn', since: at, reason, urgent, replacedBy: item.documentId }
}

function removalItem(
  catalogue: Catalogue,
  document: HeldDocument,
  { item, unitId }: { item: DeskItem; unitId: string },
): RemovalItem {
  const why = item.state === 'purged' || item.state === 'withdrawn' ? item.state : 'superseded'
  return {
    ...item,
    why,
    since: document.withdrawn_at ?? document.superseded_at ?? '',
    reason: document.withdrawn_reason,
    urgent: document.urgent === 1,
    replacedBy: replacementFor(catalogue, document, unitId),
  }
}

/** What people of the unit may see instead. */
function replacementFor(catalogue: Catalogue, document: HeldDocument, unitId: string): string | null {
  const unit: Reader = { ...ANONYMOUS, audiences: ['public', 'internal', `unit:${unitId}`] }
  if (document.live === 1) return successorOf(catalogue, unit, document.id)
  return document.replaced_by !== null && seesDocument(catalogue, unit, document.replaced_by)
    ? document.replaced_by
    : null
}

function dueOrder({ dueOn, sentAt }: DeskItem): string {
  return `${dueOn ?? '9999-12-31'} ${sentAt ?? ''}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
