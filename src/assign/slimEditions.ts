import type { PayloadRequest } from 'payload'
import type { AccessClass } from '../publish/rules/frozen'
import { editionsInForce } from './editionsInForce'

/** Of an edition in force what rules look at and people recognise it by. */
export type SlimEdition = {
  id: string
  version: number
  title: string
  number: string | null
  topicIds: readonly string[]
  typeId: string | null
  access: AccessClass
}

/** Their texts are large: so many are held at a time. */
const EDITIONS_AT_ONCE = 200

/** Every edition in force, or those of some documents; what was purged is left out. */
export async function slimEditions(req: PayloadRequest, documentIds?: readonly string[]): Promise<SlimEdition[]> {
  const ids = documentIds ?? (await idsInForce(req))
  const slim: SlimEdition[] = []
  for (let from = 0; from < ids.length; from += EDITIONS_AT_ONCE) {
    const editions = await editionsInForce(req, ids.slice(from, from + EDITIONS_AT_ONCE))
    for (const { document, version, title, content } of editions.values()) {
      const { access, topicIds = [], typeId = null, number = null } = content
      if (access) slim.push({ id: document, version, title, number, topicIds, typeId, access })
    }
  }
  return slim
}

async function idsInForce(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'documents',
    where: { inForce: { equals: true } },
    select: {},
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => id)
}
