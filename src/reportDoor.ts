import type { Payload } from 'payload'
import { actingPerson } from './actingPerson'
import type { Reader } from './catalogue/reader'
import { DomainError } from './platform/errors'
import type { ReportDoor } from './portal/reportDoor'
import { closeReport } from './report/closing/closeReport'
import { listClosed, readClosed } from './report/closing/readClosed'
import type { Reports } from './report/indicators/openReports'
import type { Figure, Question, Report } from './report/rules/indicators/figure'
import { withoutNames } from './report/rules/indicators/frozenFigures'
import type { Period } from './report/rules/reportPeriod'
import { mayReadClosedReports, seesOfficerNames, unitsAskedBy } from './report/rules/reportReaders'
import { isCalendarDay, vietnamDay } from './vietnamese/calendar'

type Parts = {
  payload: Payload
  reports: Reports
  /** Resolves when the catalogue shows all that was committed. */
  settled: () => Promise<void>
  now: () => Date
}

/** The pages' narrow door to the figures: whoever asks is answered for the units in their scope, and sees the names that they need. */
export function reportDoor({ payload, reports, settled, now }: Parts): ReportDoor {
  const ofAllUnits = async (question: Question): Promise<Figure[]> => (await reports.answer(question)).figures
  return {
    figures: async (reader, question) => {
      assertAskable(question, vietnamDay(now()))
      const unitIds = unitsAskedBy(reader, question.unitIds)
      if (unitIds === null) throw new DomainError('report/not-permitted')
      return asSeenBy(reader, await reports.answer({ ...question, unitIds }))
    },
    close: async (reader, period) => {
      const user = await actingPerson(payload, reader)
      await closeReport({ payload, user }, { period, now: now(), figures: ofAllUnits })
      await settled()
    },
    closed: async (reader, period) => {
      assertSeesAll(reader)
      assertAskable(period, vietnamDay(now()))
      return readClosed(payload, { period, present: () => reports.answer(period) })
    },
    closings: async (reader) => {
      assertSeesAll(reader)
      return listClosed(payload)
    },
  }
}

function assertSeesAll(reader: Reader): void {
  if (!mayReadClosedReports(reader)) throw new DomainError('report/not-permitted')
}

/** Those who keep the register of officers need their names; whoever answers for the figures does not. */
function asSeenBy(reader: Reader, report: Report): Report {
  return seesOfficerNames(reader) ? report : { ...report, figures: report.figures.map(withoutNames) }
}

/** Before it the decision that the plan carries out did not exist. */
const FIRST_DAY = '2015-01-01'

function assertAskable({ from, asOf }: Period, today: string): void {
  const faults = [
    ...(isCalendarDay(from) && from >= FIRST_DAY
      ? []
      : [{ path: 'from', message: 'Hãy chọn ngày đầu kỳ từ năm 2015.' }]),
    ...(isCalendarDay(asOf) && asOf <= today && asOf >= from
      ? []
      : [{ path: 'asOf', message: 'Ngày cuối kỳ phải không trước ngày đầu kỳ và không sau hôm nay.' }]),
  ]
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
}
