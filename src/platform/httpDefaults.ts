import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Express, RequestHandler } from 'express'
import helmet from 'helmet'

/** What holds for every answer of the server, set before any route. */
export function applyHttpDefaults(
  app: Express,
  { publicUrl, trustProxy = false }: { publicUrl: string; trustProxy?: false | number | string[] },
): void {
  app.disable('x-powered-by')
  // Validators are ours (`etag.ts`), made where the content is known.
  app.set('etag', false)
  app.set('query parser', 'simple')
  // Attack: a made-up X-Forwarded-For in front of limits that count by address. Only who was named as ours is believed.
  app.set('trust proxy', trustProxy)
  app.use(stampRequestId)
  app.use(securityHeaders({ publicUrl }))
}

/** `res.locals.requestId` and `X-Request-Id`, ours only. Attack: a client's own id forging lines in the log. */
const stampRequestId: RequestHandler = function stampRequestId(_req, res, next) {
  const requestId = nextRequestId()
  res.locals.requestId = requestId
  res.setHeader('X-Request-Id', requestId)
  next()
}

/** Each its own in all processes: a random name of this one, and a count. */
function nextRequestId(): string {
  requests += 1
  return `${PROCESS_NAME}-${requests.toString(36)}`
}

const PROCESS_NAME = randomBytes(9).toString('base64url')
let requests = 0

function securityHeaders({ publicUrl }: { publicUrl: string }): RequestHandler {
  const overTls = new URL(publicUrl).protocol === 'https:'
  const pages = helmetWith({ directives: PAGE_POLICY, overTls })
  const admin = helmetWith({ directives: ADMIN_POLICY, overTls })
  return function setSecurityHeaders(req, res, next) {
    const isAdmin = req.path === '/admin' || req.path.startsWith('/admin/')
    for (const [name, value] of isAdmin ? admin : pages) res.setHeader(name, value)
    next()
  }
}

type Directives = Record<string, string[]>

/** Attack: injected script. Nothing from outside, nothing inline, in nobody's frame. */
const PAGE_POLICY: Directives = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** Payload's panel: Next writes inline scripts and styles; still nothing from outside. */
const ADMIN_POLICY: Directives = {
  ...PAGE_POLICY,
  'script-src': ["'self'", "'unsafe-inline'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
}

/** What helmet sets, asked once: it is the same for each answer. */
function helmetWith({ directives, overTls }: { directives: Directives; overTls: boolean }): [string, string][] {
  const setHeaders = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // A post may reach its server by plain HTTP on the local network; the browser must not be told otherwise.
    strictTransportSecurity: overTls ? { maxAge: ONE_YEAR_SECONDS } : false,
    // With helmet's own `no-referrer` a browser sends `Origin: null` with our own forms (Fetch §3.1), which would fail as forged.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const headers: [string, string][] = []
  const setHeader = (name: string, value: string) => headers.push([name, value])
  // All that helmet uses of a request and its answer.
  const answer = { setHeader, removeHeader: () => undefined } as unknown as ServerResponse
  setHeaders({} as IncomingMessage, answer, (error) => {
    if (error) throw new Error('helmet refuses these settings', { cause: error })
  })
  return headers
}

const ONE_YEAR_SECONDS = 31_536_000
