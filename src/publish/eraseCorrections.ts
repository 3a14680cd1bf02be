import type { PayloadRequest } from 'payload'

/** What a purge leaves of corrections: which topics, since they say who could see it; no word that somebody wrote. */
export async function eraseCorrections(req: PayloadRequest, documentId: string): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'edition-corrections',
    where: { document: { equals: documentId } },
    limit: 0,
    pagination: false,
    req,
  })
  for (const row of docs) {
    const erased = { ...row, targetGroups: [], note: null }
    await req.payload.db.updateOne({
      collection: 'edition-corrections',
      id: row.id,
      data: erased,
      req,
      returning: false,
    })
  }
}
