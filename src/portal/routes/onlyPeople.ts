import type { RequestHandler } from 'express'
import { DomainError } from '../../platform/errors'
import { readerOf } from '../readerOf'

/** A key of a machine opens no page of the registers. */
export const onlyPeople: RequestHandler = function refuseMachines(_req, res, next) {
  next(readerOf(res).kind === 'person' ? undefined : new DomainError('platform/forbidden'))
}
