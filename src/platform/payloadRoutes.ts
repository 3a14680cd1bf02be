import { type Request, type Response, Router } from 'express'
import { AuthenticationError, handleEndpoints, type Payload, ValidationError } from 'payload'
import { inRequestScope } from './database/requestScope'
import { isWriteConflict } from './database/isWriteConflict'
import { retryConflicts } from './database/retryConflicts'
import { DomainError } from './errors'
import { type ProblemCode, problemOf } from './problems'
import { askableFields } from './questions/askableFields'
import { readQuestion } from './questions/readQuestion'
import { readBody } from './readBody'
import { guardSignIn } from './signInAttempts'
import { writtenByPeople } from './writtenByPeople'

const MAX_BODY_BYTES = 5 * 1024 * 1024
/** A question that is too long for an address; some of them anybody may ask. */
const MAX_QUESTION_BYTES = 256 * 1024
/** Nobody knows yet who sends it: a name and a password. */
const MAX_SIGN_IN_BYTES = 16 * 1024

/** Collections whose rows people write; the others are written by acts alone. */
const WRITTEN =
  'documents|units|unit-groups|programmes|topics|document-types|checklist-items|duty-roster|synonyms|users|api-consumers|webhooks'

/** What of Payload's own REST is open; everything else is answered as if it did not exist. Attack: doors nobody thought of. */
const OPEN: readonly { method: string; path: RegExp }[] = [
  { method: 'GET', path: /^\/(access|payload-preferences\/[\w-]+)$/ },
  { method: 'POST', path: /^\/payload-preferences\/[\w-]+$/ },
  { method: 'DELETE', path: /^\/payload-preferences\/[\w-]+$/ },
  { method: 'GET', path: /^\/users\/me$/ },
  { method: 'POST', path: /^\/users\/(login|logout|refresh-token)$/ },
  { method: 'GET', path: /^\/[a-z-]+(\/count|\/[0-9a-f-]{36})?$/ },
  // The ids of saves are Payload's own: on MongoDB 24 digits.
  { method: 'GET', path: /^\/documents\/versions(\/[0-9a-f-]{24,36})?$/ },
  { method: 'POST', path: new RegExp(`^/(${WRITTEN})$`) },
  // Asked by the panel's form after each saving; without an answer it hides every field, the new key of a consumer among them.
  {
    method: 'POST',
    path: /^\/(documents|units|unit-groups|programmes|topics|document-types|checklist-items|duty-roster|synonyms|users|api-consumers|webhooks)\/access\/[0-9a-f-]{36}$/,
  },
  { method: 'PATCH', path: new RegExp(`^/(${WRITTEN})/[0-9a-f-]{36}$`) },
]

const FOR_NOBODY = new Set(['/users/login', '/users/me', '/access'])
const WITHOUT_BODY = new Set(['/users/logout', '/users/refresh-token'])

export type PayloadRoutesOptions = {
  payload: Payload
  instanceKey: string
  /** Resolves when every running process has passed what was committed. */
  settledEverywhere: () => Promise<void>
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
    if (!isOpen || !isServed(slug, options.payload)) throw new DomainError('platform/not-found')
    const isLogin = path === '/users/login'
    if (!isLogin) await options.refuseBadCredential(req)
    // Before the body is read, and whatever Payload would say: nobody has no business here but to sign in.
    if (isAnonymous(req) && !FOR_NOBODY.has(path)) throw new DomainError('platform/unauthenticated')
    const body = await bodyFor(req, { method, path, isWritten: writtenByPeople(options.payload, slug) })
    const question = questionOf(req, { payload: options.payload, path, body })
    await answerFrom(options, { req, res, method, question, body: isQuestionByPost(req) ? null : body, isLogin })
  })
  return router
}

/** Payload's own collections hold what was typed (locks, jobs); only preferences are one's own. */
function isServed(slug: string, payload: Payload): boolean {
  if (slug.startsWith('payload-')) return slug === 'payload-preferences'
  return slug === 'access' || Object.hasOwn(payload.collections, slug)
}

/** The panel asks long questions by POST, which no act and no upload must take for one of theirs. */
export function isQuestionByPost(req: Request): boolean {
  return req.method === 'POST' && overriddenMethod(req) === 'GET'
}

/** The panel asks long questions by POST with this header; such a question is a GET. */
function overriddenMethod(req: Request): string {
  const overrides = [req.headers['x-payload-http-method-override'], req.headers['x-http-method-override']]
  if (req.method === 'POST' && overrides.includes('GET')) return 'GET'
  return req.method === 'HEAD' ? 'GET' : req.method
}

/** Where a question came by POST, the address has none of its own. */
function questionOf(req: Request, { payload, path, body }: { payload: Payload; path: string; body: Body }): string {
  const { search } = new URL(req.originalUrl, 'http://localhost')
  const [, slug = '', next] = path.split('/')
  const fieldsOf = (each: string) => askableFields(payload, { slug: each, ofSaves: false })
  const fields = askableFields(payload, { slug, ofSaves: next === 'versions' })
  const asked = isQuestionByPost(req)
    ? [search.slice(1), body?.bytes.toString('utf8')].filter(Boolean).join('&')
    : search
  return readQuestion(asked, { fields, fieldsOf })
}

function decodedPath(req: Request): string {
  try {
    return decodeURIComponent(req.path).replace(/\/$/, '')
  } catch {
    throw new DomainError('platform/not-found')
  }
}

/** Nothing, a long question as it came, or one JSON object. */
type Body = { bytes: Buffer; contentType: string | undefined } | null
/** What goes on to Payload: method and question as they were understood here. */
type Asked = { req: Request; res: Response; method: string; question: string; body: Body; isLogin: boolean }

async function answerFrom(options: PayloadRoutesOptions, { req, res, isLogin, ...asked }: Asked): Promise<void> {
  const { body } = asked
  const ask = () => askPayload(options, { req, ...asked })
  const { response, error } = isLogin ? await signIn(options.payload, { req, body, ask }) : await ask()
  if (response.status >= 400) throw wordedForPanel(refusalOf({ error, req, status: response.status }), req)
  if (req.method !== 'GET' && endsRights(req)) await options.settledEverywhere()
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  res.setHeader('Cache-Control', 'private, no-store')
  res.status(response.status).end(Buffer.from(await response.arrayBuffer()))
}

/** The end of a session, a key or a membership is answered when no process honours it any more. */
function endsRights(req: Request): boolean {
  return /^\/(users\/[0-9a-f-]{36}|users\/logout|api-consumers\/[0-9a-f-]{36}|units\/[0-9a-f-]{36})$/.test(req.path)
}

/** Stock writing has no retry: what met another writer runs anew as a whole. */
async function askPayload(
  { payload, instanceKey }: PayloadRoutesOptions,
  { req, method, question, body }: Omit<Asked, 'res' | 'isLogin'>,
): Promise<Answered> {
  return retryConflicts(async () => {
    const answer = await inRequestScope(async (scope) => {
      const address = new URL(req.originalUrl, payload.config.serverURL)
      address.search = question
      const request = new globalThis.Request(address, {
        method,
        headers: headersOf(req, body),
        ...(body ? { body: new Uint8Array(body.bytes) } : {}),
      })
      const response = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: instanceKey })
      return { response, error: scope.lastError }
    })
    if (isWriteConflict(answer.error)) throw answer.error
    return answer
  })
}

function headersOf(req: Request, body: Body): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    // The method was decided here.
    if (value !== undefined && !name.startsWith('content-') && !name.endsWith('-method-override'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  if (body?.contentType) headers.set('content-type', body.contentType)
  return headers
}

type Receiving = { method: string; path: string; isWritten: (name: string) => boolean }

async function bodyFor(req: Request, { method, path, isWritten }: Receiving): Promise<Body> {
  if (req.method === 'GET' || req.method === 'HEAD') return null
  const maxBytes = method === 'GET' ? MAX_QUESTION_BYTES : MAX_BODY_BYTES
  const bytes = await readBody(req, { maxBytes: path === '/users/login' ? MAX_SIGN_IN_BYTES : maxBytes })
  if (method === 'GET') {
    if (!req.is('application/x-www-form-urlencoded')) throw new DomainError('platform/unsupported-media-type')
    return { bytes, contentType: req.headers['content-type'] }
  }
  if (method === 'DELETE' || WITHOUT_BODY.has(path)) return null
  const sent = req.is('multipart/form-data') ? await payloadPart(req, bytes) : bytes.toString('utf8')
  const data = req.is(['json', 'multipart/form-data']) ? objectIn(sent) : null
  if (!data) throw new DomainError('platform/invalid-json')
  const written = Object.fromEntries(Object.entries(data).filter(([name]) => isWritten(name)))
  return { bytes: Buffer.from(JSON.stringify(written)), contentType: 'application/json' }
}

/**
 * The panel sends its JSON as the part `_payload` of a form. Nothing else of the form goes on: files come in by the upload
 * only. Attack: a part `file` that names an address.
 */
async function payloadPart(req: Request, bytes: Buffer): Promise<string> {
  try {
    const headers = { 'Content-Type': req.headers['content-type'] ?? '' }
    const form = await new globalThis.Response(new Uint8Array(bytes), { headers }).formData()
    const part = form.get('_payload')
    return typeof part === 'string' ? part : ''
  } catch (cause) {
    throw new DomainError('platform/invalid-json', {}, { cause })
  }
}

/** @throws DomainError platform/invalid-json for what is no JSON, or no object */
function objectIn(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DomainError('platform/invalid-json', {}, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError('platform/invalid-json')
  return value as Record<string, unknown> // a JSON object
}

type Answered = { response: globalThis.Response; error: unknown }
type SigningIn = { req: Request; body: Body; ask: () => Promise<Answered> }

async function signIn(payload: Payload, { req, body, ask }: SigningIn): Promise<Answered> {
  const attempt = { username: usernameIn(body?.bytes ?? null), address: req.ip ?? '' }
  try {
    return await guardSignIn(payload, attempt, async () => {
      const answer = await ask()
      const { status } = answer.response
      return { answer, isRight: status === 200 ? true : status === 401 ? false : null }
    })
  } catch (error) {
    throw error instanceof DomainError ? wordedForPanel(error, req) : error
  }
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
  if (isCastError(error)) return 'platform/invalid-input'
  return status < 500 ? 'platform/invalid-input' : 'platform/internal'
}

/** What was sent cannot be what the database keeps there: by name, the classes are the driver's own. */
function isCastError(error: unknown): boolean {
  return error instanceof Error && ['CastError', 'BSONError'].includes(error.name)
}

function codeOfForbidden(req: Request): ProblemCode {
  const asksForOne = req.method === 'GET' && /\/[0-9a-f-]{24,36}$/.test(req.path)
  if (asksForOne) return 'platform/not-found'
  return isAnonymous(req) ? 'platform/unauthenticated' : 'platform/forbidden'
}

/**
 * As the panel's forms read it: `message` where no field is at fault, else each fault at its field. They send a form where machines send
 * JSON, and read only an answer whose type has these letters in it (measured, 3.90), or show nothing but the status in English.
 */
function wordedForPanel(refusal: DomainError, req: Request): DomainError {
  const { detail, extensions, errors, headers } = refusal.details
  const isForm = Boolean(req.is('multipart/form-data'))
  const message = isForm && errors?.length ? {} : { message: detail ?? problemOf(refusal.code).detail }
  const type = isForm ? { 'Content-Type': READ_BY_FORMS } : {}
  return new DomainError(
    refusal.code,
    { ...refusal.details, extensions: { ...extensions, ...message }, headers: { ...headers, ...type } },
    { cause: refusal },
  )
}

const READ_BY_FORMS = 'application/problem+json; charset=utf-8; profile="application/json"'

function isAnonymous(req: Request): boolean {
  return req.headers.authorization === undefined && !req.headers.cookie?.includes('-token=')
}

function faultsOf(error: ValidationError): { path: string; message: string }[] {
  return (error.data?.errors ?? []).map(({ path, message }) => ({ path, message }))
}
