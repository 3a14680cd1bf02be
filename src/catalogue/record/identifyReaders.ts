import { hash } from 'node:crypto'
import type { Payload } from 'payload'
import {
  hasRole,
  isCoordinator,
  type Person,
  seesAllDeliveries,
  seesAllDocuments,
  unitIdOf,
} from '../../../collections/access/permissions'
import { idsBelow } from '../../assign/rules/idsBelow'
import { hashConsumerKey } from '../../platform/consumerKeys'
import { DomainError } from '../../platform/errors'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { Credentials } from '../../platform/requestReader'
import type { Identify } from '../identify'
import { ANONYMOUS, type Audience, type Reader } from '../reader'

const CACHE_MS = 60_000
const MAX_CACHED = 10_000

export type ReaderDesk = {
  identify: Identify
  /** Forgets whoever these events are about: a revoked session, key or membership ends with its event. */
  forget: (events: readonly NumberedEvent[]) => void
}

type Cached = { reader: Reader; until: number }

/** Finds out who asks, from the record, and remembers it until the journal says that something about them changed. */
export function identifyReaders(payload: Payload): ReaderDesk {
  const cache = new Map<string, Cached>()
  let generation = 0

  async function identify(credentials: Credentials): Promise<Reader> {
    const token = tokenOf(credentials, payload.config.cookiePrefix)
    if (!token) return ANONYMOUS
    const key = hash('sha256', `${token.kind}:${token.value}`, 'base64url')
    const cached = cache.get(key)
    if (cached && cached.until > Date.now()) return cached.reader
    const asOf = generation
    const reader =
      token.kind === 'key' ? await readerOfKey(payload, token.value) : await readerOfSession(payload, token.value)
    if (!reader) throw new DomainError('platform/unauthenticated')
    if (cache.size >= MAX_CACHED) cache.clear()
    // Something changed while we were reading: use the answer once, remember nothing.
    if (asOf === generation) cache.set(key, { reader, until: Date.now() + CACHE_MS })
    return reader
  }

  function forget(events: readonly NumberedEvent[]): void {
    const concerned = whoIsConcerned(events)
    if (concerned !== 'everyone' && concerned.size === 0) return
    generation += 1
    for (const [key, { reader }] of cache) {
      if (concerned === 'everyone' || concerned.has(reader.id ?? '')) cache.delete(key)
    }
  }

  return { identify, forget }
}

/** Ids of users and consumers that these events are about; a change of the trees may concern everyone's scope. */
function whoIsConcerned(events: readonly NumberedEvent[]): ReadonlySet<string> | 'everyone' {
  const ids = new Set<string>()
  for (const { code, data } of events) {
    if (code === 'assign/unit-changed' || code === 'catalogue/topic-changed') return 'everyone'
    if (code === 'platform/user-changed' || code === 'platform/session-changed') ids.add(String(data.user))
    if (code === 'platform/consumer-changed') ids.add(String(data.consumer))
  }
  return ids
}

type Token = { kind: 'key' | 'session'; value: string }

function tokenOf({ authorization, cookie }: Credentials, cookiePrefix: string): Token | null {
  if (authorization !== undefined) {
    const [scheme, value = ''] = authorization.split(/\s+/, 2)
    if (/^bearer$/i.test(scheme ?? '')) return { kind: 'key', value }
    if (/^jwt$/i.test(scheme ?? '')) return { kind: 'session', value }
    throw new DomainError('platform/unauthenticated')
  }
  const value = cookie ? cookieValue(cookie, `${cookiePrefix}-token`) : null
  return value ? { kind: 'session', value } : null
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

export type UserRow = NonNullable<Person> & {
  name?: string | null
  username?: string | null
  confirmsForUnit?: boolean | null
}

async function readerOfSession(payload: Payload, token: string): Promise<Reader | null> {
  const { user } = await payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
  if (!user) return null
  const person = user as unknown as UserRow // Payload answers a row of users
  if (person.disabled) return null
  return readerOfPerson(payload, person)
}

/** The reader that a row of `users` (its unit loaded or as id) stands for. */
export async function readerOfPerson(payload: Payload, person: UserRow): Promise<Reader> {
  const unitId = unitIdOf(person)
  const below = unitId && isCoordinator(person) ? await unitTree(payload, unitId) : unitId ? [unitId] : []
  const seesAll = seesAllDocuments(person)
  const audiences: Audience[] = ['public', 'internal']
  if (seesAll) audiences.push('assigned')
  else audiences.push(...below.map((id): Audience => `unit:${id}`))
  return {
    kind: 'person',
    id: person.id,
    name: person.name ?? person.username ?? null,
    roles: person.roles ?? [],
    audiences,
    topicIds: null,
    unitScope: seesAllDeliveries(person) ? 'all' : below,
    unitId,
    confirmsForUnit: person.confirmsForUnit === true && hasRole(person, 'officer', 'broadcaster'),
  }
}

type ConsumerRow = {
  id: string
  name: string
  access: ('public' | 'internal' | 'assigned')[]
  units?: string[] | null
  topics?: string[] | null
  revoked?: boolean | null
}

async function readerOfKey(payload: Payload, key: string): Promise<Reader | null> {
  if (!key) return null
  const found = await payload.db.findOne<ConsumerRow & { id: string }>({
    collection: 'api-consumers',
    where: { and: [{ keyHash: { equals: hashConsumerKey(key) } }, { revoked: { not_equals: true } }] },
  })
  if (!found) return null
  const consumer: ConsumerRow = found
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
  }
}

async function unitTree(payload: Payload, rootId: string): Promise<string[]> {
  return idsBelow(await treeOf(payload, 'units'), rootId)
}

async function topicsBelow(payload: Payload, roots: readonly string[]): Promise<string[]> {
  const nodes = await treeOf(payload, 'topics')
  return [...new Set(roots.flatMap((root) => idsBelow(nodes, root)))].sort()
}

async function treeOf(
  payload: Payload,
  collection: 'units' | 'topics',
): Promise<{ id: string; parentId: string | null }[]> {
  const { docs } = await payload.db.find<{ id: string; parent?: string | null }>({
    collection,
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id, parent }) => ({ id, parentId: parent ?? null }))
}
