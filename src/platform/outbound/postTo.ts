import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type OutboundNetwork, type Target, type TargetFault, targetOf } from './targetOf'

/** Why a post was not taken. */
export type PostFault =
  TargetFault | 'no-answer' | 'connection-failed' | 'certificate' | 'redirected' | 'refused' | 'gone'

export type PostOutcome = { ok: true; status: number } | { ok: false; fault: PostFault; status: number | null }

export type Post = {
  url: string
  headers: Record<string, string>
  body: string
  network: OutboundNetwork
  /** Ends it early. */
  stopped: AbortSignal
  timeoutMs?: number
}

const TIMEOUT_MS = 10_000
const MAX_ANSWER_BYTES = 64 * 1024

/** Posts to an address that others chose. Follows nothing, keeps nothing of the answer but its status. Never throws. */
export async function postTo({
  url,
  headers,
  body,
  network,
  stopped,
  timeoutMs = TIMEOUT_MS,
}: Post): Promise<PostOutcome> {
  const over = new AbortController()
  const end = () => over.abort()
  const timer = setTimeout(end, timeoutMs)
  stopped.addEventListener('abort', end, { signal: over.signal })
  if (stopped.aborted) end()
  try {
    const target = await beforeEnd(targetOf(url, network), over.signal)
    if ('fault' in target) return { ok: false, fault: target.fault, status: null }
    return outcomeOf(await statusFrom(target, { headers, body, signal: over.signal }))
  } catch (error) {
    return { ok: false, fault: over.signal.aborted ? 'no-answer' : faultOf(error), status: null }
  } finally {
    clearTimeout(timer)
    over.abort()
  }
}

/** A look-up of a name cannot be called off: nobody waits for it any more. */
function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('the time is over'))
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject)
  })
}

type Exchange = { headers: Record<string, string>; body: string; signal: AbortSignal }

function statusFrom({ url, addresses }: Target, { headers, body, signal }: Exchange): Promise<number> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      agent: false,
      signal,
      lookup: onlyAt(addresses),
    })
    let status: number | null = null
    // Once the status is here, what happens to the rest of the answer changes nothing.
    request.on('error', (error) => (status === null ? reject(error) : resolve(status)))
    request.on('response', (answer) => {
      status = answer.statusCode ?? 0
      drop(answer, () => resolve(status ?? 0))
    })
    request.end(body)
  })
}

/** Reads a little, so that the other side can end in good order; what it says does not matter. */
function drop(answer: IncomingMessage, done: () => void): void {
  let size = 0
  answer.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) answer.destroy()
  })
  answer.on('error', done)
  answer.on('close', done)
}

/** Connects to the addresses that were checked, whatever the name resolves to by now. */
function onlyAt(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_name, options, answer) => {
    if (options.all) return answer(null, found)
    const [first] = found
    answer(first ? null : new Error('no address'), first?.address ?? '', first?.family)
  }
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return { ok: true, status }
  if (status >= 300 && status < 400) return { ok: false, fault: 'redirected', status }
  return { ok: false, fault: status === 410 ? 'gone' : 'refused', status }
}

function faultOf(error: unknown): PostFault {
  const code = error && typeof error === 'object' && 'code' in error ? String(error.code) : ''
  return /CERT|TLS|SSL|EPROTO|UNABLE_TO|HOSTNAME/.test(code) ? 'certificate' : 'connection-failed'
}
