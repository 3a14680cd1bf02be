import type { Request, RequestHandler, Response } from 'express'
import { DomainError } from '../errors'
import { allowForeignPages } from '../openCors'
import { problemOf } from '../problems'
import { problemBody, sendProblem } from '../problemResponse'
import { eventLoopDelay } from './eventLoopDelay'
import { requestRank, type Rank } from './rules/requestRank'
import type { Traffic } from './trafficMetrics'

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
 * Refuses what matters least with 503 before the process chokes on everything. Decided once, before anything is done for a
 * request: what has begun, a file above all, goes on. Mounted after the health routes, which are always answered.
 */
export function shedLoad({
  maxDelayMs,
  maxInProgress,
  traffic,
  delayMs = eventLoopDelay,
}: ShedOptions): RequestHandler {
  const load = (): number =>
    Math.max(
      maxDelayMs > 0 ? delayMs() / maxDelayMs : 0,
      maxInProgress > 0 ? (traffic.inProgress + 1) / (maxInProgress + 1) : 0,
    )
  return function shedOrCount(req, res, next) {
    const rank = rankOf(req)
    traffic.requests[rank] += 1
    if (load() >= REFUSED_FROM[rank] + FULL) {
      traffic.refused.overload += 1
      refuse(req, res)
      return
    }
    if (!isHeldLong(req)) {
      traffic.inProgress += 1
      res.once('close', () => (traffic.inProgress -= 1))
    }
    next()
  }
}

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

/** Files on a bad line and long polls hold a connection and cost next to nothing. */
function isHeldLong({ method, path, url }: Request): boolean {
  if (path.startsWith('/files/')) return true
  if (path === '/api/media') return method === 'POST'
  return path === '/api/v1/changes' && url.includes('wait=')
}

const PAUSE_SECONDS = 3

/** Answers at the least cost, and sends nobody back at the same instant. */
function refuse(req: Request, res: Response): void {
  const retryAfter = String(PAUSE_SECONDS + Math.floor(Math.random() * PAUSE_SECONDS))
  const headers = { 'Retry-After': retryAfter }
  const isPage = !/^\/(api|files)(\/|$)/.test(req.path)
  if (!isPage) {
    allowForeignPages(req, res)
    sendProblem(res, problemBody(new DomainError('platform/overloaded', { headers })))
    return
  }
  const { status, title, detail } = problemOf('platform/overloaded')
  res.status(status).set({ ...headers, 'Cache-Control': 'no-store', Refresh: retryAfter })
  res
    .type('html')
    .end(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${detail}</p></html>`,
    )
}
