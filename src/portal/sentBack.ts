import type { Request } from 'express'
import { DomainError } from '../platform/errors'
import { problemOf } from '../platform/problems'
import { formText, toldToPeople } from './formText'

/** A form that did not go through: which it was, why, and what stood in it. */
export type SentBack = {
  form: string
  detail: string
  /** By the names of the form's fields. */
  faults: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
  status: number
}

type Sent = {
  form: string
  /** Names of fields whose values are shown again. */
  fields: readonly string[]
  /** What the act calls a field, to what the form calls it. */
  paths?: Readonly<Record<string, string>>
}

/**
 * What to show again after a refusal that whoever sent the form can do something about.
 * @throws the same error where it is none
 */
export function sentBack(req: Request, error: unknown, { form, fields, paths = {} }: Sent): SentBack {
  if (!(error instanceof DomainError) || ![400, 403, 409, 413, 415].includes(error.status)) throw error
  const faults: Record<string, string> = {}
  for (const { path, message } of error.details.errors ?? []) {
    const name = paths[path] ?? paths[path.split('.')[0] ?? ''] ?? path
    faults[name] ??= toldToPeople(message)
  }
  return {
    form,
    detail: error.details.detail ?? problemOf(error.code).detail,
    faults,
    values: valuesIn(req, fields),
    status: error.status,
  }
}

/** The same for what the page itself finds wrong. */
export function refusedForm(
  req: Request,
  { form, fields }: Pick<Sent, 'form' | 'fields'>,
  faults: Readonly<Record<string, string>>,
): SentBack {
  const { detail } = problemOf('platform/invalid-input')
  return { form, detail, faults, values: valuesIn(req, fields), status: 400 }
}

function valuesIn(req: Request, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((name) => [name, formText(req, name)]))
}
