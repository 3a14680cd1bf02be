import type { PayloadRequest } from 'payload'

type LookUp<Found> = {
  /** Where the request keeps it; each field that looks something up has a name of its own. */
  name: string
  id: string
  find: (req: PayloadRequest, id: string) => Promise<Found>
}

/** Looked up once for each request, outside its transaction: MongoDB takes no two questions at once inside one. */
export function lookedUpOnce<Found>(req: PayloadRequest, { name, id, find }: LookUp<Found>): Promise<Found> {
  const kept = (req.context[name] ??= new Map()) as Map<string, Promise<Found>> // only this function keeps anything there
  const known = kept.get(id) ?? find(req, id)
  kept.set(id, known)
  return known
}

/** The id of a relation, which a request may have filled in with its row. */
export function relatedId(related: unknown): string | null {
  if (typeof related === 'string') return related
  return related && typeof related === 'object' && 'id' in related && typeof related.id === 'string' ? related.id : null
}
