import { DomainError } from '../platform/errors'
import type { ActContext } from '../platform/runAct'
import { type Subscription, subscriptionScope } from './subscribeTopics'
import { readUnits } from './units/readUnits'

export type ListedSubscription = Subscription & {
  /** Who said so, by name; null where the account is not known. */
  maker: string | null
}

type Row = Omit<Subscription, 'to'> & { to?: string | null; madeBy?: string | null }

const ALL = { limit: 0, pagination: false } as const

/**
 * What the units of this person subscribe to, past and coming ones too, the newest first; and for which units they may say so.
 *
 * @throws DomainError review/not-permitted
 */
export async function listSubscriptions({
  payload,
  user,
}: ActContext): Promise<{ scope: 'all' | string[]; subscriptions: ListedSubscription[] }> {
  const scope = subscriptionScope(await readUnits({ payload }), user)
  if (scope.length === 0) throw new DomainError('review/not-permitted')
  const { docs } = await payload.db.find<Row>({
    collection: 'topic-subscriptions',
    where: scope === 'all' ? {} : { unit: { in: scope } },
    sort: '-id',
    ...ALL,
  })
  const names = await namesOf(
    payload,
    docs.flatMap(({ madeBy }) => madeBy ?? []),
  )
  const subscriptions = docs.map(({ id, unit, topics, from, to, madeBy }) => {
    return { id, unit, topics, from, to: to ?? null, maker: names.get(madeBy ?? '') ?? null }
  })
  return { scope, subscriptions }
}

async function namesOf(payload: ActContext['payload'], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { docs } = await payload.db.find<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    ...ALL,
  })
  return new Map(docs.map(({ id, name }) => [id, name ?? '']))
}
