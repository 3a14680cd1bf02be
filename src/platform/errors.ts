import { problemOf, type ProblemCode } from './problems'

export type FieldFault = { path: string; message: string }

export type ProblemDetails = {
  /** Replaces the table's general sentence where a precise one helps the reader. Vietnamese, no secrets. */
  detail?: string
  /** Bad input, field by field; `path` as the client wrote it, e.g. `topics.0`. */
  errors?: FieldFault[]
  /** More members of the problem document (RFC 9457 §3.2), e.g. `withdrawnAt`. */
  extensions?: Record<string, unknown>
  /** More headers of the answer, e.g. `Retry-After`. */
  headers?: Record<string, string>
}

/** The only error that our own code throws on purpose: a refusal with a code, which `problems.ts` turns into status and text. */
export class DomainError extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails
  /** HTTP status; Payload's routes honour a `status` on an error. */
  readonly status: number
  /** Payload hides the message of errors that are not public. */
  readonly isPublic = true

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: { cause?: unknown }) {
    super(`${code}: ${details.detail ?? problemOf(code).detail}`, options)
    this.name = 'DomainError'
    this.code = code
    this.details = details
    this.status = problemOf(code).status
  }
}
