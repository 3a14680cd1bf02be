import { Router } from 'express'
import type { Reader } from '../../catalogue/reader'
import type { Catalogue } from '../../catalogue/openCatalogue'
import type { UnitView } from '../../catalogue/views'
import { listUnits } from '../../catalogue/listUnits'
import { unitDetails } from '../../catalogue/units'
import { amountsByUnit } from '../../report/rules/figureWords'
import type { Figure } from '../../report/rules/indicators/figure'
import type { Period } from '../../report/rules/reportPeriod'
import { reportScope } from '../../report/rules/reportReaders'
import { vietnamDay } from '../../vietnamese/calendar'
import { REPORT_STYLE_PATH } from '../assets'
import { COAST_PARAMETER, CoastPage } from '../pages/coastPage'
import { type ComparedSide, ReportComparisonPage } from '../pages/reportComparisonPage'
import { readerOf } from '../readerOf'
import { type ReportContext, reportOf, rowNames, scopeName, unitInAddress } from '../reportOf'
import { coastPlaces, type CoastUnit } from '../rules/coast'
import { FIGURE_SLUGS, figureCodeOf } from '../rules/figurePaths'
import { REPORTS } from '../rules/reportPaths'
import { askedComparison } from '../rules/reportQuery'
import { sendPage } from '../sendPage'
import { signedIn } from '../signedIn'
import { type Exchange, forReportReaders, noteReading } from './reportGuards'
import { sendPeriodPage } from './sendPeriodPage'

/** Other looks at the same figures: two days side by side, the coast as a strip. */
export function createReportLookRoutes(context: ReportContext): Router {
  const routes = Router()
  routes.get(`${REPORTS}/so-sanh`, signedIn, forReportReaders, (req, res) => sendComparison(context, { req, res }))
  routes.get(`${REPORTS}/dai-ven-bien`, signedIn, forReportReaders, (req, res) => sendCoast(context, { req, res }))
  return routes
}

async function sendComparison(context: ReportContext, { req, res }: Exchange): Promise<void> {
  const reader = readerOf(res)
  const unit = unitInAddress(context, { req, reader })
  const asked = askedComparison(req.query, vietnamDay(context.now()))
  const sides = asked.periods ? await comparedSides(context, { reader, unit, periods: asked.periods }) : null
  if (sides) await noteReading(context, reader, 'acknowledge/ledger-read')
  const content = (
    <ReportComparisonPage
      asked={asked}
      scope={unit?.name ?? scopeName(reader, context.catalogue)}
      unitSlug={unit?.slug ?? null}
      sides={sides}
    />
  )
  const status = sides ? 200 : 400
  sendPage(context, { req, res }, { title: 'So sánh hai ngày', status, moreStyle: REPORT_STYLE_PATH, content })
}

type Comparing = { reader: Reader; unit: UnitView | null; periods: [Period, Period] }

async function comparedSides(
  context: ReportContext,
  { reader, unit, periods }: Comparing,
): Promise<[ComparedSide, ComparedSide]> {
  const sideOf = async (period: Period): Promise<ComparedSide> => {
    const { figures } = await reportOf(context, { reader, period, unit })
    return { period, figures, names: rowNames(context, { reader, day: period.asOf }) }
  }
  return [await sideOf(periods[0]), await sideOf(periods[1])]
}

function sendCoast(context: ReportContext, exchange: Exchange): Promise<void> {
  const wished = figureCodeOf(exchange.req.query[COAST_PARAMETER])
  return sendPeriodPage(context, exchange, {
    heading: 'Dải đơn vị ven biển',
    action: `${REPORTS}/dai-ven-bien`,
    unit: null,
    more: wished ? { [COAST_PARAMETER]: FIGURE_SLUGS[wished] } : {},
    async make({ reader, period, place, shown, form }) {
      const told = shown.figures.filter((figure) => amountsByUnit(figure).size > 0)
      const figure = told.find(({ code }) => code === wished) ?? told[0] ?? null
      const units = coastUnits(context.catalogue, { reader, day: period.asOf })
      return (
        <CoastPage
          figure={figure}
          places={figure ? placesOf(figure, units) : []}
          choices={told}
          place={place}
          scope={scopeName(reader, context.catalogue)}
          form={form}
        />
      )
    },
  })
}

function placesOf(figure: Figure, units: readonly CoastUnit[]) {
  return coastPlaces(units, { amounts: amountsByUnit(figure), measure: figure.measure })
}

/** The units in the reader's scope that have a place along the coast and existed on the day. */
function coastUnits(catalogue: Catalogue, { reader, day }: { reader: Reader; day: string }): CoastUnit[] {
  const scope = reportScope(reader)
  const orders = new Map(unitDetails(catalogue).map(({ id, coastOrder }) => [id, coastOrder]))
  return listUnits(catalogue, { on: day }).flatMap(({ id, slug, name, shortName, kind }) => {
    const order = orders.get(id)
    const isOn = order !== undefined && (scope === 'all' || scope?.includes(id))
    return isOn ? [{ id, slug, name: shortName ?? name, kind: kind.slug, order }] : []
  })
}
