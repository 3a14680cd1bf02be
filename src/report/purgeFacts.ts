import type { Payload } from 'payload'

/** What the record and the journal still say about a purged document. Instants ISO 8601 UTC. */
export type PurgeFacts = {
  purgedAt: string
  decision: string
  /** When the bytes had left this server's store; null while that is not finished. */
  erasedAt: string | null
  /** SHA-256 of the files that went. */
  files: string[]
}

type Event = { at: string; code: string; data: { document?: string; files?: string[]; decision?: string } }

/** Null where the document was not purged. */
export async function purgeFacts(payload: Payload, documentId: string): Promise<PurgeFacts | null> {
  const { docs } = await payload.db.find<Event>({
    collection: 'journal',
    where: { code: { in: ['publish/purged', 'publish/erased'] } },
    sort: 'seq',
    limit: 0,
    pagination: false,
  })
  const events = docs.filter(({ data }) => data.document === documentId)
  const purged = events.find(({ code }) => code === 'publish/purged')
  if (!purged) return null
  return {
    purgedAt: purged.at,
    decision: purged.data.decision ?? '',
    erasedAt: events.find(({ code }) => code === 'publish/erased')?.at ?? null,
    files: purged.data.files ?? [],
  }
}
