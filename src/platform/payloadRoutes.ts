import { type Request, type Response, Router } from 'express'
import { AuthenticationError, handleEndpoints, type Payload, ValidationError } from 'payload'
import { inRequestScope } from './database/requestScope'
import { isWriteConflict } from './database/isWriteConflict'
import { DomainError } from './errors'
import { type ProblemCode, problemOf } from './problems'
import { countFailedSignIn, forgiveFailedSignIns } from './signInAttempts'

const MAX_BODY_BYTES = 5 * 1024 * 1024
const MAX_ATTEMPTS = 10

/** What of Payload's own REST is open; everything else is answered as if it did not exist. Attack: doors nobody thought of. */
const OPEN: readonly { method: string; path: RegExp }[] = [
  { method: 'GET', path: /^\/(access|payload-preferences\/[\w-]+)$/ },
  { method: 'POST', path: /^\/payload-preferences\/[\w-]+$/ },
  { method: 'DELETE', path: /^\/payload-preferences\/[\w-]+$/ },
  { method: 'GET', path: /^\/users\/me$/ },
  { method: 'POST', path: /^\/users\/(login|logout|refresh-token)$/ },
  { method: 'GET', path: /^\/[a-z-]+(\/count|\/[0-9a-f-]{36})?$/ },
  { method: 'GET', path: /^\/documents\/versions(\/[0-9a-f-]{36})?$/ },
  { method: 'POST', path: /^\/(documents|units|topics|document-types|users|api-consumers)$/ },
  { method: 'PATCH', path: /^\/(documents|units|topics|document-types|users|api-consumers)\/[0-9a-f-]{36}$/ },
]

export type PayloadRoutesOptions = {
  payload: Payload
  instanceKey: string
  /** @throws DomainError platform/unauthenticated for a bad or revoked credential */
  refuseBadCredential: (req: Request) => Promise<void>
}

/** Payload's own REST under `/api`, with our errors, a retry of what met another writer, and nothing open that is not named above. */
export function createPayloadRoutes(options: PayloadRoutesOptions): Router {
  const router = Router()
  router.all('/{*rest}', async (req, res) => {
    const method = overriddenMethod(req)
    const path = decodedPath(req)
    const isOpen = OPEN.some((door) => door.method === method && door.path.test(path))
    const slug = path.split('/')[1] ?? ''
    if (!isOpen || (slug.startsWith('payload-') && slug !== 'payload-preferences'))
      throw new DomainError('platform/not-found')
    const isLogin = path === '/users/login'
    if (!isLogin) await options.refuseBadCredential(req)
    const body = req.method === 'GET' || req.method === 'HEAD' ? null : await readBody(req)
    if (body && req.is('json')) assertJson(body)
    await answerFrom(options, { req, res, body, isLogin })
  })
  return router
}

/** The panel asks long questions by POST with this header; such a question is a GET. */
function overriddenMethod(req: Request): string {
  const override = req.headers['x-payload-http-method-override'] ?? req.headers['x-http-method-override']
  if (req.method === 'POST' && override === 'GET') return 'GET'
  return req.method === 'HEAD' ? 'GET' : req.method
}

function decodedPath(req: Request): string {
  try {
    return decodeURIComponent(req.path).replace(/\/$/, '')
  } catch {
    throw new DomainError('platform/not-found')
  }
}

type Asked = { req: Request; res: Response; body: Buffer | null; isLogin: boolean }

async function answerFrom(options: PayloadRoutesOptions, { req, res, body, isLogin }: Asked): Promise<void> {
  const { response, error } = await askPayload(options, { req, body })
  if (isLogin) await countSignIn(options.payload, { body, status: response.status })
  if (response.status >= 400) throw wordedForPanel(refusalOf({ error, req, status: response.status }))
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  res.setHeader('Cache-Control', 'private, no-store')
  res.status(response.status).end(Buffer.from(await response.arrayBuffer()))
}

/** Stock writing has no retry: what met another writer runs anew as a whole. */
async function askPayload(
  { payload, instanceKey }: PayloadRoutesOptions,
  { req, body }: { req: Request; body: Buffer | null },
): Promise<{ response: globalThis.Response; error: unknown }> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await inRequestScope(async (scope) => {
      const request = new globalThis.Request(new URL(req.originalUrl, payload.config.serverURL), {
        method: req.method,
        headers: headersOf(req),
        ...(body ? { body: new Uint8Array(body) } : {}),
      })
      const response = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: instanceKey })
      return { response, error: scope.lastError }
    })
    if (!isWriteConflict(answer.error)) return answer
    if (attempt === MAX_ATTEMPTS)
      return { ...answer, error: new DomainError('platform/conflict', {}, { cause: answer.error }) }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** Math.min(attempt, 5)))
  }
}

function headersOf(req: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined && name !== 'content-length')
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // Our messages are Vietnamese unless the panel's user chose English.
  return headers
}

async function readBody(req: Request): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new DomainError('platform/too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function assertJson(body: Buffer): void {
  try {
    if (body.length > 0) JSON.parse(body.toString('utf8'))
  } catch (cause) {
    throw new DomainError('platform/invalid-json', {}, { cause })
  }
}

async function countSignIn(payload: Payload, { body, status }: { body: Buffer | null; status: number }): Promise<void> {
  const username = usernameIn(body)
  if (status === 200) await forgiveFailedSignIns(payload, username)
  else if (status === 401) await countFailedSignIn(payload, username)
}

function usernameIn(body: Buffer | null): unknown {
  try {
    const parsed: unknown = JSON.parse(body?.toString('utf8') ?? '')
    return parsed && typeof parsed === 'object' && 'username' in parsed ? parsed.username : null
  } catch {
    return null
  }
}

/** Payload's errors in our words. Whoever may not see a row learns nothing of it; nobody signed in is asked to sign in. */
function refusalOf({ error, req, status }: { error: unknown; req: Request; status: number }): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof ValidationError) {
    return new DomainError('platform/invalid-input', { errors: faultsOf(error) }, { cause: error })
  }
  return new DomainError(codeOf({ error, req, status }), {}, { cause: error })
}

function codeOf({ error, req, status }: { error: unknown; req: Request; status: number }): ProblemCode {
  if (error instanceof AuthenticationError) return 'platform/sign-in-failed'
  if (status === 401 || status === 403) return codeOfForbidden(req)
  if (status === 404) return 'platform/not-found'
  return status < 500 ? 'platform/invalid-input' : 'platform/internal'
}

function codeOfForbidden(req: Request): ProblemCode {
  const asksForOne = req.method === 'GET' && /\/[0-9a-f-]{36}$/.test(req.path)
  if (asksForOne) return 'platform/not-found'
  return isAnonymous(req) ? 'platform/unauthenticated' : 'platform/forbidden'
}

/** The panel's forms show `message` where no field is at fault. */
function wordedForPanel(refusal: DomainError): DomainError {
  const { detail, extensions } = refusal.details
  const message = detail ?? problemOf(refusal.code).detail
  return new DomainError(
    refusal.code,
    { ...refusal.details, extensions: { ...extensions, message } },
    { cause: refusal },
  )
}

function isAnonymous(req: Request): boolean {
  return req.headers.authorization === undefined && !req.headers.cookie?.includes('-token=')
}

function faultsOf(error: ValidationError): { path: string; message: string }[] {
  return (error.data?.errors ?? []).map(({ path, message }) => ({ path, message }))
}
