import {
  createServer,
  IncomingMessage,
  type RequestListener,
  type Server,
  ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express } from 'express'
import { DomainError } from './errors'
import { problemBody } from './problemResponse'
import type { ProblemCode } from './problems'

/** A server that refuses also what never reaches a route (a head that is too long, no host, no HTTP at all) as problem+json. */
export function createHttpServer(app: Express): Server {
  const answer: RequestListener = (req, res) => {
    if (!isAwaited(req, res)) return
    if (isComplete(req)) {
      req.url = originForm(req.url ?? '/')
      return app(req, res)
    }
    const { status, headers, text } = refusal(new DomainError('platform/invalid-request'))
    res.writeHead(status, headers).end(text)
  }
  // Node's own refusals have no body; an expectation that it does not know may be left unmet. Source: RFC 9110 §10.1.1.
  const server = createServer({ requireHostHeader: false, ...messagesOf(app) }, answer)
  return server
    .on('checkExpectation', answer)
    .on('clientError', refuseBroken)
    .on('connect', (_req, socket) => sayNo(socket, NO_TUNNEL))
}

/**
 * The requests and answers of this server, born as those of the app. By itself Express turns each into one, and V8 keeps an object that was
 * given another prototype until all of the heap is cleared: that costs more than all else that is done for a short answer (measured: 72
 * instead of 21 µs).
 */
function messagesOf(app: Express) {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse {}
  Object.setPrototypeOf(AppRequest.prototype, app.request)
  Object.setPrototypeOf(AppResponse.prototype, app.response)
  // Instances of these classes are what the app would make of them.
  app.request = AppRequest.prototype as Express['request']
  app.response = AppResponse.prototype as Express['response']
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse }
}

/**
 * The path and question of an address that was written in full, as to a proxy. Source: RFC 9112 §3.2.2. Attack: a host of the asker's own
 * that gets into what is answered.
 */
function originForm(target: string): string {
  const [written] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(target) ?? []
  if (written === undefined) return target
  const rest = target.slice(written.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** As many as a browser sends on all its connections; mirrors wait for each answer. */
const MAX_OPEN_REQUESTS = 32

const openRequests = new WeakMap<Duplex, number>()

/**
 * Ends a connection with too many requests whose answers have not gone out; it may ask again on another. Source: RFC 9112 §9.3.2, §9.5. Attack:
 * thousands of requests in one packet, which Node hands over in one turn.
 */
function isAwaited({ socket }: IncomingMessage, res: ServerResponse): boolean {
  if (socket.destroyed) return false
  const open = (openRequests.get(socket) ?? 0) + 1
  if (open > MAX_OPEN_REQUESTS) {
    socket.destroy()
    return false
  }
  openRequests.set(socket, open)
  res.once('close', () => openRequests.set(socket, (openRequests.get(socket) ?? 1) - 1))
  return true
}

/** Exactly one host, also for whoever reads the address differently before us. Source: RFC 9112 §3.2. */
function isComplete({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts === 1 || (hosts === 0 && httpVersion !== '1.1')
}

function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Half an answer on its way must not be taken for a whole one, nor this for a part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || hasBegunAnswer(socket)) {
    socket.destroy(error)
    return
  }
  sayNo(socket, new DomainError(CODES[error.code ?? ''] ?? 'platform/invalid-request'))
}

const NO_TUNNEL = new DomainError('platform/method-not-allowed', { headers: { Allow: 'GET, HEAD, POST, OPTIONS' } })

/** Where no answer is to be had that could be written on. */
function sayNo(socket: Duplex, refused: DomainError): void {
  const { status, headers, text } = refusal(refused)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${text}`)
}

/** Readable for every page, as the routes' own: it says nothing of what is stored here. */
function refusal(refused: DomainError) {
  const { status, headers, body } = problemBody(refused)
  const text = JSON.stringify(body)
  const sent = { 'Content-Length': Buffer.byteLength(text), Connection: 'close', 'Access-Control-Allow-Origin': '*' }
  return { status, headers: { ...headers, ...sent }, text }
}

const CODES: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'platform/head-too-long',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'platform/too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'platform/too-slow',
}

/** Node keeps the answer of a connection there, and looks there itself where nobody listens to `clientError`. */
function hasBegunAnswer(socket: Duplex & { _httpMessage?: { headersSent: boolean } | null }): boolean {
  return socket._httpMessage?.headersSent === true
}
