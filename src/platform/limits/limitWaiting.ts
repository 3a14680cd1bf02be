import type { RequestHandler } from 'express'
import { DomainError } from '../errors'
import type { LimitedReader } from './limitRates'
import { addressBlock } from '../addressBlock'
import type { Traffic } from './trafficMetrics'
import { whenOver } from './whenOver'

const RETRY_AFTER_SECONDS = '5'

export type LimitWaitingOptions = { maxWaiting: number; maxWaitingEach: number; traffic: Traffic }

/**
 * A long poll holds a connection: so many for each key, account or address (429), and so many in all (503). Mounted where they
 * are answered, after the reader is known.
 */
export function limitWaiting({ maxWaiting, maxWaitingEach, traffic }: LimitWaitingOptions): RequestHandler {
  const held = new Map<string, number>()
  return function holdOrRefuse(req, res, next) {
    if (!WAITS.test(req.url)) return next()
    const reader = res.locals.reader as LimitedReader // limitRates came before
    const name = reader.id ?? addressBlock(req.ip ?? '')
    const count = held.get(name) ?? 0
    const code = count >= maxWaitingEach ? 'platform/too-many-requests' : 'platform/overloaded'
    if (count >= maxWaitingEach || traffic.waiting >= maxWaiting) {
      traffic.refused.waiting += 1
      throw new DomainError(code, { headers: { 'Retry-After': RETRY_AFTER_SECONDS } })
    }
    held.set(name, count + 1)
    traffic.waiting += 1
    whenOver({ req, res }, () => {
      traffic.waiting -= 1
      const left = (held.get(name) ?? 1) - 1
      if (left > 0) held.set(name, left)
      else held.delete(name)
    })
    next()
  }
}

const WAITS = /[?&]wait=[^&]*[1-9]/
