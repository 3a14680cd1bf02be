import type { PayloadRequest } from 'payload'

type AssignmentRow = { id: string; note?: string | null }
type StepRow = { id: string; reason?: string | null }
type ReceiptRow = { id: string; reason?: string | null; method?: string | null }

/**
 * What people wrote or the panel kept beside a document and which may quote it: notes of its sendings and of what became of
 * them (also where they went with other documents), words of its receipts, the panel's preferences. That it was sent, to whom and when stays.
 */
export async function eraseTraces(req: PayloadRequest, documentId: string): Promise<void> {
  const { db } = req.payload
  const { docs: sendings } = await db.find<AssignmentRow>({
    collection: 'assignments',
    where: { documents: { in: [documentId] } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const sending of sendings.filter(({ note }) => note)) {
    // Whole rows: the SQLite adapter writes rows that have relations by inserting over them.
    const data = { ...sending, note: null }
    await db.updateOne({ collection: 'assignments', id: sending.id, data, req, returning: false })
  }
  await eraseStepReasons(
    req,
    sendings.map(({ id }) => id),
  )
  const { docs: receipts } = await db.find<ReceiptRow>({
    collection: 'receipts',
    where: { document: { equals: documentId } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const receipt of receipts.filter(({ reason, method }) => reason || method)) {
    const data = { ...receipt, reason: null, method: null }
    await db.updateOne({ collection: 'receipts', id: receipt.id, data, req, returning: false })
  }
  await db.deleteMany({ collection: 'payload-preferences', where: { key: { contains: documentId } }, req })
}

/** Why it was held, passed on, released. */
async function eraseStepReasons(req: PayloadRequest, assignmentIds: readonly string[]): Promise<void> {
  const { db } = req.payload
  if (assignmentIds.length === 0) return
  const { docs: steps } = await db.find<StepRow>({
    collection: 'assignment-steps',
    where: { assignment: { in: [...assignmentIds] } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const step of steps.filter(({ reason }) => reason)) {
    const data = { ...step, reason: null }
    await db.updateOne({ collection: 'assignment-steps', id: step.id, data, req, returning: false })
  }
}
