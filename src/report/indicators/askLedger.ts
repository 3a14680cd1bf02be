import type { Catalogue } from '../../catalogue/openCatalogue'
import type { Steps } from '../../catalogue/turns'
import { type Asked, isAskedUnit } from '../rules/indicators/asked'
import type { LateReceipt } from '../rules/indicators/corrections'
import { dayNumber } from '../rules/indicators/days'
import { givenOutBy, inUse } from '../rules/indicators/documents'
import type { LedgerAnswer } from '../rules/indicators/figuresOf'
import type { LabelOf, Sorted } from '../rules/indicators/makeFigure'
import { isDueInPeriod, recallRows, sortRecalls, type Withdrawn } from '../rules/indicators/recallsWithin24h'
import { boundsOf } from '../rules/ledger/bounds'
import { EVENTS, NO_LEDGER } from '../rules/ledger/columns'
import type { CountedLedger, CountedUnit } from '../rules/ledger/countedLedger'
import { countUnit, scratchFor } from '../rules/ledger/countUnit'
import type { GivenOutRow, UnitRow } from '../rules/rows'
import type { Ledger } from './keepColumns'
import { idsOfReceipts, receiptsOfDocument, sendingsOfDocument } from './ledgerRows'

/** What the ledger of the units comes to, without what was withdrawn. */
export type UnitsAnswer = Pick<LedgerAnswer, 'counted' | 'openings' | 'recipients'> & {
  /** Documents that these units had been sent by the end of the last day. */
  sentIds: ReadonlySet<string>
}

/** Counts unit by unit, in steps short enough that others can go between them. Units in the order given. */
export function* countUnits(
  { documents, units: columnsOf, stretches }: Ledger,
  { asked, units }: { asked: Asked; units: readonly UnitRow[] },
): Steps<UnitsAnswer> {
  const [bounds, scratch] = [boundsOf(asked), scratchFor(documents.length)]
  const counted: CountedUnit[] = []
  const openings = new Map<string, { documents: number; lastAt: string }>()
  const recipients = new Set<string>()
  const sent = new Uint8Array(documents.length)
  for (const unit of units.filter(({ id }) => isAskedUnit(asked, id))) {
    const { id: unitId } = unit
    const columns = columnsOf.get(unitId) ?? NO_LEDGER
    const count = countUnit(columns, { bounds, stretches, lives: livesOf(unit), scratch })
    const { opened, has, inTime, missed } = count
    counted.push({ unitId, columns, count })
    if (opened) openings.set(unitId, { ...opened, lastAt: new Date(opened.lastAt).toISOString() })
    if (opened || has || inTime.sendings.length + missed.sendings.length > 0) recipients.add(unitId)
    if (asked.unitIds) scratch.sentAt.forEach((at, document) => (sent[document] ||= at === Infinity ? 0 : 1))
    yield
  }
  const sentIds = new Set(documents.filter((_, document) => sent[document] === 1))
  return { counted: { units: counted, documents }, openings, recipients, sentIds }
}

function livesOf({ validFrom, validTo }: UnitRow): { from: number; to: number } {
  return { from: validFrom ? dayNumber(validFrom) : -Infinity, to: validTo ? dayNumber(validTo) : Infinity }
}

type Grounds = { units: readonly UnitRow[]; labelOf: LabelOf }

/** Everything that figures are made of. */
export function* askLedger(
  { catalogue, ledger }: { catalogue: Catalogue; ledger: Ledger },
  asked: Asked,
  { units, labelOf }: Grounds,
): Steps<LedgerAnswer> {
  const givenOut = givenOutBy(ledger.givenOut, asked)
  yield
  const { sentIds, ...answer } = yield* countUnits(ledger, { asked, units })
  const late = yield* lateReceipts(catalogue, answer.counted)
  const recalls = yield* readRecalls(catalogue, asked, { units, labelOf, givenOut })
  const used = inUse(givenOut)
  return {
    ...answer,
    inUse: asked.unitIds ? used.filter(({ documentId }) => sentIds.has(documentId)) : used,
    recalls: recalls.sorted,
    late: [...late, ...recalls.late],
  }
}

function* lateReceipts(catalogue: Catalogue, { units, documents }: CountedLedger): Steps<LateReceipt[]> {
  const found: LateReceipt[] = []
  for (const { unitId, columns, count } of units) {
    const { row, document, event, at } = columns.receipts
    const ids = idsOfReceipts(
      catalogue,
      count.late.map(({ receipt }) => row[receipt] ?? 0),
    )
    for (const { receipt, receivedAt } of count.late) {
      found.push({
        id: ids.get(row[receipt] ?? 0) ?? `${unitId} ${row[receipt]}`,
        unitId,
        documentId: documents[document[receipt] ?? 0] ?? '',
        event: EVENTS[event[receipt] ?? 0] ?? 'seen',
        at: new Date(at[receipt] ?? 0).toISOString(),
        receivedAt: new Date(receivedAt).toISOString(),
      })
    }
    yield
  }
  return found
}

type Recalling = Grounds & { givenOut: readonly GivenOutRow[] }

function* readRecalls(
  catalogue: Catalogue,
  asked: Asked,
  { units, labelOf, givenOut }: Recalling,
): Steps<{ sorted: Sorted; late: LateReceipt[] }> {
  const found = { sorted: { inside: [], outside: [] } as Sorted, late: [] as LateReceipt[] } // empty of these
  for (const row of givenOut) {
    const { documentId, to } = row
    if (to === null || row.endedBy === 'changed' || !isDueInPeriod(asked, to)) continue
    // As it stood at the moment of the withdrawal.
    const sendings = sendingsOfDocument(catalogue, { documentId, asked: { ...asked, endAt: to } })
    const receipts = receiptsOfDocument(catalogue, documentId)
    found.late.push(...receipts.filter(({ at, receivedAt }) => at < asked.endAt && receivedAt >= asked.endAt))
    const withdrawn: Withdrawn = {
      givenOut: { ...row, to },
      sendings: sendings.filter(({ sentAt }) => sentAt < to),
      receipts,
    }
    const { inside, outside } = sortRecalls(recallRows(withdrawn, asked, units), asked, labelOf)
    found.sorted.inside.push(...inside)
    found.sorted.outside.push(...outside)
    yield
  }
  return found
}
