import type { Reader } from '../catalogue/reader'
import type { ClosedReport, Question, Report } from '../report/rules/indicators/figure'
import type { Period } from '../report/rules/reportPeriod'

/** One closed report in the list of them. */
export type ReportClosing = Pick<ClosedReport, 'id' | 'from' | 'asOf' | 'closedAt' | 'closedBy' | 'sha256'>

/**
 * The pages' way to the figures. A question comes with the units that the reader may see (see `report/rules/reportReaders`); a mirror
 * has no such door, and no such pages.
 */
export type ReportDoor = {
  figures(reader: Reader, question: Question): Promise<Report>
  /** Freezes the figures of all units for a past quarter; answers after the commit. @throws DomainError with the act's codes */
  close(reader: Reader, period: Period): Promise<void>
  /** The report that was closed for exactly this period, with what is different by now; null: none was. */
  closed(reader: Reader, period: Period): Promise<ClosedReport | null>
  /** Every closed report, newest period first. */
  closings(reader: Reader): Promise<ReportClosing[]>
}
