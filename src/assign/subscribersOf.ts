import type { PayloadRequest } from 'payload'
import { editionsInForce } from './editionsInForce'
import { idsBelow } from './rules/idsBelow'

type Topic = { id: string; slug: string; parent?: string | null }
type Subscription = { unit: string; topics: string[]; from?: string | null; to?: string | null }
type Asked = {
  /** True: a topic of each document; or one of these topics, by id or slug. */
  subscribers: boolean | readonly string[] | undefined
  documentIds: readonly string[]
  day: string
}

export type Subscribers = { reasons: Map<string, string[]>; unknown: string[] }

/** Who subscribes on that day (Vietnam) to what is asked for; a subscription takes in the topics below. */
export async function subscribersOf(
  req: PayloadRequest,
  { subscribers, documentIds, day }: Asked,
): Promise<Subscribers> {
  if (!subscribers || (Array.isArray(subscribers) && subscribers.length === 0))
    return { reasons: new Map(), unknown: [] }
  const { db } = req.payload
  const all = { limit: 0, pagination: false, req } as const
  const { docs: topics } = await db.find<Topic>({ collection: 'topics', ...all })
  const { docs } = await db.find<Subscription>({ collection: 'topic-subscriptions', ...all })
  const covered = coveredTopics(topics, { subscriptions: docs, day })
  if (subscribers === true) {
    const perDocument = await topicsInForce(req, documentIds)
    return { reasons: reasonsFor(topics, { covered, wanted: perDocument }), unknown: [] }
  }
  const asked = new Set(subscribers)
  const named = topics.filter((topic) => asked.has(topic.id) || asked.has(topic.slug))
  const known = new Set(named.flatMap(({ id, slug }) => [id, slug]))
  return {
    reasons: reasonsFor(topics, { covered, wanted: [new Set(named.map(({ id }) => id))] }),
    unknown: [...asked].filter((name) => !known.has(name)),
  }
}

function coveredTopics(
  topics: readonly Topic[],
  { subscriptions, day }: { subscriptions: readonly Subscription[]; day: string },
): Map<string, Set<string>> {
  const nodes = topics.map(({ id, parent }) => ({ id, parentId: parent ?? null }))
  const covered = new Map<string, Set<string>>()
  for (const { unit, topics: own, from, to } of subscriptions) {
    if ((from && from > day) || (to && to < day)) continue
    const known = covered.get(unit) ?? new Set()
    for (const topic of own) for (const id of idsBelow(nodes, topic)) known.add(id)
    covered.set(unit, known)
  }
  return covered
}

type Wanted = { covered: ReadonlyMap<string, ReadonlySet<string>>; wanted: readonly ReadonlySet<string>[] }

/** A unit is meant where it subscribes to something of each set. */
function reasonsFor(topics: readonly Topic[], { covered, wanted }: Wanted): Map<string, string[]> {
  const slugs = new Map(topics.map(({ id, slug }) => [id, slug]))
  const reasons = new Map<string, string[]>()
  if (wanted.length === 0) return reasons
  for (const [unit, own] of covered) {
    const met = wanted.map((set) => [...set].filter((id) => own.has(id)))
    if (met.some((ids) => ids.length === 0)) continue
    reasons.set(unit, [...new Set(met.flat().map((id) => `topic:${slugs.get(id) ?? id}`))])
  }
  return reasons
}

/** Of the editions in force, not of working copies. */
async function topicsInForce(req: PayloadRequest, documentIds: readonly string[]): Promise<ReadonlySet<string>[]> {
  const editions = await editionsInForce(req, documentIds)
  return [...editions.values()].map(({ content }) => new Set(content.topicIds ?? []))
}
