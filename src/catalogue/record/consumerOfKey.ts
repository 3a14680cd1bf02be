import type { Payload } from 'payload'
import { idsBelow } from '../../assign/rules/idsBelow'
import { hashConsumerKey } from '../../platform/consumerKeys'
import { keyEndsAt, type ConsumerKeys } from '../../platform/rules/keyEndsAt'
import type { Audience, Reader } from '../reader'
import { treeOf } from './treeOf'

export type ConsumerRow = ConsumerKeys & {
  id: string
  name: string
  kind?: 'system' | 'mirror' | null
  access: ('public' | 'internal' | 'assigned')[]
  units?: string[] | null
  topics?: string[] | null
  rate?: number | null
}

/** Whom a key stands for, and until when (milliseconds, UTC) without asking again. */
export type KeyHolder = { reader: Reader; keyHash: string; endsAt: number }

/** The consumer whose key, present or former, this is; null for none, and for one that has ended. */
export async function consumerOfKey(payload: Payload, key: string, now: Date): Promise<KeyHolder | null> {
  const keyHash = hashConsumerKey(key)
  const consumer: ConsumerRow | null = await payload.db.findOne<ConsumerRow>({
    collection: 'api-consumers',
    where: { or: [{ keyHash: { equals: keyHash } }, { formerKeyHash: { equals: keyHash } }] },
  })
  const endsAt = consumer && keyEndsAt(consumer, keyHash, now)
  if (!consumer || endsAt === null) return null
  return { reader: await readerOfConsumer(payload, consumer), keyHash, endsAt }
}

/** The reader that a consumer stands for now, whoever speaks for it; null for one that is unknown or was revoked. */
export async function readerOfConsumerId(payload: Payload, consumerId: string): Promise<Reader | null> {
  const found = await payload.db.findOne<ConsumerRow>({
    collection: 'api-consumers',
    where: { and: [{ id: { equals: consumerId } }, { revoked: { not_equals: true } }] },
  })
  return found ? readerOfConsumer(payload, found) : null
}

/** The reader that a row of `api-consumers` (units and topics as ids) stands for. */
async function readerOfConsumer(payload: Payload, consumer: ConsumerRow): Promise<Reader> {
  const units = consumer.units ?? []
  const audiences: Audience[] = []
  if (consumer.access.includes('public')) audiences.push('public')
  if (consumer.access.includes('internal')) audiences.push('internal')
  if (consumer.access.includes('assigned')) audiences.push(...units.map((id): Audience => `unit:${id}`))
  return {
    kind: 'consumer',
    id: consumer.id,
    name: consumer.name,
    roles: [],
    audiences,
    topicIds: consumer.topics?.length ? await topicsBelow(payload, consumer.topics) : null,
    unitScope: units,
    unitId: units.length === 1 ? (units[0] ?? null) : null,
    confirmsForUnit: false,
    ...(consumer.kind === 'mirror' ? { isMirror: true } : {}),
    ...(consumer.rate ? { perMinute: consumer.rate } : {}),
  }
}

async function topicsBelow(payload: Payload, roots: readonly string[]): Promise<string[]> {
  const nodes = await treeOf(payload, 'topics')
  return [...new Set(roots.flatMap((root) => idsBelow(nodes, root)))].sort()
}
