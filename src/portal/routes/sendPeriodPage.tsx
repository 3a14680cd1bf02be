import type { ReactNode } from 'react'
import type { Reader } from '../../catalogue/reader'
import type { UnitView } from '../../catalogue/views'
import type { Period } from '../../report/rules/reportPeriod'
import { vietnamDay } from '../../vietnamese/calendar'
import { REPORT_STYLE_PATH } from '../assets'
import { FaultyPeriodPage } from '../pages/reportPage'
import { PeriodForm } from '../parts/periodForm'
import { readerOf } from '../readerOf'
import { type ReportContext, reportOf, type ShownReport } from '../reportOf'
import type { Place } from '../rules/reportPaths'
import { askedPeriod } from '../rules/reportQuery'
import { sendPage } from '../sendPage'
import { type Exchange, noteReading } from './reportGuards'

type PeriodPage = {
  heading: string
  /** Where the form leads. */
  action: string
  /** The unit asked about; null: all that the reader may see. */
  unit: UnitView | null
  /** Whether the form keeps the unit as a parameter; not where it is in the path. */
  keepsUnit?: boolean
  /** Parameters that the form keeps besides. */
  more?: Record<string, string>
  make: (made: Made) => Promise<ReactNode>
}

export type Made = { reader: Reader; period: Period; today: string; place: Place; shown: ShownReport; form: ReactNode }

/** A page about a period: with the form that chooses it, and with nothing but that form where the period cannot be meant. */
export async function sendPeriodPage(context: ReportContext, exchange: Exchange, page: PeriodPage): Promise<void> {
  const { req, res } = exchange
  const { heading, action, unit, keepsUnit, more, make } = page
  const reader = readerOf(res)
  const today = vietnamDay(context.now())
  const asked = askedPeriod(req.query, today)
  const unitSlug = unit?.slug ?? null
  const form = (
    <PeriodForm action={action} asked={asked} today={today} unitSlug={keepsUnit ? unitSlug : null} more={more ?? {}} />
  )
  const common = { title: `Báo cáo: ${heading}`, moreStyle: REPORT_STYLE_PATH }
  if (Object.keys(asked.faults).length > 0) {
    const content = <FaultyPeriodPage heading={heading} form={form} />
    return sendPage(context, exchange, { ...common, status: 400, content })
  }
  await noteReading(context, reader, 'acknowledge/ledger-read')
  const { period } = asked
  const shown = await reportOf(context, { reader, period, unit })
  const place = { ...period, unitSlug }
  sendPage(context, exchange, { ...common, content: await make({ reader, period, today, place, shown, form }) })
}
