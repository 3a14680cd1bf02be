import type { PayloadRequest } from 'payload'
import { hasRole, isAdmin, isCoordinator, unitIdOf } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { vietnamDay } from '../vietnamese/calendar'
import { readUnits, type UnitRow } from './units/readUnits'
import { nodeOf } from './rules/chosenUnits'
import { idsBelow } from './rules/idsBelow'
import { existsOn } from './rules/recipients'

export type Subscription = { id: string; unit: string; topics: string[]; from: string; to: string | null }

type Subscribing = {
  /** Absent: the own one. */
  unit?: string | null | undefined
  topics: readonly string[]
  from?: string | null | undefined
  to?: string | null | undefined
}

/**
 * A unit wants what is about these topics, from a day to a day. Said by its coordinator, by who confirms for it, or by an
 * administrator.
 *
 * @throws DomainError review/not-permitted, platform/invalid-input, assign/unit-out-of-scope
 */
export function subscribeToTopics({ payload, user }: ActContext, asked: Subscribing): Promise<Subscription> {
  return runAct({ payload, user }, async (req) => {
    const unit = await unitToSpeakFor(req, { name: asked.unit ?? unitIdOf(user), user })
    const topics = await topicIds(req, asked.topics)
    const from = asked.from ?? vietnamDay(new Date())
    const to = asked.to ?? null
    if (to && to < from) throw fault('to', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.')
    const data = { unit, topics, from, to, madeBy: user?.id ?? null }
    const row = await req.payload.create({
      collection: 'topic-subscriptions',
      data,
      depth: 0,
      req,
      overrideAccess: true, // nobody writes these rows but this act
    })
    const id = String(row.id)
    await appendEvent(req, 'assign/topics-subscribed', { subscription: id, unit, topics })
    return { id, unit, topics, from, to }
  })
}

/**
 * Ends a subscription with a day, today at the earliest (Vietnam); what was sent by it stays.
 *
 * @throws DomainError platform/not-found, review/not-permitted, assign/unit-out-of-scope, assign/already-ended
 */
export function endSubscription(
  { payload, user }: ActContext,
  { id, on }: { id: string; on?: string | null | undefined },
): Promise<Subscription> {
  return runAct({ payload, user }, async (req) => {
    if (!maySubscribe(user)) throw new DomainError('platform/not-found')
    const { db } = req.payload
    const row = await db.findOne<Subscription>({
      collection: 'topic-subscriptions',
      where: { id: { equals: id } },
      req,
    })
    if (!row) throw new DomainError('platform/not-found')
    await unitToSpeakFor(req, { name: row.unit, user })
    const today = vietnamDay(new Date())
    const to = on ?? today
    if (to < today) throw fault('on', 'Ngày kết thúc phải từ hôm nay trở đi.')
    if (row.to && row.to < today) throw new DomainError('assign/already-ended')
    if (row.to && to > row.to) throw fault('on', 'Đăng ký này đã kết thúc sớm hơn ngày đó.')
    const data = { to, endedBy: user?.id ?? null }
    await db.updateOne({ collection: 'topic-subscriptions', id, data, req, returning: false })
    await appendEvent(req, 'assign/subscription-ended', { subscription: id, unit: row.unit, to })
    return { id, unit: row.unit, topics: row.topics, from: row.from, to }
  })
}

type Speaking = { name: string | null; user: ActingUser | null }

/** A coordinator for the branch, who confirms for a unit for that one, an administrator for all. */
async function unitToSpeakFor(req: PayloadRequest, { name, user }: Speaking): Promise<string> {
  if (!maySubscribe(user)) throw new DomainError('review/not-permitted')
  const units = await readUnits(req)
  const unit = units.find(({ id, slug }) => name === id || name === slug)
  if (!unit) throw fault('unit', name ? `Không có đơn vị “${name}”.` : 'Hãy chọn đơn vị.')
  if (!existsOn(unit, vietnamDay(new Date()))) throw fault('unit', `“${unit.name}” không còn hoạt động.`)
  const scope = subscriptionScope(units, user)
  if (scope === 'all' || scope.includes(unit.id)) return unit.id
  throw new DomainError('assign/unit-out-of-scope')
}

/** Ids of the units for which this person says what they want to get; none for whoever may not. */
export function subscriptionScope(units: readonly UnitRow[], user: ActingUser | null): 'all' | string[] {
  if (!maySubscribe(user)) return []
  if (isAdmin(user)) return 'all'
  const own = unitIdOf(user)
  if (!own) return []
  return isCoordinator(user) ? idsBelow(units.map(nodeOf), own) : [own]
}

function maySubscribe(user: (ActingUser & { confirmsForUnit?: unknown }) | null): boolean {
  if (hasRole(user, 'admin', 'coordinator')) return true
  return hasRole(user, 'officer') && user?.confirmsForUnit === true
}

/** Topics by id or slug. @throws DomainError platform/invalid-input */
export async function topicIds(req: PayloadRequest, names: readonly string[]): Promise<string[]> {
  return idsOfTerms(req, { collection: 'topics', names, path: 'topics', word: 'chủ đề' })
}

type Terms = { collection: 'topics' | 'document-types'; names: readonly string[]; path: string; word: string }

/** Terms by id or slug. @throws DomainError platform/invalid-input */
export async function idsOfTerms(req: PayloadRequest, { collection, names, path, word }: Terms): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; slug: string }>({
    collection,
    where: { or: [{ id: { in: [...names] } }, { slug: { in: [...names] } }] },
    limit: 0,
    pagination: false,
    req,
  })
  const byName = new Map(docs.flatMap(({ id, slug }) => [[slug, id] as const, [id, id] as const]))
  const errors = names.flatMap((name, index) =>
    byName.has(name) ? [] : [{ path: `${path}.${index}`, message: `Không có ${word} “${name}”.` }],
  )
  if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors })
  return [...new Set(names.flatMap((name) => byName.get(name) ?? []))]
}

function fault(path: string, message: string): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path, message }] })
}
