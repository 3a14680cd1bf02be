import type { Reader } from '../catalogue/reader'
import type { PortalReceiptEvent, PortalReceiptResult } from './door'
import type { PortalContext } from './portalContext'
import { receiptId } from './rules/receiptId'

export type UnitReader = Reader & { id: string; unitId: string }

type ReceiptSubject = {
  reader: UnitReader
  documentId: string
  version: number
  event: PortalReceiptEvent
  sha256?: string
  /** Of what was spread; `at` where it is not now. */
  sessions?: number
  count?: number
  method?: string
  at?: string
  corrects?: string
  /** Tells repetitions apart that are meant. */
  occasion?: string
}

/** Writes one receipt for the reader's unit, at the present instant unless another is given. Doing it again leaves it at one. */
export async function recordForUnit(context: PortalContext, subject: ReceiptSubject): Promise<PortalReceiptResult> {
  const { reader, documentId, version, event, sha256 } = subject
  const id = receiptId({
    readerId: reader.id,
    unitId: reader.unitId,
    documentId,
    version,
    event,
    occasion: subject.occasion ?? sha256 ?? '',
  })
  const { sessions, count, method, corrects, at = context.now().toISOString() } = subject
  const told = {
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(sessions === undefined ? {} : { sessions }),
    ...(count === undefined ? {} : { count }),
    ...(method === undefined ? {} : { method }),
    ...(corrects === undefined ? {} : { corrects }),
  }
  const receipts = [{ id, document: documentId, version, event, at, ...told }]
  const [result] = await context.door.recordReceipts({ reader, receipts })
  if (!result) throw new Error('the record gave no answer to a receipt')
  return result
}

/**
 * Notes that somebody of the unit opened or fetched something. Reading goes on when the record cannot be reached: a fault
 * is reported, not shown. What this process noted lately is not sent again (the record would call it repeated).
 */
export async function noteForUnit(context: PortalContext, subject: ReceiptSubject): Promise<void> {
  const key = [
    subject.reader.id,
    subject.reader.unitId,
    subject.documentId,
    subject.version,
    subject.event,
    subject.sha256,
  ].join(' ')
  if (context.notedLately.has(key)) return
  try {
    if (!isWritten(await recordForUnit(context, subject))) return
    if (context.notedLately.size >= 10_000) context.notedLately.clear()
    context.notedLately.add(key)
  } catch (fault) {
    context.onFault(fault)
  }
}

/** The receipt stands in the ledger: now, or since the first of equal taps (whose time differs, so the id is "taken"). */
export function isWritten({ status, error }: PortalReceiptResult): boolean {
  return status !== 'refused' || error?.code === 'acknowledge/id-taken'
}
