import { Router } from 'express'
import type { Reader } from '../../catalogue/reader'
import { DomainError } from '../../platform/errors'
import type { Figure, FigureCode, FigureRow } from '../../report/rules/indicators/figure'
import { ReportRowsPage, ROWS_PER_PAGE } from '../pages/reportRowsPage'
import { readerOf } from '../readerOf'
import { figureCharts } from '../reportCharts'
import { type ReportContext, rowNames, scopeName, unitInAddress } from '../reportOf'
import { FIGURE_SLUGS } from '../rules/figurePaths'
import { mayReadLedgers } from '../rules/permissions'
import { type Place, REPORTS, unitReportPath } from '../rules/reportPaths'
import { reportPath } from '../rules/reportQuery'
import { pageNumber, pageOfRows, type RowNames, rowsToRead } from '../../report/rules/reportRows'
import { signedIn } from '../signedIn'
import { type Exchange, forReportReaders } from './reportGuards'
import { sendPeriodPage } from './sendPeriodPage'

const PAGE_PARAMETERS = { outside: 'trang-chua', inside: 'trang-da' } as const

// `FIGURE_SLUGS` has exactly the codes of figures, by its own type.
const FIGURES = Object.entries(FIGURE_SLUGS) as [FigureCode, string][]

/** `/bao-cao/<figure>`: the rows of each figure. */
export function createReportRowsRoutes(context: ReportContext): Router {
  const routes = Router()
  for (const [code, slug] of FIGURES) {
    routes.get(`${REPORTS}/${slug}`, signedIn, forReportReaders, (req, res) => sendRows(context, { req, res }, code))
  }
  return routes
}

function sendRows(context: ReportContext, exchange: Exchange, code: FigureCode): Promise<void> {
  const { req, res } = exchange
  const reader = readerOf(res)
  const unit = unitInAddress(context, { req, reader })
  const path = `${REPORTS}/${FIGURE_SLUGS[code]}`
  const pages = {
    outside: pageNumber(req.query[PAGE_PARAMETERS.outside]),
    inside: pageNumber(req.query[PAGE_PARAMETERS.inside]),
  }
  return sendPeriodPage(context, exchange, {
    heading: 'Chỉ tiêu',
    action: path,
    unit,
    keepsUnit: true,
    async make({ period, place, shown, form }) {
      const figure = shown.figures.find((each) => each.code === code)
      if (!figure) throw new DomainError('platform/not-found')
      const names = rowNames(context, { reader, rows: rowsOnPage(figure, pages), day: period.asOf })
      const trend = shown.report.trends.find((each) => each.code === code)
      return (
        <ReportRowsPage
          figure={figure}
          place={place}
          closed={shown.closed}
          scope={unit?.name ?? scopeName(reader, context.catalogue)}
          names={names}
          form={form}
          charts={await figureCharts({ figure, trend, isClosed: shown.closed !== null }, { place, names })}
          pages={pages}
          pathOf={(to) =>
            reportPath(path, place, {
              [PAGE_PARAMETERS.outside]: String(to.outside),
              [PAGE_PARAMETERS.inside]: String(to.inside),
            })
          }
          hrefOf={(row) => hrefOf(row, { reader, names, place })}
        />
      )
    },
  })
}

function rowsOnPage({ outside, inside }: Figure, pages: { outside: number; inside: number }): FigureRow[] {
  const size = ROWS_PER_PAGE
  return [
    ...pageOfRows(rowsToRead(outside), { page: pages.outside, size }).rows,
    ...pageOfRows(rowsToRead(inside), { page: pages.inside, size }).rows,
  ]
}

type Linking = { reader: Reader; names: RowNames; place: Place }

/** Where a row can be looked up; null where this reader has no page for it. */
function hrefOf({ documentId, unitId }: FigureRow, { reader, names, place }: Linking): string | null {
  if (documentId) {
    if (names.document(documentId) === null) return null
    if (!mayReadLedgers(reader)) return `/tai-lieu/${documentId}`
    return `/so-giao-nhan/${documentId}${unitId ? `/${unitId}` : ''}`
  }
  const unit = unitId ? names.unit(unitId) : null
  return unit ? unitReportPath(unit.slug, place) : null
}
