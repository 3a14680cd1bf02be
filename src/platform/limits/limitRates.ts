import type { Request, RequestHandler, Response } from 'express'
import { DomainError } from '../errors'
import { allowForeignPages } from '../openCors'
import { credentialsOf, type IdentifyAs } from '../requestReader'
import type { Grant, RateBuckets } from './rateBuckets'
import { addressBlock } from '../addressBlock'
import { isSearch } from './rules/requestRank'
import type { Traffic } from './trafficMetrics'

/** What of a reader the limits need; `perMinute` absent: as the settings say. */
export type LimitedReader = { kind: 'anonymous' | 'person' | 'consumer'; id: string | null; perMinute?: number }

/** Points a minute by who asks; 0: no limit. */
export type PerMinute = { consumer: number; person: number; anonymous: number }

export type Shares = { perMinute: PerMinute; traffic: Traffic; buckets: RateBuckets }

export type LimitRatesOptions<Reader> = Shares & { identify: IdentifyAs<Reader>; publicUrl: string }

/** A search costs the server about five times what a list does. */
const SEARCH_COST = 5

/** The draft's names of the policies. */
const POLICIES = { consumer: 'key', person: 'account', anonymous: 'address' } as const

/**
 * Recognises who asks and lets each consumer, account and address have its share: 429 with `Retry-After` beyond it, and what is
 * left in `RateLimit` with every answer. Source: draft-ietf-httpapi-ratelimit-headers-11. It protects speed, not accounts, so
 * each process counts for itself: of n processes behind a balancer a reader gets up to n times as much.
 */
export function limitRates<Reader extends LimitedReader>(options: LimitRatesOptions<Reader>): RequestHandler {
  const { identify, publicUrl } = options
  return async function recogniseAndLimit(req, res, next) {
    if (req.method === 'OPTIONS') return next()
    allowForeignPages(req, res)
    const reader = await identify(credentialsOf(req, { publicUrl }))
    res.locals.reader = reader
    takeShare(options, { req, res, reader })
    next()
  }
}

/** The same shares where who asks is known already, or is not looked at: the pages, and what anybody may harvest. */
export function limitKnown<Reader extends LimitedReader>(
  shares: Shares,
  readerOf: (res: Response) => Reader,
): RequestHandler {
  return function limit(req, res, next) {
    if (req.method !== 'OPTIONS') takeShare(shares, { req, res, reader: readerOf(res) })
    next()
  }
}

type Asking = { req: Request; res: Response; reader: LimitedReader }

/** @throws platform/too-many-requests */
function takeShare({ perMinute, traffic, buckets }: Shares, { req, res, reader }: Asking): void {
  const { kind, id } = reader
  if (kind === 'consumer' && id) traffic.keyUses.set(id, (traffic.keyUses.get(id) ?? 0) + 1)
  const quota = reader.perMinute ?? perMinute[kind]
  if (quota <= 0) return
  const name = kind === 'anonymous' ? addressBlock(req.ip ?? '') : `${kind} ${id}`
  const grant = buckets.take(name, { cost: costOf(req), perMinute: quota, now: performance.now() })
  tell(res, { grant, policy: POLICIES[kind], quota })
  if (grant.retryAfterSeconds === 0) return
  traffic.refused.rate += 1
  throw tooMany(grant.retryAfterSeconds, POLICIES[kind])
}

function costOf(req: Request): number {
  const at = req.url.indexOf('?')
  return at !== -1 && isSearch(req.url.slice(at + 1)) ? SEARCH_COST : 1
}

type Told = { grant: Grant; policy: string; quota: number }

function tell(res: Response, { grant, policy, quota }: Told): void {
  res.setHeader('RateLimit-Policy', `"${policy}";q=${quota};w=60`)
  res.setHeader('RateLimit', `"${policy}";r=${grant.remaining};t=${grant.resetSeconds}`)
}

function tooMany(seconds: number, policy: string): DomainError {
  return new DomainError('platform/too-many-requests', {
    detail: `Yêu cầu này chưa được thực hiện. Hãy gửi lại nguyên như cũ sau ${seconds} giây.`,
    headers: { 'Retry-After': String(seconds) },
    extensions: { 'violated-policies': [policy] },
  })
}
