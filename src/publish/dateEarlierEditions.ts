import type { Payload } from 'payload'
import { actOnDocument } from '../../collections/documents/isActOnDocument'
import { runAct } from '../platform/runAct'
import { loadWorkingCopy } from '../review/loadWorkingCopy'
import { clockDatesOf } from './rules/clockDates'
import type { EditionContent } from './rules/frozen'

/**
 * Puts the days of editions in force where the clock asks for them: of those that were published before these days were kept
 * there. To be called once when a process starts, before the clock; it finds nothing after the first time.
 */
export async function dateEarlierEditions(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'documents',
    where: { and: [{ inForce: { equals: true } }, { datedVersion: { exists: false } }] },
    limit: 0,
    pagination: false,
    select: {},
  })
  for (const { id } of docs) await takeDates(payload, id)
}

function takeDates(payload: Payload, id: string): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    if (!copy.inForce || copy.datedVersion) return
    const edition = await payload.db.findOne<{ id: string; content: EditionContent }>({
      collection: 'editions',
      where: { and: [{ document: { equals: id } }, { version: { equals: copy.version } }] },
      req,
    })
    if (!edition) return
    const { takesEffectOn, endsOn } = clockDatesOf(edition.content, edition.content)
    const data = { takesEffectOn, endsOn: copy.expiredOn ? null : endsOn, datedVersion: copy.version }
    // No event: nothing happened to the document.
    await payload.update({
      collection: 'documents',
      id,
      data,
      depth: 0,
      req,
      context: actOnDocument,
      overrideAccess: true, // the fields are closed to everyone but acts
    })
  })
}
