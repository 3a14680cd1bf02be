import type { Request, Response } from 'express'
import { unitsById } from '../catalogue/units'
import type { Reader } from '../catalogue/reader'
import { DomainError, type FieldFault } from '../platform/errors'
import { seesOwnUnitOnly } from '../report/rules/reportReaders'
import type { RowNames } from '../report/rules/reportRows'
import { vietnamDay } from '../vietnamese/calendar'
import { readerOf } from './readerOf'
import {
  type ReportContext,
  reportOf,
  rowNames,
  scopeName,
  type ShownReport,
  unitInAddress,
  unitNamed,
} from './reportOf'
import { noteReading } from './routes/reportGuards'
import type { Place } from './rules/reportPaths'
import { askedPeriod } from './rules/reportQuery'

/** A report that leaves the library, on paper or as a file. */
export type TakenReport = {
  reader: Reader
  shown: ShownReport
  names: RowNames
  place: Place
  /** Whose figures these are. */
  scope: string
  at: Date
}

/**
 * The report that an address asks for, and written down that it was taken.
 * @throws platform/invalid-input for a period that cannot be meant, platform/not-found
 */
export async function takenReport(context: ReportContext, req: Request, res: Response): Promise<TakenReport> {
  const reader = readerOf(res)
  const at = context.now()
  const { period, faults } = askedPeriod(req.query, vietnamDay(at))
  if (Object.keys(faults).length > 0) throw new DomainError('platform/invalid-input', { errors: faultsOf(faults) })
  const { catalogue } = context
  const own = seesOwnUnitOnly(reader) ? unitsById(catalogue).get(reader.unitId ?? '') : undefined
  const unit = unitInAddress(context, { req, reader }) ?? (own ? unitNamed(catalogue, reader, own.slug) : null)
  await noteReading(context, reader, 'acknowledge/ledger-exported')
  const shown = await reportOf(context, { reader, period, unit })
  return {
    reader,
    shown,
    names: rowNames(context, { reader, day: period.asOf }),
    place: { ...period, unitSlug: unit?.slug ?? null },
    scope: unit?.name ?? scopeName(reader, catalogue),
    at,
  }
}

/** What cannot be meant in an address that has no form of its own. */
export function faultsOf(faults: Partial<Record<string, string>>): FieldFault[] {
  return Object.entries(faults).flatMap(([path, message]) => (message ? [{ path, message }] : []))
}
