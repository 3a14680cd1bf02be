import { endedUnits, holdingsWithFormer, inheritedHoldings } from './formerUnits'
import { heldDocuments, isHeld, removalSeqOf, standingOf, type HeldDocument, type Holding } from './holdings'
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
  const documents = new Map(
    heldDocuments(
      catalogue,
      [...holdings, ...former].map(({ documentId }) => documentId),
    ).map((document) => [document.id, document]),
  )
  const desk: Desk = { toReceive: [], toConfirm: [], toRemove: [] }
  for (const holding of [...holdings, ...former]) {
    const document = documents.get(holding.documentId)
    if (!document) continue
    const by = hasEnded ? 'ended' : former.includes(holding) ? 'former' : null
    const owed = obligationOf({
      ...holding,
      version: document.version,
      removalSeq: removalSeqOf(document),
      today,
      ...(by ? { by } : {}),
    })
    const item = deskItem(document, { holding, owed })
    if (owed.mustReceive) desk.toReceive.push(item)
    if (owed.mustConfirm) desk.toConfirm.push(item)
    if (owed.mustRemove) desk.toRemove.push(removalItem(catalogue, document, { item, unitId }))
  }
  return {
    toReceive: desk.toReceive.toSorted((one, other) => compare(other.sentAt ?? '', one.sentAt ?? '')),
    toConfirm: desk.toConfirm.toSorted((one, other) => compare(dueOrder(one), dueOrder(other))),
    toRemove: desk.toRemove.toSorted(
      (one, other) => Number(other.urgent) - Number(one.urgent) || compare(other.since, one.since),
    ),
  }
}

function deskItem(document: HeldDocument, { holding, owed }: { holding: Holding; owed: Obligation }): DeskItem {
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
  }
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
