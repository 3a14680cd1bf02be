import type { Request, RequestHandler, Response } from 'express'
import { DomainError } from '../errors'
import { allowForeignPages } from '../openCors'
import { problemOf } from '../problems'
import { problemBody, sendProblem } from '../problemResponse'
import { eventLoopDelay } from './eventLoopDelay'
import { requestRank, type Rank } from './rules/requestRank'
import type { Traffic } from './trafficMetrics'
import { turnOrder } from './turnOrder'

export type ShedOptions = {
  /** Delay of the event loop and number of requests in progress at which the least important ones are refused; 0: never. */
  maxDelayMs: number
  maxInProgress: number
  traffic: Traffic
  delayMs?: () => number
}

/** How many times the limit the load must be before requests of this rank are refused. */
const REFUSED_FROM: Record<Rank, number> = { search: 1, anonymous: 1.5, system: 2, person: 3, writing: 5 }

/**
 * Refuses what matters least with 503 before the process chokes on everything, and takes up what matters most first. Decided once,
 * before anything is done for a request: what has begun, a file above all, goes on. Mounted after the health routes, which are
 * always answered.
 */
export function shedLoad({
  maxDelayMs,
  maxInProgress,
  traffic,
  delayMs = eventLoopDelay,
}: ShedOptions): RequestHandler {
  const order = turnOrder()
  const refusals = slowRefusals()
  const loadFor = (rank: Rank): number =>
    Math.max(
      maxDelayMs > 0 ? Math.max(delayMs(), order.waitedMs(rank)) / maxDelayMs : 0,
      maxInProgress > 0 ? (traffic.work.count(maxInProgress) + 1) / (maxInProgress + 1) : 0,
    )
  return function shedOrAdmit(req, res, next) {
    const rank = rankOf(req)
    traffic.requests[rank] += 1
    if (loadFor(rank) >= REFUSED_FROM[rank] + FULL) {
      traffic.refused.overload += 1
      refusals.give(rank, () => refuse(req, res))
      return
    }
    if (!isFile(req)) traffic.work.begin({ req, res }, { isHeld: isPoll(req) })
    order.admit(rank, () => {
      // Whoever gave up meanwhile is not worked for.
      if (!req.socket.destroyed) next()
    })
  }
}

/**
 * Whoever is refused and asks again in the same instant costs as much as an answer: machines hear of it a moment later. People
 * and what they write are told at once.
 */
function slowRefusals() {
  let waiting = 0
  return {
    give: (rank: Rank, refuseNow: () => void): void => {
      if (rank === 'person' || rank === 'writing' || waiting >= MAX_SLOW) return refuseNow()
      waiting += 1
      setTimeout(() => {
        waiting -= 1
        refuseNow()
      }, SLOW_MS)
      return undefined
    },
  }
}

const SLOW_MS = 1_000
const MAX_SLOW = 2_000

/** A share that equals its limit is not over it. */
const FULL = 1e-9

function rankOf(req: Request): Rank {
  const { authorization, cookie, range } = req.headers
  const at = req.url.indexOf('?')
  return requestRank({
    method: req.method,
    path: req.path,
    query: at === -1 ? '' : req.url.slice(at + 1),
    authorization,
    hasSession: cookie?.includes('-token=') ?? false,
    hasRange: range !== undefined,
  })
}

/** On a bad line these hold a connection for long, and cost next to nothing. */
function isFile({ method, path }: Request): boolean {
  return path.startsWith('/files/') || (path === '/api/media' && method === 'POST')
}

function isPoll({ path, url }: Request): boolean {
  return path === '/api/v1/changes' && url.includes('wait=')
}

const PAUSE_SECONDS = 3

/** Made once: an error of its own for each would cost more than all the rest of a refusal. */
const OVERLOADED = problemBody(new DomainError('platform/overloaded'))

/** Answers at the least cost, and sends nobody back at the same instant. */
function refuse(req: Request, res: Response): void {
  const retryAfter = String(PAUSE_SECONDS + Math.floor(Math.random() * PAUSE_SECONDS))
  const isPage = !/^\/(api|files)(\/|$)/.test(req.path)
  if (!isPage) {
    allowForeignPages(req, res)
    sendProblem(res, { ...OVERLOADED, headers: { ...OVERLOADED.headers, 'Retry-After': retryAfter } })
    return
  }
  const { status, title, detail } = problemOf('platform/overloaded')
  res.status(status).set({ 'Retry-After': retryAfter, 'Cache-Control': 'no-store', Refresh: retryAfter })
  res
    .type('html')
    .end(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${detail}</p></html>`,
    )
}
