import type { PayloadRequest } from 'payload'
import { idsBelow } from './rules/idsBelow'

/** The unit and all below it, whatever their dates: who was below answers for its ledger still. */
export async function unitIdsBelow(req: PayloadRequest, unitId: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    select: { parent: true },
    req,
    overrideAccess: true, // the tree of units is no secret
  })
  return idsBelow(
    docs.map((doc) => ({ id: String(doc.id), parentId: typeof doc.parent === 'string' ? doc.parent : null })),
    unitId,
  )
}
