import { type Request, type RequestHandler, type Response, Router } from 'express'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { allowForeignPages } from '../openCors'
import type { IdentifyAs } from '../requestReader'
import { limitHeld } from './limitHeld'
import { limitKnown, limitRates, type LimitedReader, type PerMinute } from './limitRates'
import { limitSlowBodies } from './limitSlowBodies'
import { rateBuckets } from './rateBuckets'
import { shedLoad } from './shedLoad'
import { newTraffic, registerTraffic } from './trafficMetrics'

/** How much of everything the server takes on; see `.env.example`. */
export type TrafficLimits = {
  perMinute: PerMinute
  maxDelayMs: number
  maxInProgress: number
  maxWaiting: number
  maxWaitingEach: number
  maxDownloads: number
  maxDownloadsEach: number
}

export type GuardTrafficOptions<Reader> = {
  limits: TrafficLimits
  identify: IdentifyAs<Reader>
  publicUrl: string
}

export type TrafficGuard = {
  /** For `/metrics`. */
  registry: Registry
  /** Before everything but the health routes. */
  everywhere: RequestHandler[]
  /** For what readers and their machines ask: `/api/v1` and `/files`. */
  reading: RequestHandler
  /** For the pages, after their reader is known. */
  pages: RequestHandler
  /** For what anybody may harvest: a key that is sent counts, and a bad one is refused; a cookie that came along does not count. */
  harvest: RequestHandler[]
}

const BODY_WITHIN_MS = 5 * 60_000

function isPoll({ url }: Request): boolean {
  return /[?&]wait=[^&]*[1-9]/.test(url)
}

function isDownload({ method, baseUrl }: Request): boolean {
  return method === 'GET' && baseUrl === '/files'
}

/** Who sends a key or token is told that it has ended, as everywhere; whoever it is gets the same. */
function recogniseSender(identify: IdentifyAs<LimitedReader>): RequestHandler {
  return async function refuseBadKey(req, res, next) {
    const { authorization } = req.headers
    allowForeignPages(req, res)
    const isSent = authorization !== undefined && req.method !== 'OPTIONS'
    const address = req.ip === undefined ? {} : { address: req.ip }
    res.locals.harvester = isSent ? await identify({ authorization, ...address }) : { kind: 'anonymous', id: null }
    next()
  }
}

/** Limits and overload of the whole server, with one account of both. */
export function guardTraffic<Reader extends LimitedReader>(options: GuardTrafficOptions<Reader>): TrafficGuard {
  const { limits, ...recognising } = options
  const traffic = newTraffic()
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  registerTraffic(registry, traffic)
  const shares = { perMinute: limits.perMinute, traffic, buckets: rateBuckets() }
  const reading = Router()
  reading.use(limitRates({ ...recognising, ...shares }))
  const { maxWaiting, maxWaitingEach, maxDownloads, maxDownloadsEach } = limits
  // `use`: a route of its own would make Express answer OPTIONS here.
  reading.use(
    '/changes',
    limitHeld({ held: 'waiting', isHeld: isPoll, most: maxWaiting, mostEach: maxWaitingEach, traffic }),
  )
  reading.use(
    limitHeld({ held: 'downloads', isHeld: isDownload, most: maxDownloads, mostEach: maxDownloadsEach, traffic }),
  )
  const isUpload = ({ path }: Request) => path === '/api/media' || path === '/doi-chieu'
  return {
    registry,
    everywhere: [shedLoad({ ...limits, traffic }), limitSlowBodies({ withinMs: BODY_WITHIN_MS, isUpload })],
    reading,
    pages: limitKnown(shares, (res: Response) => res.locals.reader as Reader), // put there by whoever recognised it
    harvest: [
      recogniseSender(options.identify),
      limitKnown(shares, (res: Response) => res.locals.harvester as LimitedReader),
    ], // just set
  }
}
