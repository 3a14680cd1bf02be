import type { Request } from 'express'
import { DomainError } from '../platform/errors'
import { problemOf } from '../platform/problems'
import { formText, toldToPeople } from './formText'
import type { TypedForm } from './parts/registerForm'

/**
 * A form that the record refused, as it was typed, with what is wrong at each field; what belongs to no field of it stands above it.
 *
 * @throws whatever is no refusal of what was typed
 */
export function refusedForm(
  error: unknown,
  {
    req,
    fields,
    paths,
  }: { req: Request; /** Names in the form. */ fields: readonly string[]; paths: readonly string[] },
): TypedForm {
  if (!(error instanceof DomainError) || (error.status !== 400 && error.status !== 409)) throw error
  const values = Object.fromEntries(fields.map((name) => [name, formText(req, name)]))
  const told = error.details.errors ?? []
  const others = told.filter(({ path }) => !paths.includes(path)).map(({ message }) => toldToPeople(message))
  const faults = Object.fromEntries(
    told.filter(({ path }) => paths.includes(path)).map((each) => [each.path, toldToPeople(each.message)]),
  )
  if (told.length === 0) others.push(error.details.detail ?? problemOf(error.code).detail)
  return { values, faults: others.length > 0 ? { ...faults, '': others.join(' ') } : faults }
}
