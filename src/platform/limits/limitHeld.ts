import type { Request, RequestHandler } from 'express'
import { addressBlock } from '../addressBlock'
import { DomainError } from '../errors'
import type { LimitedReader } from './limitRates'
import type { Traffic } from './trafficMetrics'
import { whenOver } from './whenOver'

const RETRY_AFTER_SECONDS = '5'

export type LimitHeldOptions = {
  held: 'waiting' | 'downloads'
  isHeld: (req: Request) => boolean
  most: number
  mostEach: number
  traffic: Traffic
}

/**
 * A long poll holds a connection, a file on a slow line a piece of memory too: so many for each key, account or address (429), and
 * so many in all (503). What has begun goes on. Mounted where they are answered, after the reader is known.
 */
export function limitHeld({ held, isHeld, most, mostEach, traffic }: LimitHeldOptions): RequestHandler {
  const each = new Map<string, number>()
  return function holdOrRefuse(req, res, next) {
    if (!isHeld(req)) return next()
    const reader = res.locals.reader as LimitedReader // limitRates came before
    const name = reader.id ?? addressBlock(req.ip ?? '')
    const count = each.get(name) ?? 0
    const code = count >= mostEach ? 'platform/too-many-requests' : 'platform/overloaded'
    if (count >= mostEach || traffic[held] >= most) {
      traffic.refused[held] += 1
      throw new DomainError(code, { headers: { 'Retry-After': RETRY_AFTER_SECONDS } })
    }
    each.set(name, count + 1)
    traffic[held] += 1
    whenOver({ req, res }, () => {
      traffic[held] -= 1
      const left = (each.get(name) ?? 1) - 1
      if (left > 0) each.set(name, left)
      else each.delete(name)
    })
    next()
  }
}
