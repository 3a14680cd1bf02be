import type { Request, RequestHandler, Response } from 'express'

/**
 * Lets pages of any site read what nobody's eyes may read: `*` without credentials, so that a browser never hands over an
 * answer that a cookie bought. Source: Fetch §3.3.
 */
export const openCors: RequestHandler = function openCors(req, res, next) {
  if (req.method !== 'OPTIONS') {
    allowForeignPages(req, res)
    return next()
  }
  letEveryPageRead(res)
  res.setHeader('Access-Control-Allow-Methods', 'GET, HEAD')
  res.setHeader('Access-Control-Allow-Headers', 'If-None-Match, Range, If-Range')
  res.setHeader('Access-Control-Max-Age', '86400')
  res.setHeader('Allow', 'GET, HEAD, OPTIONS')
  res.status(204).end()
}

/** The same for a refusal that comes before the route. */
export function allowForeignPages({ method }: Request, res: Response): void {
  if (method === 'GET' || method === 'HEAD') letEveryPageRead(res)
}

function letEveryPageRead(res: Response): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Expose-Headers', EXPOSED)
}

const EXPOSED =
  'ETag, Content-Length, Content-Range, Accept-Ranges, Repr-Digest, Content-Disposition, Retry-After, RateLimit-Policy, RateLimit, X-Request-Id'
