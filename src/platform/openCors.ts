import type { RequestHandler } from 'express'

/**
 * Lets pages of any site read what nobody's eyes may read: `*` without credentials, so that a browser never hands over an
 * answer that a cookie bought. Source: Fetch §3.3.
 */
export const openCors: RequestHandler = function openCors(req, res, next) {
  if (req.method !== 'GET' && req.method !== 'HEAD' && req.method !== 'OPTIONS') return next()
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Expose-Headers', EXPOSED)
  if (req.method !== 'OPTIONS') return next()
  res.setHeader('Access-Control-Allow-Methods', 'GET, HEAD')
  res.setHeader('Access-Control-Allow-Headers', 'If-None-Match, Range, If-Range')
  res.setHeader('Access-Control-Max-Age', '86400')
  res.setHeader('Allow', 'GET, HEAD, OPTIONS')
  res.status(204).end()
}

const EXPOSED =
  'ETag, Content-Length, Content-Range, Accept-Ranges, Repr-Digest, Content-Disposition, Retry-After, X-Request-Id'
