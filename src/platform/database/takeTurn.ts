import type { PayloadRequest } from 'payload'

/**
 * Lets acts that look at what each other writes happen one after the other: each changes the row of this name, so that of two at
 * the same moment the second meets a conflict and begins anew, and then sees what the first wrote. A MongoDB transaction sees the
 * record as it was when it began, and two that write different rows would both be committed. (On SQLite there is one writer anyway.)
 */
export async function takeTurn(req: PayloadRequest, name: string): Promise<void> {
  const { db } = req.payload
  const collection = 'turns'
  const row = await db.findOne<{ id: string; count: number }>({ collection, where: { id: { equals: name } }, req })
  if (!row) await db.create({ collection, data: { id: name, count: 1 }, req, returning: false })
  else await db.updateOne({ collection, id: name, data: { count: row.count + 1 }, req, returning: false })
}
