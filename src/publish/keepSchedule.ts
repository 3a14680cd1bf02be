import type { Payload, PayloadRequest, Where } from 'payload'
import { actOnDocument } from '../../collections/documents/isActOnDocument'
import { runAct } from '../platform/runAct'
import { loadWorkingCopy } from '../review/loadWorkingCopy'
import type { WorkingCopy } from '../review/rules/workingCopy'
import { saveStanding } from '../review/saveStanding'
import { vietnamDay } from '../vietnamese/calendar'
import { publishScheduledDocument } from './publishDocument'
import { clockDatesOf } from './rules/clockDates'
import type { EditionContent } from './rules/frozen'

/**
 * What the clock decides: scheduled publications whose time has come; documents whose effective day has begun or whose last day
 * has passed, both at 00:00 in Vietnam. Each is an act that looks again inside its transaction and leaves nothing to do, so
 * several processes may call this at once, or one that was down over midnight later, and it happens once. One that fails does
 * not keep the others from it.
 */
export async function keepSchedule(payload: Payload, now: Date): Promise<void> {
  const today = vietnamDay(now)
  const inForce = { inForce: { equals: true } }
  const due: [Where[], Act][] = [
    [[inForce, { datedVersion: { exists: false } }], takeDates],
    [
      [{ state: { equals: 'approved' } }, { publishAt: { less_than_equal: now.toISOString() } }],
      async (id) => void (await publishScheduledDocument({ payload, user: null }, { id, now })),
    ],
    [[inForce, { takesEffectOn: { less_than_equal: today } }], (id) => takeEffect(payload, { id, today })],
    [[inForce, { endsOn: { less_than: today } }], (id) => expireDocument(payload, { id, today })],
  ]
  for (const [conditions, act] of due) {
    for (const id of await idsOf(payload, conditions)) {
      await act(id).catch((error: unknown) =>
        payload.logger.error({ documentId: id, err: error }, 'what the clock asks for was not possible'),
      )
    }
  }

  /** Of an edition from before its days were kept where they can be asked for. */
  function takeDates(id: string): Promise<void> {
    return runAct({ payload, user: null }, async (req) => {
      const copy = await loadWorkingCopy(req, id)
      const content = copy.datedVersion ? null : await contentInForce(req, copy)
      if (!content) return
      const { takesEffectOn, endsOn } = clockDatesOf(content, content)
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
}

type Act = (id: string) => Promise<void>

async function idsOf(payload: Payload, conditions: Where[]): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'documents',
    where: { and: conditions },
    sort: 'id',
    limit: 0,
    pagination: false,
    select: {},
  })
  return docs.map(({ id }) => id)
}

async function contentInForce(req: PayloadRequest, copy: WorkingCopy): Promise<EditionContent | null> {
  const edition = await req.payload.db.findOne<{ id: string; content: EditionContent }>({
    collection: 'editions',
    where: { and: [{ document: { equals: copy.id } }, { version: { equals: copy.version } }] },
    req,
  })
  return edition?.content ?? null
}

type OnDay = { id: string; today: string }

/** By the edition in force, not the working copy: what is being revised has changed nothing yet. */
function takeEffect(payload: Payload, { id, today }: OnDay): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    const { inForce, takesEffectOn, version } = copy
    if (!inForce || !takesEffectOn || takesEffectOn > today) return
    const data = { version, effectiveOn: takesEffectOn }
    await saveStanding(req, { copy, standing: { takesEffectOn: null }, event: 'publish/took-effect', data })
  })
}

function expireDocument(payload: Payload, { id, today }: OnDay): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    const { inForce, endsOn, version } = copy
    if (!inForce || !endsOn || endsOn >= today) return
    const standing = { expiredOn: endsOn, endsOn: null }
    await saveStanding(req, { copy, standing, event: 'publish/expired', data: { version } })
  })
}
