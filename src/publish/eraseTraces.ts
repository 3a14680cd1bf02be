import type { PayloadRequest } from 'payload'

type AssignmentRow = { id: string; note?: string | null }
type ReceiptRow = { id: string; reason?: string | null; method?: string | null }

/**
 * What people wrote or the panel kept beside a document and which may quote it: notes of its sendings (also where they
 * went with other documents), words of its receipts, the panel's preferences. That it was sent, to whom and when stays.
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
