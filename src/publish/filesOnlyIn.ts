import type { PayloadRequest } from 'payload'
import type { WorkingCopy } from '../review/rules/workingCopy'

type WithFiles = { document?: string; files?: string[] | null }

/** Ids of the media that this document ever had and no other document or edition uses. */
export async function filesOnlyIn(req: PayloadRequest, copy: WorkingCopy): Promise<string[]> {
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const own = await db.find<WithFiles>({ collection: 'editions', where: { document: { equals: copy.id } }, ...all })
  const saves = await db.findVersions<{ files?: string[] | null }>({
    collection: 'documents',
    where: { parent: { equals: copy.id } },
    ...all,
  })
  const held = new Set([
    ...(copy.files ?? []),
    ...own.docs.flatMap((edition) => edition.files ?? []),
    ...saves.docs.flatMap((save) => save.version.files ?? []),
  ])
  if (held.size === 0) return []
  const uses = { files: { in: [...held] } }
  const documents = await db.find<WithFiles>({
    collection: 'documents',
    where: { and: [uses, { id: { not_equals: copy.id } }] },
    ...all,
  })
  const editions = await db.find<WithFiles>({
    collection: 'editions',
    where: { and: [uses, { document: { not_equals: copy.id } }] },
    ...all,
  })
  for (const row of [...documents.docs, ...editions.docs]) for (const id of row.files ?? []) held.delete(id)
  return [...held]
}
