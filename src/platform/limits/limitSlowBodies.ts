import type { Request, RequestHandler } from 'express'

/**
 * Breaks off a request whose body does not arrive in time. Attack: a body that trickles in, byte by byte. Files are left out: 30 MB at
 * 100 kbit/s take forty minutes, and only writers get to send them; see `setServerTimeouts`.
 */
export function limitSlowBodies({
  withinMs,
  isUpload,
}: {
  withinMs: number
  isUpload: (req: Request) => boolean
}): RequestHandler {
  return function breakOffLate(req, _res, next) {
    if (hasBody(req) && !isUpload(req)) {
      const timer = setTimeout(() => req.destroy(), withinMs)
      req.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
    }
    next()
  }
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}
