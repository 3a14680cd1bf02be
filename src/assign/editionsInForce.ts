import type { PayloadRequest } from 'payload'
import { correctedPlacements } from '../publish/editionPlacement'
import type { EditionContent } from '../publish/rules/frozen'

export type EditionInForce = { document: string; version: number; title: string; content: Partial<EditionContent> }

/**
 * The editions that are in force of these documents, by document, filed as they were corrected since. Of a working copy under
 * revision nothing shows here.
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
  const { docs: editions } = await db.find<EditionInForce & { id: string }>({
    collection: 'editions',
    where: { document: { in: [...newest.keys()] } },
    ...all,
  })
  const inForce = editions.filter((edition) => newest.get(edition.document) === edition.version)
  const corrected = await correctedPlacements(
    req,
    inForce.map(({ id }) => id),
  )
  return new Map(
    inForce.map((edition) => [
      edition.document,
      { ...edition, content: { ...edition.content, ...corrected.get(edition.id) } },
    ]),
  )
}
