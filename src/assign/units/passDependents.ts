import type { PayloadRequest } from 'payload'
import { appendEvent } from '../../platform/journal/appendEvent'
import { formatDay } from '../../vietnamese/calendar'
import { updateDeliveries } from '../changeRecipients'
import { type Loaded, takeStep } from '../takeStep'
import type { Dependents } from './readDependents'

type Passing = { dependents: Dependents; on: string }

/** Lets whatever else names a unit that ends go on with those who take over, inside the act; each change is an event. */
export async function passDependents(req: PayloadRequest, { dependents, on }: Passing): Promise<void> {
  for (const sending of dependents.sendings) await passSending(req, { sending, on })
  await passSubscriptions(req, dependents.subscriptions)
  for (const { id, units } of dependents.consumers) {
    const common = { depth: 0, req, overrideAccess: true } as const // the act has decided who may
    await req.payload.update({ collection: 'api-consumers', id, data: { units }, ...common })
  }
}

/** How many of each kind a reorganisation met, for its event; what it did not meet is left out. */
export function countDependents({ list }: Dependents): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of list) counts[`${kind}Count`] = (counts[`${kind}Count`] ?? 0) + 1
  return counts
}

async function passSending(
  req: PayloadRequest,
  { sending, on }: { sending: Dependents['sendings'][number]; on: string },
): Promise<void> {
  const reason = `Sắp xếp đơn vị từ ngày ${formatDay(on)}.`
  let loaded: Loaded = sending.loaded
  const step = async (taking: Omit<Parameters<typeof takeStep>[1], 'loaded' | 'user' | 'reason'>): Promise<void> => {
    loaded = await takeStep(req, { ...taking, loaded, user: null, reason })
  }
  const { id, handedTo, joining } = sending
  if (handedTo !== null) await step({ kind: 'handed-over', units: [handedTo], handedTo })
  const ending = sending.ending.map(({ unit }) => unit)
  if (joining.length > 0) await step({ kind: 'succeeded', units: joining })
  if (ending.length === 0) return
  await updateDeliveries(req, { id, units: ending, data: { releasedAt: new Date().toISOString() }, open: 'releasedAt' })
  await step({ kind: 'released', units: ending })
}

async function passSubscriptions(req: PayloadRequest, { ended, begun }: Dependents['subscriptions']): Promise<void> {
  const { db } = req.payload
  for (const { id, unit, to } of ended) {
    await db.updateOne({ collection: 'topic-subscriptions', id, data: { to }, req, returning: false })
    await appendEvent(req, 'assign/subscription-ended', { subscription: id, unit, to })
  }
  for (const subscription of begun) {
    const row = await req.payload.create({
      collection: 'topic-subscriptions',
      data: { ...subscription, topics: [...subscription.topics], madeBy: null },
      depth: 0,
      req,
      overrideAccess: true, // nobody writes these rows but acts
    })
    const { unit, topics } = subscription
    await appendEvent(req, 'assign/topics-subscribed', { subscription: String(row.id), unit, topics: [...topics] })
  }
}
