import type { Payload, PayloadRequest } from 'payload'

type Edition = { document: string; version: number }
type Asking = { payload: Payload } & Partial<PayloadRequest>

/** When the versions of these documents were published, also of what was withdrawn or purged since; null: there is no such version. */
export async function publicationTimes(
  req: Asking,
  documentIds: readonly string[],
): Promise<(edition: Edition) => string | null> {
  if (documentIds.length === 0) return () => null
  const { docs } = await req.payload.db.find<Edition & { id: string; publishedAt: string }>({
    collection: 'editions',
    where: { document: { in: [...new Set(documentIds)] } },
    select: { document: true, version: true, publishedAt: true },
    pagination: false,
    limit: 0,
    req,
  })
  const times = new Map(docs.map((edition) => [keyOf(edition), edition.publishedAt]))
  return (edition) => times.get(keyOf(edition)) ?? null
}

function keyOf({ document, version }: Edition): string {
  return `${document} ${version}`
}
