import type { Catalogue } from '../../catalogue/openCatalogue'
import type { Steps } from '../../catalogue/turns'
import { type Asked, isAskedUnit } from '../rules/indicators/asked'
import { answered } from '../rules/indicators/confirmations'
import { type Due, dueIn, dueRow } from '../rules/indicators/confirmedInTime'
import { standingReceipts } from '../rules/indicators/corrected'
import { disseminationDeeds } from '../rules/indicators/dissemination'
import { inUse } from '../rules/indicators/documents'
import type { LedgerAnswer } from '../rules/indicators/figuresOf'
import type { LabelOf } from '../rules/indicators/makeFigure'
import { confirmationRows } from '../rules/indicators/medianDays'
import { isDueInPeriod, recallRows, sortRecalls, type Withdrawn } from '../rules/indicators/recallsWithin24h'
import { addOpenings } from '../rules/indicators/supply'
import type { GivenOutRow, ReceiptRow, UnitRow } from '../rules/rows'
import {
  type Changed,
  changedOfUnit,
  confirmationsOfUnit,
  correctionsOfUnit,
  documentsSentTo,
  documentsToConfirm,
  isDue,
  isRecipient,
  receiptsOfDocument,
  receiptsOfPeriod,
  sendingsOfDocument,
  sendingsOfUnit,
} from './ledgerRows'

type Grounds = {
  units: readonly UnitRow[]
  givenOut: readonly GivenOutRow[]
  labelOf: LabelOf
  /** Whether rows are asked for; else only what sums take. */
  withRows: boolean
}

const DOCUMENTS_A_TURN = 100

/**
 * Asks the ledger unit by unit, in steps short enough that others can go between them. Units in the order given; `givenOut` as it had
 * been by the end of the last day.
 */
export function* askLedger(catalogue: Catalogue, asked: Asked, grounds: Grounds): Steps<LedgerAnswer> {
  const answer: LedgerAnswer = {
    openings: new Map(),
    recipients: new Set(),
    dueCounts: { inTime: 0, all: 0 },
    due: { inside: [], outside: [] },
    confirmations: [],
    recalls: { inside: [], outside: [] },
    deeds: [],
    inUse: inUse(grounds.givenOut),
    late: [],
  }
  const stretches = byDocument(grounds.givenOut)
  const sentIds = new Set<string>()
  for (const unit of grounds.units.filter(({ id }) => isAskedUnit(asked, id))) {
    yield
    const confirmedIds = grounds.withRows
      ? yield* readReceipts(catalogue, { unit, asked, answer })
      : yield* readReach(catalogue, { unit, asked, answer })
    const changed = changedOfUnit(catalogue, { unitId: unit.id, asked })
    if (answer.openings.has(unit.id) || isRecipient(catalogue, { unitId: unit.id, asked, changed }))
      answer.recipients.add(unit.id)
    yield* readConfirmations(catalogue, { unit, asked, answer, confirmedIds, changed, stretches, grounds })
    if (asked.unitIds) for (const id of documentsSentTo(catalogue, { unitId: unit.id, asked })) sentIds.add(id)
  }
  if (asked.unitIds) answer.inUse = answer.inUse.filter(({ documentId }) => sentIds.has(documentId))
  if (grounds.withRows) yield* readRecalls(catalogue, { asked, answer, grounds })
  return answer
}

function byDocument(givenOut: readonly GivenOutRow[]): Map<string, GivenOutRow[]> {
  const documents = new Map<string, GivenOutRow[]>()
  for (const row of givenOut) {
    const own = documents.get(row.documentId)
    if (own) own.push(row)
    else documents.set(row.documentId, [row])
  }
  return documents
}

type OfUnit = { unit: UnitRow; asked: Asked; answer: LedgerAnswer }

/** Answers which documents the unit confirmed in the period. */
function* readReceipts(catalogue: Catalogue, { unit, asked, answer }: OfUnit): Steps<Set<string>> {
  const confirmedIds = new Set<string>()
  const standing = standingReceipts(correctionsOfUnit(catalogue, unit.id), asked)
  for (const rows of receiptsOfPeriod(catalogue, { unitId: unit.id, asked })) {
    const { receipts, late } = standing(rows)
    keepLate(late, asked, answer)
    addOpenings(answer.openings, receipts, asked)
    answer.deeds.push(...disseminationDeeds(receipts, asked))
    keepLate(receipts, asked, answer)
    for (const { event, documentId } of receipts) if (event === 'acknowledged') confirmedIds.add(documentId)
    yield
  }
  return confirmedIds
}

const ROWS_TO_FIND_ONE = 20

/** For sums alone: whether the unit opened anything, which its first rows tell as a rule, and what it spread. */
function* readReach(catalogue: Catalogue, { unit, asked, answer }: OfUnit): Steps<ReadonlySet<string>> {
  const ofUnit = { unitId: unit.id, asked }
  const standing = standingReceipts(correctionsOfUnit(catalogue, unit.id), asked)
  for (const rows of receiptsOfPeriod(catalogue, { ...ofUnit, rowsATurn: ROWS_TO_FIND_ONE })) {
    addOpenings(answer.openings, standing(rows).receipts, asked)
    if (answer.openings.has(unit.id)) break
    yield
  }
  for (const rows of receiptsOfPeriod(catalogue, { ...ofUnit, event: 'disseminated' })) {
    answer.deeds.push(...disseminationDeeds(standing(rows).receipts, asked))
    yield
  }
  return new Set()
}

/** What is of the time until the last day and came after it. */
function keepLate(receipts: readonly ReceiptRow[], { endAt }: Asked, { late }: LedgerAnswer): void {
  for (const receipt of receipts) if (receipt.at < endAt && receipt.receivedAt >= endAt) late.push(receipt)
}

type Confirmed = OfUnit & {
  confirmedIds: ReadonlySet<string>
  changed: readonly Changed[]
  stretches: ReadonlyMap<string, readonly GivenOutRow[]>
  grounds: Grounds
}

function* readConfirmations(catalogue: Catalogue, ofUnit: Confirmed): Steps<void> {
  const { unit, asked, confirmedIds, changed, stretches, answer, grounds } = ofUnit
  const unitId = unit.id
  const all = documentsToConfirm(catalogue, { unitId, asked, among: grounds.withRows ? confirmedIds : [], changed })
  for (let place = 0; place < all.length; place += DOCUMENTS_A_TURN) {
    const documentIds = all.slice(place, place + DOCUMENTS_A_TURN)
    const sendings = sendingsOfUnit(catalogue, { unitId, documentIds, changed })
    const confirmed = confirmationsOfUnit(catalogue, { unitId, documentIds })
    for (const documentId of documentIds) {
      const parts = { sendings: sendings.get(documentId) ?? [], confirmed: confirmed.get(documentId) ?? [] }
      const given = stretches.get(documentId) ?? []
      if (parts.sendings.some((sending) => isDue(sending, asked))) keepLate(parts.confirmed, asked, answer)
      const all = answered({ ...parts, givenOut: given }, asked)
      takeDue(dueIn(all, { asked, unit, givenOut: given }), { answer, grounds })
      if (grounds.withRows) answer.confirmations.push(...confirmationRows(all, asked, grounds.labelOf))
    }
    yield
  }
}

function takeDue(due: readonly Due[], { answer, grounds }: { answer: LedgerAnswer; grounds: Grounds }): void {
  for (const each of due) {
    answer.recipients.add(each.unitId)
    answer.dueCounts.all += 1
    if (each.isInTime) answer.dueCounts.inTime += 1
    if (grounds.withRows) answer.due[each.isInTime ? 'inside' : 'outside'].push(dueRow(each, grounds.labelOf))
  }
}

type Recalling = Omit<OfUnit, 'unit'> & { grounds: Grounds }

function* readRecalls(catalogue: Catalogue, { asked, answer, grounds }: Recalling): Steps<void> {
  const withdrawn = grounds.givenOut.flatMap((row): Withdrawn['givenOut'][] =>
    row.to !== null && row.endedBy !== 'changed' && isDueInPeriod(asked, row.to) ? [{ ...row, to: row.to }] : [],
  )
  for (const givenOut of withdrawn) {
    const { documentId } = givenOut
    // As it stood at the moment of the withdrawal.
    const then = { ...asked, endAt: givenOut.to }
    const sendings = sendingsOfDocument(catalogue, { documentId, asked: then }).filter(
      ({ sentAt }) => sentAt < givenOut.to,
    )
    const receipts = receiptsOfDocument(catalogue, documentId)
    keepLate(receipts, asked, answer)
    const recalls = recallRows({ givenOut, sendings, receipts }, asked, grounds.units)
    const { inside, outside } = sortRecalls(recalls, asked, grounds.labelOf)
    answer.recalls.inside.push(...inside)
    answer.recalls.outside.push(...outside)
    yield
  }
}
