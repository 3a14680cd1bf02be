import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { DomainError, type FieldFault, type ProblemDetails } from './errors'
import { PROBLEMS, problemOf, type ProblemCode } from './problems'

export type Problem = { status: number; body: Record<string, unknown>; headers: Record<string, string> }

/** What of a logger is needed here; pino's fits. */
export type ErrorLog = { error(fields: object, message: string): void }

/**
 * The one place that turns an error into the answer that its asker sees: `application/problem+json`. Source: RFC 9457.
 * Only texts of `problems.ts` and of a `DomainError` get out; message, stack and paths of any other error stay inside.
 */
export function problemBody(error: unknown): Problem {
  const { code, details } = refusalOf(error)
  const { status, title, detail } = problemOf(code)
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      // RFC 9110 §11.6.1: a 401 names the scheme that would do.
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...details.headers,
    },
    body: {
      ...details.extensions,
      type: `/loi/${code}`,
      code,
      title,
      status,
      detail: details.detail ?? detail,
      ...(details.errors ? { errors: details.errors.map(faultItem) } : {}),
    },
  }
}

/** Express error handler, to be mounted last. Logs what is our fault (5xx) with its cause, never shows it. */
export function problemHandler({ log }: { log: ErrorLog }): ErrorRequestHandler {
  // oxlint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return function answerProblem(error, req, res, _next) {
    const problem = problemBody(error)
    if (isOurFault(problem)) log.error({ err: error, method: req.method, path: req.path }, 'request failed')
    if (res.headersSent) {
      // Half an answer must not look like a whole one: break the connection.
      res.destroy()
      return
    }
    sendProblem(res, problem)
  }
}

/** Whether the operator should hear of it: that there is too much to do is counted elsewhere. */
export function isOurFault({ status, body }: Problem): boolean {
  return status >= 500 && body.code !== 'platform/overloaded'
}

/** For every address that nobody answered: the same words as for what the asker may not know of. */
export const notFoundHandler: RequestHandler = function refuseUnknownAddress() {
  throw new DomainError('platform/not-found')
}

/** Sends it now; for a refusal that must not cost the way through the error handlers, and is not worth a line in the log. */
export function sendProblem(res: Response, { status, body, headers }: Problem): void {
  for (const name of REPRESENTATION_HEADERS) res.removeHeader(name)
  const text = Buffer.from(JSON.stringify(body), 'utf8')
  res.status(status)
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  res.setHeader('Content-Length', text.length)
  res.end(text)
}

/** Headers that describe what was about to be sent instead. */
const REPRESENTATION_HEADERS = [
  'ETag',
  'Last-Modified',
  'Accept-Ranges',
  'Content-Range',
  'Content-Disposition',
  'Content-Encoding',
  'Repr-Digest',
]

type Refusal = { code: ProblemCode; details: ProblemDetails }

function refusalOf(error: unknown): Refusal {
  if (isDomainError(error)) return { code: error.code, details: error.details }
  if (isRecord(error) && error.name === 'URIError')
    return { code: 'platform/invalid-input', details: { detail: MALFORMED_ADDRESS } }
  const code = codeOfParser(error) ?? codeOfStatus(error)
  if (!code) return { code: 'platform/internal', details: {} }
  const errors = faultsOf(error)
  return { code, details: errors.length > 0 ? { errors } : {} }
}

const MALFORMED_ADDRESS = 'Địa chỉ có ký tự mã hóa (%) không đúng.'

/** By shape, not by class: Next holds its own copy of our modules, whose `DomainError` is another class. */
function isDomainError(error: unknown): error is DomainError {
  return (
    isRecord(error) &&
    error.name === 'DomainError' &&
    typeof error.code === 'string' &&
    Object.hasOwn(PROBLEMS, error.code) &&
    isRecord(error.details)
  )
}

/** The `type` that body-parser gives its errors. */
const PARSER_CODES: Record<string, ProblemCode> = {
  'entity.parse.failed': 'platform/invalid-json',
  'charset.unsupported': 'platform/invalid-json',
  'entity.too.large': 'platform/too-large',
  'parameters.too.many': 'platform/too-large',
  'encoding.unsupported': 'platform/unsupported-media-type',
  'request.aborted': 'platform/invalid-input',
  'request.size.invalid': 'platform/invalid-input',
}

function codeOfParser(error: unknown): ProblemCode | undefined {
  if (!isRecord(error) || typeof error.type !== 'string') return undefined
  return Object.hasOwn(PARSER_CODES, error.type) ? PARSER_CODES[error.type] : undefined
}

const STATUS_CODES: Record<number, ProblemCode> = {
  400: 'platform/invalid-input',
  401: 'platform/unauthenticated',
  403: 'platform/forbidden',
  404: 'platform/not-found',
  405: 'platform/method-not-allowed',
  409: 'platform/conflict',
  413: 'platform/too-large',
  415: 'platform/unsupported-media-type',
  429: 'platform/too-many-requests',
  503: 'platform/unavailable',
}

/** Errors of Express, Payload and other libraries carry their HTTP status. */
function codeOfStatus(error: unknown): ProblemCode | undefined {
  if (!isRecord(error) || typeof error.status !== 'number') return undefined
  if (error.status >= 500 && error.status !== 503) return undefined
  return (
    STATUS_CODES[error.status] ?? (error.status >= 400 && error.status < 500 ? 'platform/invalid-input' : undefined)
  )
}

/** The fields that a validation error of Payload names, `data.errors[]`; its messages are made for people. */
function faultsOf(error: unknown): FieldFault[] {
  if (!isRecord(error) || !isRecord(error.data) || !Array.isArray(error.data.errors)) return []
  const items: unknown[] = error.data.errors
  return items.flatMap((item) =>
    isRecord(item) && typeof item.path === 'string' && typeof item.message === 'string'
      ? [{ path: item.path, message: item.message }]
      : [],
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** One fault, also in the shape in which Payload's admin form looks for it: `errors[].data.errors[].path`. */
function faultItem({ path, message }: FieldFault): Record<string, unknown> {
  return { path, message, name: 'ValidationError', data: { errors: [{ path, message }] } }
}
