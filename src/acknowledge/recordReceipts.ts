import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { ReceiptVia } from '../catalogue/changes'
import type { Reader } from '../catalogue/reader'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { receiptError, type ReceiptResult } from './routes'
import type { SentReceipt } from './receiptSchema'
import { receiptFault } from './rules/receiptFault'
import { editionsHeldBy, type HeldEditions } from './editionsHeldBy'

type Batch = { reader: Reader; receipts: readonly SentReceipt[]; via: ReceiptVia; now: Date }

/**
 * Records what a unit did, all of the batch in one transaction; an answer of success survives a kill. Sending an id again with
 * the same body is answered "repeated"; with another body it is refused. One event and one hash for the whole batch.
 *
 * @throws DomainError platform/unauthenticated
 */
export function recordReceipts(context: ActContext, batch: Batch): Promise<ReceiptResult[]> {
  const { reader } = batch
  if (reader.id === null) throw new DomainError('platform/unauthenticated')
  return runAct(context, async (req) => {
    const known = await keysAlreadyRecorded(req, batch)
    const held = await editionsHeldBy(req, { reader, documentIds: batch.receipts.map((receipt) => receipt.document) })
    const batchId = uuidv7()
    const results: ReceiptResult[] = []
    let recorded = 0
    for (const receipt of batch.receipts) {
      const result = judge(receipt, { reader, held, known, now: batch.now })
      results.push(result)
      if (result.status !== 'recorded') continue
      await saveReceipt(req, { receipt, reader, batchId, via: batch.via, now: batch.now })
      known.set(keyOf(reader, receipt), bodyHashOf(receipt))
      recorded += 1
    }
    if (recorded > 0) await appendEvent(req, 'acknowledge/receipts-recorded', { batch: batchId, count: recorded })
    return results
  })
}

type Judging = { reader: Reader; held: HeldEditions; known: ReadonlyMap<string, string>; now: Date }

function judge(receipt: SentReceipt, { reader, held, known, now }: Judging): ReceiptResult {
  const earlier = known.get(keyOf(reader, receipt))
  if (earlier !== undefined) {
    if (earlier === bodyHashOf(receipt)) return { id: receipt.id, status: 'repeated' }
    return { id: receipt.id, status: 'refused', error: receiptError('acknowledge/id-taken') }
  }
  const fault = receiptFault(receipt, { reader, held: held.get(receipt.document) ?? null, now })
  return fault
    ? { id: receipt.id, status: 'refused', error: receiptError(fault) }
    : { id: receipt.id, status: 'recorded' }
}

async function keysAlreadyRecorded(req: PayloadRequest, { reader, receipts }: Batch): Promise<Map<string, string>> {
  const { docs } = await req.payload.db.find<{ key: string; bodyHash: string }>({
    collection: 'receipts',
    where: { key: { in: receipts.map((receipt) => keyOf(reader, receipt)) } },
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(docs.map(({ key, bodyHash }) => [key, bodyHash]))
}

type Saving = { receipt: SentReceipt; reader: Reader; batchId: string; via: ReceiptVia; now: Date }

async function saveReceipt(req: PayloadRequest, { receipt, reader, batchId, via, now }: Saving): Promise<void> {
  const { document, version, event, at, sha256, count, sessions, method } = receipt
  const data = {
    id: uuidv7(),
    key: keyOf(reader, receipt),
    bodyHash: bodyHashOf(receipt),
    batch: batchId,
    document,
    version,
    unit: reader.unitId,
    event,
    at,
    receivedAt: now.toISOString(),
    senderId: reader.id,
    by: receipt.by ?? reader.name,
    sha256: sha256 ?? null,
    count: count ?? null,
    sessions: sessions ?? null,
    method: method ?? null,
    via,
  }
  await req.payload.db.create({ collection: 'receipts', data, req, returning: false })
}

function keyOf(reader: Reader, receipt: SentReceipt): string {
  return `${reader.id}:${receipt.id}`
}

function bodyHashOf(receipt: SentReceipt): string {
  return createHash('sha256')
    .update(canonicalize(receipt) ?? '')
    .digest('hex')
}
