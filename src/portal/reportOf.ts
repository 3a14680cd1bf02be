import type { Request } from 'express'
import { heldDocuments } from '../catalogue/holdings'
import { listUnits } from '../catalogue/listUnits'
import type { Catalogue } from '../catalogue/openCatalogue'
import type { Reader } from '../catalogue/reader'
import type { UnitView } from '../catalogue/views'
import { seesDocument } from '../catalogue/visibility'
import { DomainError } from '../platform/errors'
import type { ClosedReport, Figure, Report } from '../report/rules/indicators/figure'
import type { Period } from '../report/rules/reportPeriod'
import { mayReadClosedReports, reportScope, seesOwnUnitOnly, unitsAskedBy } from '../report/rules/reportReaders'
import type { PortalContext } from './portalContext'
import type { ReportDoor } from './reportDoor'
import { UNIT_PARAMETER } from './rules/reportQuery'
import type { RowNames } from '../report/rules/reportRows'

/** The context of pages whose library has figures. */
export type ReportContext = PortalContext & { reports: ReportDoor }

export type ShownReport = {
  period: Period
  report: Report
  /** The frozen report for exactly this period, where the reader sees all and asked about all. */
  closed: ClosedReport | null
  /** As frozen, where the report is closed; else as computed now. */
  figures: Figure[]
  /** The unit asked about; null: all that the reader may see. */
  unit: UnitView | null
}

type Asked = { reader: Reader; period: Period; unit: UnitView | null }

/**
 * What a reader may see for a period.
 * @throws platform/not-found where nothing of what was asked is in the reader's scope
 */
export async function reportOf(context: ReportContext, { reader, period, unit }: Asked): Promise<ShownReport> {
  const wished = unit ? withUnitsBelow(context.catalogue, { unit, day: period.asOf }) : undefined
  const unitIds = unitsAskedBy(reader, wished)
  if (unitIds === null) throw new DomainError('platform/not-found')
  const report = await context.reports.figures(reader, { ...period, ...(unitIds ? { unitIds } : {}) })
  const seesClosed = unit === null && mayReadClosedReports(reader)
  const closed = seesClosed ? await context.reports.closed(reader, period) : null
  return { period, report, closed, figures: closed?.figures ?? report.figures, unit }
}

/** The unit that an address names. @throws platform/not-found where there is none in the reader's scope */
export function unitNamed(catalogue: Catalogue, reader: Reader, slug: unknown): UnitView {
  const scope = reportScope(reader)
  const unit = listUnits(catalogue).find((each) => each.slug === slug)
  if (!unit || scope === null || (scope !== 'all' && !scope.includes(unit.id))) {
    throw new DomainError('platform/not-found')
  }
  return unit
}

/** The unit that the address narrows to; null: it does not. @throws platform/not-found */
export function unitInAddress({ catalogue }: ReportContext, { req, reader }: { req: Request; reader: Reader }) {
  const slug = req.query[UNIT_PARAMETER]
  return slug === undefined || slug === '' ? null : unitNamed(catalogue, reader, slug)
}

/** A unit and what is below it on a day. */
function withUnitsBelow(catalogue: Catalogue, { unit, day }: { unit: UnitView; day: string }): string[] {
  const units = listUnits(catalogue, { on: day })
  const found = new Set([unit.id])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const { id, parent } of units) if (parent !== null && found.has(parent)) found.add(id)
  }
  return [...found]
}

/**
 * Names for the rows of figures, looked up when a row is shown. Titles are told of documents that the reader sees, and of those that
 * a unit in the reader's scope was sent: the ledger tells them too.
 */
export function rowNames({ catalogue }: ReportContext, { reader, day }: { reader: Reader; day: string }): RowNames {
  const latest = new Map(listUnits(catalogue).map((unit) => [unit.id, unit]))
  for (const unit of listUnits(catalogue, { on: day })) latest.set(unit.id, unit)
  const titles = new Map<string, string | null>()
  const titleOf = (id: string): string | null => {
    const known = titles.get(id)
    if (known !== undefined) return known
    const [found] = heldDocuments(catalogue, [id])
    const title = found?.title ? `${found.title}${found.number ? ` (${found.number})` : ''}` : null
    titles.set(id, title)
    return title
  }
  return {
    unit: (id) => latest.get(id) ?? null,
    document: ({ documentId, unitId }) => {
      if (!documentId) return null
      const tells = unitId !== undefined || reportScope(reader) === 'all' || seesDocument(catalogue, reader, documentId)
      return tells ? titleOf(documentId) : null
    },
  }
}

/** Whose figures a reader sees, in words. */
export function scopeName(reader: Reader, catalogue: Catalogue): string {
  if (reportScope(reader) === 'all') return 'Toàn bộ đơn vị'
  const own = listUnits(catalogue).find(({ id }) => id === reader.unitId)
  if (!own) return 'Các đơn vị trong phạm vi của bạn'
  return seesOwnUnitOnly(reader) ? own.name : `${own.name} và các đơn vị trực thuộc`
}
