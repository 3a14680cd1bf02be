import type { RequestHandler } from 'express'
import { DomainError } from '../../platform/errors'
import { readerOf } from '../readerOf'
import { mayReadLedgers } from '../rules/permissions'

/** That there is a ledger is no secret; whether this document has one is, so the refusal comes before the search. */
export const forLedgerReaders: RequestHandler = function demandLedgerReader(_req, res, next) {
  if (!mayReadLedgers(readerOf(res))) throw new DomainError('platform/forbidden')
  next()
}
