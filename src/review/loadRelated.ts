import type { PayloadRequest } from 'payload'
import { type KnownDocument, relationTargets } from './rules/relationTargets'
import type { DocumentRelation, WorkingCopy } from './rules/workingCopy'

/** Longer chains of documents that replace each other are not made by people. */
const MAX_STEPS = 200

type DocumentRow = { id: string; version: number }
type EditionRow = {
  document: string
  version: number
  content: { supersedes?: string | null; relations?: DocumentRelation[] }
}

/** Every document that one can be led to from this working copy by what documents in force say of others. */
export async function loadRelated(req: PayloadRequest, copy: WorkingCopy): Promise<Map<string, KnownDocument>> {
  const known = new Map<string, KnownDocument>()
  let asked = targetIds(copy)
  for (let step = 0; asked.length > 0 && step < MAX_STEPS; step += 1) {
    const found = await documentsInForce(req, asked)
    for (const document of found) known.set(document.id, document)
    asked = [...new Set(found.flatMap(targetIds))].filter((id) => !known.has(id))
  }
  return known
}

function targetIds(document: Pick<WorkingCopy, 'supersedes' | 'relations'>): string[] {
  return relationTargets(document).map((target) => target.document)
}

/** As their newest editions say, not their working copies. */
async function documentsInForce(req: PayloadRequest, ids: readonly string[]): Promise<KnownDocument[]> {
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const { docs } = await db.find<DocumentRow>({ collection: 'documents', where: { id: { in: [...ids] } }, ...all })
  const { docs: editions } = await db.find<EditionRow>({
    collection: 'editions',
    where: { document: { in: docs.map(({ id }) => id) } },
    ...all,
  })
  return docs.map(({ id, version }) => {
    const newest = editions.find((edition) => edition.document === id && edition.version === version)
    const { supersedes = null, relations = [] } = newest?.content ?? {}
    return { id, version, supersedes, relations }
  })
}
