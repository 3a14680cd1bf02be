import type { PayloadRequest } from 'payload'
import type { WorkingCopy } from '../review/rules/workingCopy'

type WithFiles = { document?: string; files?: string[] | null }
type Stored = { id: string; sha256: string }

/**
 * Ids of the media whose bytes this document ever had and no other document or edition uses. The same bytes may have come in
 * more than once, under several rows: what counts is the bytes.
 */
export async function filesOnlyIn(req: PayloadRequest, copy: WorkingCopy): Promise<string[]> {
  const rows = await rowsOfSameBytes(req, await filesEverOf(req, copy))
  const used = await usedElsewhere(req, { copy, ids: rows.map(({ id }) => id) })
  const usedBytes = new Set(rows.filter(({ id }) => used.has(id)).map(({ sha256 }) => sha256))
  return rows.filter(({ sha256 }) => !usedBytes.has(sha256)).map(({ id }) => id)
}

async function filesEverOf(req: PayloadRequest, copy: WorkingCopy): Promise<string[]> {
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const editions = await db.find<WithFiles>({
    collection: 'editions',
    where: { document: { equals: copy.id } },
    ...all,
  })
  const saves = await db.findVersions<{ files?: string[] | null }>({
    collection: 'documents',
    where: { parent: { equals: copy.id } },
    ...all,
  })
  return [
    ...new Set([
      ...(copy.files ?? []),
      ...editions.docs.flatMap((edition) => edition.files ?? []),
      ...saves.docs.flatMap((save) => save.version.files ?? []),
    ]),
  ]
}

async function rowsOfSameBytes(req: PayloadRequest, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return []
  const find = (where: object) =>
    req.payload.db.find<Stored>({ collection: 'media', where: { ...where }, limit: 0, pagination: false, req })
  const own = await find({ id: { in: [...ids] } })
  const { docs } = await find({ sha256: { in: own.docs.map(({ sha256 }) => sha256) } })
  return docs
}

type Question = { copy: WorkingCopy; ids: readonly string[] }

async function usedElsewhere(req: PayloadRequest, { copy, ids }: Question): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const uses = { files: { in: [...ids] } }
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
  return new Set([...documents.docs, ...editions.docs].flatMap((row) => row.files ?? []))
}
