import { Router } from 'express'
import { unitsById } from '../../catalogue/units'
import type { Reader } from '../../catalogue/reader'
import type { UnitView } from '../../catalogue/views'
import { DomainError } from '../../platform/errors'
import { isPastQuarter } from '../../report/rules/reportPeriod'
import { mayCloseReports, mayReadClosedReports, seesOwnUnitOnly, unitsAskedBy } from '../../report/rules/reportReaders'
import { vietnamDay } from '../../vietnamese/calendar'
import { ReportPage } from '../pages/reportPage'
import { ClosingForm } from '../parts/closingForm'
import { Notice } from '../parts/notice'
import { UnitStanding } from '../parts/unitStanding'
import { readerOf } from '../readerOf'
import { overviewCharts } from '../reportCharts'
import { type ReportContext, rowNames, scopeName, unitNamed } from '../reportOf'
import { REPORTS, unitReportPath } from '../rules/reportPaths'
import { askedPeriod } from '../rules/reportQuery'
import { sendOn } from '../sendPage'
import { signedIn } from '../signedIn'
import { type Exchange, forReportReaders } from './reportGuards'
import { type Made, sendPeriodPage } from './sendPeriodPage'

/** `/bao-cao` for those who answer for many units, `/bao-cao/don-vi/:slug` for one. */
export function createReportRoutes(context: ReportContext): Router {
  const routes = Router()
  routes.get(REPORTS, signedIn, forReportReaders, async (req, res) => {
    if (seesOwnUnitOnly(readerOf(res))) return sendToOwnUnit(context, { req, res })
    await sendReport(context, { req, res }, null)
  })
  routes.get(`${REPORTS}/don-vi/:slug`, signedIn, forReportReaders, async (req, res) => {
    await sendReport(context, { req, res }, unitNamed(context.catalogue, readerOf(res), req.params.slug))
  })
  return routes
}

/** An officer's report is the own unit's. */
function sendToOwnUnit({ catalogue, now }: ReportContext, { req, res }: Exchange): void {
  const own = unitsById(catalogue).get(readerOf(res).unitId ?? '')
  if (!own) throw new DomainError('platform/not-found')
  const { period, faults } = askedPeriod(req.query, vietnamDay(now()))
  const at = req.originalUrl.indexOf('?')
  const asked = at < 0 ? '' : req.originalUrl.slice(at)
  const hasFaults = Object.keys(faults).length > 0
  sendOn(res, hasFaults ? `${REPORTS}/don-vi/${own.slug}${asked}` : unitReportPath(own.slug, period))
}

function sendReport(context: ReportContext, exchange: Exchange, unit: UnitView | null): Promise<void> {
  const heading = unit ? unit.name : scopeName(readerOf(exchange.res), context.catalogue)
  return sendPeriodPage(context, exchange, {
    heading,
    action: unit ? `${REPORTS}/don-vi/${unit.slug}` : REPORTS,
    unit,
    async make(made) {
      const { reader, period, shown, place, form } = made
      const names = rowNames(context, { reader, day: period.asOf })
      return (
        <ReportPage
          heading={unit ? (names.unit(unit.id)?.name ?? unit.name) : heading}
          kicker={unit ? `Báo cáo · ${unit.kind.name}` : 'Báo cáo'}
          shown={shown}
          names={names}
          place={place}
          form={form}
          charts={await overviewCharts(shown, { place, names })}
          seesClosed={unit === null && mayReadClosedReports(reader)}
          closing={closingForm(context, { exchange, made })}
          notice={<Notice code={exchange.req.query['bao']} />}
          standing={unit ? <UnitStanding unit={unit} period={period} names={names} mayOpen={opens(reader)} /> : null}
        />
      )
    },
  })
}

/** Which units' reports this reader may open. */
function opens(reader: Reader): (unitId: string) => boolean {
  return (unitId) => unitsAskedBy(reader, [unitId]) !== null
}

type Closing = { exchange: Exchange; made: Made }

function closingForm({ tokens }: ReportContext, { exchange: { req, res }, made }: Closing) {
  const { reader, period, today, shown } = made
  const isOpen = shown.unit === null && shown.closed === null
  const mayClose = isOpen && mayCloseReports(reader) && isPastQuarter(period, today)
  return mayClose ? <ClosingForm period={period} token={tokens.issue(req, res)} /> : null
}
