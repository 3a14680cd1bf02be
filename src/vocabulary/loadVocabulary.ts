import type { Payload, PayloadRequest } from 'payload'
import { runAct } from '../platform/runAct'
import { DOCUMENT_TYPES } from './documentTypes'
import { TOPICS } from './topics'

type Term = { slug: string; name: string; parent: string | null; abbreviation?: string | null }

/** Gives a new record the topics and document types that every library starts with; what is there already stays as it is. */
export function loadVocabulary(payload: Payload): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    await loadTerms(req, { collection: 'topics', terms: TOPICS })
    await loadTerms(req, { collection: 'document-types', terms: DOCUMENT_TYPES })
  })
}

type Loading = { collection: 'topics' | 'document-types'; terms: readonly Term[] }

async function loadTerms(req: PayloadRequest, { collection, terms }: Loading): Promise<void> {
  const all = { limit: 0, pagination: false, depth: 0, req, overrideAccess: true } as const // the system fills an empty record
  const { docs, totalDocs } = await req.payload.find({ collection, ...all })
  if (totalDocs > 0 || docs.length > 0) return
  const ids = new Map<string, unknown>()
  for (const [order, { slug, name, parent, abbreviation }] of terms.entries()) {
    const data = {
      slug,
      name,
      order,
      parent: parent ? ids.get(parent) : null,
      ...(abbreviation ? { abbreviation } : {}),
    }
    const row = await req.payload.create({ collection, data, depth: 0, req, overrideAccess: true }) // as above
    ids.set(slug, row.id)
  }
}
