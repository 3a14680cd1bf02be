import type { PayloadRequest } from 'payload'
import type { EditionContent } from '../publish/rules/frozen'

export type EditionInForce = { document: string; version: number; title: string; content: Partial<EditionContent> }

/**
 * The editions that are in force of these documents, by document. Of a working copy under revision nothing shows here.
 */
export async function editionsInForce(
  req: PayloadRequest,
  documentIds: readonly string[],
): Promise<Map<string, EditionInForce>> {
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const { docs: documents } = await db.find<{ id: string; version: number }>({
    collection: 'documents',
    where: { and: [{ id: { in: [...documentIds] } }, { inForce: { equals: true } }] },
    ...all,
    select: { version: true },
  })
  const newest = new Map(documents.map(({ id, version }) => [id, version]))
  const { docs: editions } = await db.find<EditionInForce>({
    collection: 'editions',
    where: { document: { in: [...newest.keys()] } },
    ...all,
  })
  return new Map(
    editions
      .filter((edition) => newest.get(edition.document) === edition.version)
      .map((edition) => [edition.document, edition]),
  )
}
