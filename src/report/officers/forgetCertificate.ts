import type { PayloadRequest } from 'payload'
import { everyRow } from './register'

type StoredFile = { id: string; state: string }

/**
 * A certificate has a name on it: with the last result that speaks of it its row goes, and what no row names is swept from the
 * store. What documents use stays; of what was refused the hash stays, without the name that the file had.
 */
export async function forgetCertificate(req: PayloadRequest, id: string): Promise<void> {
  const { db } = req.payload
  for (const collection of ['documents', 'editions'] as const) {
    if ((await everyRow(req, collection, { files: { in: [id] } })).length > 0) return
  }
  if ((await everyRow(req, 'attendances', { certificateFile: { equals: id } })).length > 0) return
  const where = { id: { equals: id } }
  const file = await db.findOne<StoredFile>({ collection: 'media', where, req })
  if (file?.state === 'refused') {
    const data = { originalName: 'chung-nhan', alt: null }
    await db.updateOne({ collection: 'media', id, data, req, returning: false })
    return
  }
  await db.deleteOne({ collection: 'media', where, req })
}
