import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { ReceiptVia } from '../catalogue/changes'
import type { Reader } from '../catalogue/reader'
import { DomainError } from '../platform/errors'
import { appendEventBy } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { receiptError, type ReceiptResult } from './routes'
import type { SentReceipt } from './receiptSchema'
import { receiptFault } from './rules/receiptFault'
import { editionsHeldBy, type HeldEditions } from './editionsHeldBy'
import { senderAsOf } from './senderAsOf'

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
    const senderAt = await senderAsOf(req, reader)
    const held = await heldBySenders(req, { ...batch, senderAt })
    const batchId = uuidv7()
    const results: ReceiptResult[] = []
    let recorded = 0
    for (const receipt of batch.receipts) {
      const sender = senderAt(receipt.at)
      const result = judge(receipt, { reader: sender, held: heldOf(held, sender), known, now: batch.now })
      results.push(result)
      if (result.status !== 'recorded') continue
      await saveReceipt(req, { receipt, reader: sender, batchId, via: batch.via, now: batch.now })
      known.set(keyOf(reader, receipt), bodyHashOf(receipt))
      recorded += 1
    }
    if (recorded > 0) await recordBatch(req, reader, { batch: batchId, count: recorded })
    return results
  })
}

async function recordBatch(req: PayloadRequest, reader: Reader, data: { batch: string; count: number }): Promise<void> {
  const by = { id: reader.id, name: reader.name ?? '', position: null, unit: await nameOfUnit(req, reader.unitId) }
  await appendEventBy(req, by, { code: 'acknowledge/receipts-recorded', data })
}

async function nameOfUnit(req: PayloadRequest, id: string | null): Promise<string | null> {
  if (!id) return null
  const { docs } = await req.payload.db.find<{ name: string }>({
    collection: 'units',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.name ?? null
}

type HeldByUnit = ReadonlyMap<string | null, HeldEditions>

/** By the unit that the sender spoke for when it happened. */
async function heldBySenders(
  req: PayloadRequest,
  { receipts, senderAt }: Batch & { senderAt: (at: string) => Reader },
): Promise<HeldByUnit> {
  const held = new Map<string | null, HeldEditions>()
  for (const { at } of receipts) {
    const sender = senderAt(at)
    if (held.has(sender.unitId)) continue
    const ofUnit = receipts.filter((receipt) => senderAt(receipt.at).unitId === sender.unitId)
    const documentIds = ofUnit.map((receipt) => receipt.document)
    held.set(sender.unitId, await editionsHeldBy(req, { reader: sender, documentIds }))
  }
  return held
}

function heldOf(held: HeldByUnit, { unitId }: Reader): HeldEditions {
  return held.get(unitId) ?? new Map()
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
