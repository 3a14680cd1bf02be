import { type Response, Router } from 'express'
import { renderToStaticMarkup } from 'react-dom/server'
import { reportPaper, type ReportPaper } from '../../report/rules/reportPaper'
import { reportScope } from '../../report/rules/reportReaders'
import type { ReportContext } from '../reportOf'
import { REPORTS } from '../rules/reportPaths'
import { reportPath } from '../rules/reportQuery'
import { signedIn } from '../signedIn'
import { ReportPaperPage } from '../slips/reportPaperPage'
import { SLIP_POLICY } from '../slips/slipPolicy'
import { type TakenReport, takenReport } from '../takenReport'
import { forReportReaders } from './reportGuards'

/** `/bao-cao/in` and `/bao-cao/in.pdf`: the report on A4, in the form of a báo cáo. */
export function createReportPaperRoutes(context: ReportContext): Router {
  const routes = Router()
  const { agency } = context.contact
  routes.get(`${REPORTS}/in`, signedIn, forReportReaders, async (req, res) => {
    const taken = await takenReport(context, req, res)
    const { place } = taken
    const backPath = reportPath(place.unitSlug ? `${REPORTS}/don-vi/${place.unitSlug}` : REPORTS, {
      ...place,
      unitSlug: null,
    })
    const at = taken.at.toISOString()
    const page = <ReportPaperPage paper={paperOf(taken)} agency={agency} at={at} backPath={backPath} />
    guard(res).set('Content-Security-Policy', SLIP_POLICY)
    res.type('text/html; charset=utf-8').send(`<!doctype html>${renderToStaticMarkup(page)}`)
  })
  routes.get(`${REPORTS}/in.pdf`, signedIn, forReportReaders, async (req, res) => {
    const taken = await takenReport(context, req, res)
    // Loaded when somebody asks for it: it is large.
    const { reportPdf } = await import('../slips/reportPdf')
    const pdf = await reportPdf({ paper: paperOf(taken), agency, madeAt: taken.at })
    const { from, asOf } = taken.place
    guard(res).set('Content-Disposition', `attachment; filename="bao-cao-${from}-${asOf}.pdf"`)
    res.type('application/pdf').send(Buffer.from(pdf))
  })
  return routes
}

function paperOf({ reader, shown, names, place, scope, at }: TakenReport): ReportPaper {
  const { period, figures, report, closed } = shown
  const isWhole = place.unitSlug === null && reportScope(reader) === 'all'
  return reportPaper({ period, figures, report, closed, names, unitName: isWhole ? null : scope, at: at.toISOString() })
}

function guard(res: Response): Response {
  res.set('X-Content-Type-Options', 'nosniff')
  res.set('Referrer-Policy', 'same-origin')
  res.set('Cache-Control', 'private, no-store')
  return res.vary('Cookie')
}
