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
import { DomainError } from '../../platform/errors'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { Credentials } from '../../platform/requestReader'
import { userOfSession } from '../../platform/signedInUser'
import type { ConcernedReaders, Identify, OnReadersChanged } from '../identify'
import { ANONYMOUS, type Audience, type Reader } from '../reader'
import { consumerOfKey } from './consumerOfKey'
import { guessLimit } from './guessLimit'
import { keyUses } from './keyUses'
import { treeOf } from './treeOf'

const CACHE_MS = 60_000
const MAX_CACHED = 10_000

export type ReaderDesk = {
  identify: Identify
  /**
   * Forgets whoever these events are about: a revoked session, key or membership ends with its event. Resolves when what
   * these readers have under way has been looked at again.
   */
  forget: (events: readonly NumberedEvent[]) => Promise<void>
  onReadersChanged: OnReadersChanged
  /** Writes down when each key was last used. */
  writeKeyUses: () => Promise<void>
}

/** `endsAt`: the instant at which the credential itself ends. `keyHash`: null for a session. */
type Recognised = { reader: Reader; keyHash: string | null; endsAt: number }
/** `freshUntil` by a clock that nobody sets back. */
type Cached = Recognised & { freshUntil: number }

/** Finds out who asks, from the record, and remembers it until the journal says that something about them changed. */
export function identifyReaders(payload: Payload): ReaderDesk {
  const cache = new Map<string, Cached>()
  const listeners: Parameters<OnReadersChanged>[0][] = []
  /** Who was right once is not guessing, also when the journal made us forget the answer. */
  const known = new Set<string>()
  const guesses = guessLimit()
  const uses = keyUses(payload)
  let generation = 0

  async function identify(credentials: Credentials): Promise<Reader> {
    const token = tokenOf(credentials, payload.config.cookiePrefix)
    if (!token) return ANONYMOUS
    const name = hash('sha256', `${token.kind}:${token.value}`, 'base64url')
    const cached = cache.get(name)
    const recognised = isInForce(cached) ? cached : await lookUp(token, { name, credentials })
    if (recognised.keyHash) uses.note(recognised.reader.id ?? '', recognised.keyHash)
    return recognised.reader
  }

  async function lookUp(token: Token, { name, credentials }: LookingUp): Promise<Recognised> {
    const ask = () => (token.kind === 'key' ? holderOfKey(payload, token.value) : holderOfSession(payload, token.value))
    // Where rights changed while we were reading, what was read may be what has just ended: it is read again.
    for (;;) {
      const asOf = generation
      const recognised = await (known.has(name) ? ask() : guesses.counted(credentials.address, ask))
      // Kept in the same turn: what was kept a moment later could have ended in between.
      if (asOf === generation) return keep(name, recognised)
    }
  }

  function keep(name: string, recognised: Recognised | null): Recognised {
    if (!recognised) {
      cache.delete(name)
      known.delete(name)
      throw new DomainError('platform/unauthenticated')
    }
    if (cache.size >= MAX_CACHED) cache.clear()
    if (known.size >= MAX_CACHED) known.clear()
    known.add(name)
    cache.set(name, { ...recognised, freshUntil: performance.now() + CACHE_MS })
    return recognised
  }

  async function forget(events: readonly NumberedEvent[]): Promise<void> {
    const concerned = whoIsConcerned(events)
    if (concerned !== 'everyone' && concerned.size === 0) return
    generation += 1
    for (const [key, { reader }] of cache) {
      if (concerned === 'everyone' || concerned.has(reader.id ?? '')) cache.delete(key)
    }
    await Promise.all(listeners.map((listener) => listener(concerned)))
  }

  return { identify, forget, onReadersChanged: (listener) => void listeners.push(listener), writeKeyUses: uses.write }
}

type LookingUp = { name: string; credentials: Credentials }

function isInForce(cached: Cached | undefined): cached is Cached {
  return cached !== undefined && cached.freshUntil > performance.now() && cached.endsAt > Date.now()
}

function holderOfKey(payload: Payload, key: string): Promise<Recognised | null> {
  return consumerOfKey(payload, key, new Date())
}

/** Ids of users and consumers that these events are about; a change of the trees may concern everyone's scope. */
function whoIsConcerned(events: readonly NumberedEvent[]): ConcernedReaders {
  const ids = new Set<string>()
  for (const { code, data } of events) {
    if (code === 'assign/unit-changed' || code === 'assign/reorganised' || code === 'catalogue/topic-changed')
      return 'everyone'
    if (code === 'platform/user-changed' || code === 'platform/session-changed') ids.add(String(data.user))
    if (code === 'platform/consumer-changed') ids.add(String(data.consumer))
  }
  return ids
}

type Token = { kind: 'key' | 'session'; value: string }

function tokenOf({ authorization, cookie }: Credentials, cookiePrefix: string): Token | null {
  if (authorization !== undefined) {
    const [, scheme = '', value = ''] = CREDENTIAL.exec(authorization.slice(0, MAX_CREDENTIAL_LENGTH + 1)) ?? []
    // Attack: hashing what fills a header, again and again.
    if (authorization.length > MAX_CREDENTIAL_LENGTH || !value) throw new DomainError('platform/unauthenticated')
    return { kind: scheme.toLowerCase() === 'jwt' ? 'session' : 'key', value }
  }
  const value = cookie ? cookieValue(cookie, `${cookiePrefix}-token`) : null
  return value ? { kind: 'session', value } : null
}

const MAX_CREDENTIAL_LENGTH = 4096
const CREDENTIAL = /^(bearer|jwt) +(\S+)$/i

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

async function holderOfSession(payload: Payload, token: string): Promise<Recognised | null> {
  const user = await userOfSession(payload, new Headers({ Authorization: `JWT ${token}` }))
  if (!user) return null
  const person = user as unknown as UserRow // Payload answers a row of users
  if (person.disabled) return null
  return { reader: await readerOfPerson(payload, person), keyHash: null, endsAt: Number.POSITIVE_INFINITY }
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

async function unitTree(payload: Payload, rootId: string): Promise<string[]> {
  return idsBelow(await treeOf(payload, 'units'), rootId)
}
