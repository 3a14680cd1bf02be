import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { ReceiptVia } from '../catalogue/changes'
import type { Reader } from '../catalogue/reader'
import { credibleAt } from '../catalogue/rules/credibleAt'
import { DomainError } from '../platform/errors'
import { appendEventBy } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { publicationTimes } from '../publish/publicationTimes'
import { receiptError, type ReceiptResult } from './routes'
import type { SentReceipt } from './receiptSchema'
import { type KnownReceipts, receiptsNamed } from './receiptsNamed'
import { correctionFault, correctionsLast } from './rules/correctionFault'
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
    const spokenAt = await speakingTimes(req, batch)
    const senderOf = (receipt: SentReceipt): Reader => senderAt(spokenAt(receipt))
    const ground = { known, senderOf, held: await heldBySenders(req, { ...batch, senderOf }) }
    return recordEach(req, { ...batch, ...ground, named: await namedBy(req, batch), batchId: uuidv7() })
  })
}

/** Of a correction, who says it now, whenever the deed was; of all else, who was there when it counts as done. */
async function speakingTimes(
  req: PayloadRequest,
  { receipts, via, now }: Batch,
): Promise<(receipt: SentReceipt) => string> {
  const publishedAt = await publicationTimes(
    req,
    receipts.map(({ document }) => document),
  )
  const receivedAt = now.toISOString()
  return (receipt) =>
    receipt.corrects === undefined ? credibleAt({ ...receipt, via, receivedAt }, publishedAt(receipt)) : receivedAt
}

function namedBy(req: PayloadRequest, { reader, receipts }: Batch): Promise<KnownReceipts> {
  return receiptsNamed(req, {
    senderId: reader.id ?? '',
    corrects: [...new Set(receipts.flatMap(({ corrects }) => corrects ?? []))],
  })
}

type Recording = Batch & {
  known: Map<string, string>
  named: KnownReceipts
  held: HeldByUnit
  senderOf: (receipt: SentReceipt) => Reader
  batchId: string
}

async function recordEach(req: PayloadRequest, recording: Recording): Promise<ReceiptResult[]> {
  const { reader, receipts, known, named, held, senderOf, batchId, via, now } = recording
  const results: ReceiptResult[] = []
  let recorded = 0
  for (const place of correctionsLast(receipts)) {
    const receipt = receipts[place]
    if (!receipt) continue
    const sender = senderOf(receipt)
    const result = judge(receipt, { reader: sender, held: heldOf(held, sender), known, named, now })
    results[place] = result
    if (result.status !== 'recorded') continue
    const corrects = named.named(receipt.corrects)?.id ?? null
    const id = await saveReceipt(req, { receipt, corrects, reader: sender, batchId, via, now })
    const { document, version, event } = receipt
    named.note(receipt.id, { id, document, version, unit: sender.unitId, event, isCorrected: false, corrects })
    known.set(keyOf(reader, receipt), bodyHashOf(receipt))
    recorded += 1
  }
  if (recorded > 0) await recordBatch(req, reader, { batch: batchId, count: recorded })
  return results
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
  { receipts, senderOf }: Batch & Pick<Recording, 'senderOf'>,
): Promise<HeldByUnit> {
  const held = new Map<string | null, HeldEditions>()
  for (const one of receipts) {
    const sender = senderOf(one)
    if (held.has(sender.unitId)) continue
    const ofUnit = receipts.filter((receipt) => senderOf(receipt).unitId === sender.unitId)
    const documentIds = ofUnit.map((receipt) => receipt.document)
    held.set(sender.unitId, await editionsHeldBy(req, { reader: sender, documentIds }))
  }
  return held
}

function heldOf(held: HeldByUnit, { unitId }: Reader): HeldEditions {
  return held.get(unitId) ?? new Map()
}

type Judging = Pick<Recording, 'known' | 'named' | 'now'> & { reader: Reader; held: HeldEditions }

function judge(receipt: SentReceipt, { reader, held, known, named, now }: Judging): ReceiptResult {
  const earlier = known.get(keyOf(reader, receipt))
  if (earlier !== undefined) {
    if (earlier === bodyHashOf(receipt)) return { id: receipt.id, status: 'repeated' }
    return { id: receipt.id, status: 'refused', error: receiptError('acknowledge/id-taken') }
  }
  const fault =
    receiptFault(receipt, { reader, held: held.get(receipt.document) ?? null, now }) ??
    correctionFault(receipt, { named: named.named(receipt.corrects), unitId: reader.unitId })
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

type Saving = Pick<Recording, 'reader' | 'batchId' | 'via' | 'now'> & { receipt: SentReceipt; corrects: string | null }

/** Answers its id here. */
async function saveReceipt(
  req: PayloadRequest,
  { receipt, corrects, reader, batchId, via, now }: Saving,
): Promise<string> {
  const { document, version, event, at, sha256, count, sessions, method } = receipt
  const id = uuidv7()
  const data = {
    id,
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
    corrects,
    via,
  }
  await req.payload.db.create({ collection: 'receipts', data, req, returning: false })
  return id
}

function keyOf(reader: Reader, receipt: SentReceipt): string {
  return `${reader.id}:${receipt.id}`
}

function bodyHashOf(receipt: SentReceipt): string {
  return createHash('sha256')
    .update(canonicalize(receipt) ?? '')
    .digest('hex')
}
