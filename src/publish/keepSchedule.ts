import type { Payload, Where } from 'payload'
import { runAct } from '../platform/runAct'
import { loadWorkingCopy } from '../review/loadWorkingCopy'
import { saveStanding } from '../review/saveStanding'
import { vietnamDay } from '../vietnamese/calendar'
import { publishScheduledDocument } from './publishDocument'

/**
 * What the clock decides: scheduled publications whose time has come; documents whose effective day has begun or whose last day
 * has passed, both at 00:00 in Vietnam. Each is an act that looks again inside its transaction and leaves nothing to do, so
 * several processes may call this at once, or one that was down over midnight later, and it happens once. One that fails does
 * not keep the others from it.
 */
export async function keepSchedule(payload: Payload, now: Date): Promise<void> {
  const today = vietnamDay(now)
  const due: [Where[], Act][] = [
    [
      [{ state: { equals: 'approved' } }, { publishAt: { less_than_equal: now.toISOString() } }],
      async (id) => void (await publishScheduledDocument({ payload, user: null }, { id, now })),
    ],
    [[{ takesEffectOn: { less_than_equal: today } }], (id) => takeEffect(payload, { id, today })],
    [[{ endsOn: { less_than: today } }], (id) => expireDocument(payload, { id, today })],
  ]
  for (const [conditions, act] of due) {
    for (const id of await idsOf(payload, conditions)) {
      await act(id).catch((error: unknown) =>
        payload.logger.error({ documentId: id, err: error }, 'what the clock asks for was not possible'),
      )
    }
  }
}

type Act = (id: string) => Promise<void>

/** Only what is in force has such days, so each look is one step into an index. */
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
