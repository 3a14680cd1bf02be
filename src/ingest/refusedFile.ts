import { DomainError, type ProblemDetails } from '../platform/errors'
import { problemOf, type ProblemCode } from '../platform/problems'

/** The refusal of an uploaded file, said of its field, so that a form can show it there. */
export function refusedFile(
  code: ProblemCode & `ingest/${string}`,
  { cause, ...details }: ProblemDetails & { cause?: unknown } = {},
): DomainError {
  const errors = [{ path: 'file', message: problemOf(code).detail }]
  return new DomainError(code, { ...details, errors }, cause === undefined ? undefined : { cause })
}
