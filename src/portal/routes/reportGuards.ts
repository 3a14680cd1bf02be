import type { Request, RequestHandler, Response } from 'express'
import type { Reader } from '../../catalogue/reader'
import { DomainError } from '../../platform/errors'
import { mayReadClosedReports, mayReadReports, seesOwnUnitOnly } from '../../report/rules/reportReaders'
import { readerOf } from '../readerOf'
import type { ReportContext } from '../reportOf'

export type Exchange = { req: Request; res: Response }

/** That there are reports is no secret; what is in them is for those who answer for a unit or for all. */
export const forReportReaders: RequestHandler = function demandReportReader(_req, res, next) {
  if (!mayReadReports(readerOf(res))) throw new DomainError('platform/forbidden')
  next()
}

export const forReadersOfClosed: RequestHandler = function demandReaderOfClosed(_req, res, next) {
  if (!mayReadClosedReports(readerOf(res))) throw new DomainError('platform/not-found')
  next()
}

/** Looking at what other units did is noted, as it is in the ledger; one's own unit is no one else's. */
export async function noteReading(
  { door }: ReportContext,
  reader: Reader,
  code: 'acknowledge/ledger-read' | 'acknowledge/ledger-exported',
): Promise<void> {
  if (!seesOwnUnitOnly(reader)) await door.recordReading(reader, { code })
}
