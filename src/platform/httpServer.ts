import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { DomainError } from './errors'
import { problemBody } from './problemResponse'
import type { ProblemCode } from './problems'

/** A server that refuses also what never reaches a route (a head that is too long, no HTTP at all) as problem+json. */
export function createHttpServer(listener: RequestListener): Server {
  return createServer(listener).on('clientError', refuseBroken)
}

function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Half an answer on its way must not be taken for a whole one, nor this for a part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || hasBegunAnswer(socket)) {
    socket.destroy(error)
    return
  }
  const { status, headers, body } = problemBody(new DomainError(CODES[error.code ?? ''] ?? 'platform/invalid-request'))
  const text = JSON.stringify(body)
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(text), Connection: 'close' })
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
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
