import { Router } from 'express'
import { DomainError } from '../../platform/errors'
import { isPastQuarter } from '../../report/rules/reportPeriod'
import { mayCloseReports } from '../../report/rules/reportReaders'
import { vietnamDay } from '../../vietnamese/calendar'
import { REPORT_STYLE_PATH } from '../assets'
import { formText } from '../formText'
import { guardForm, parseForm } from '../guardForm'
import { ClosedReportPage, ClosingListPage, CorrectionsPage } from '../pages/closedReportPages'
import { AGREED_FIELD } from '../parts/closingForm'
import { readerOf } from '../readerOf'
import { type ReportContext, reportOf, rowNames, unitInAddress } from '../reportOf'
import { REPORTS } from '../rules/reportPaths'
import { askedPeriod, PERIOD_PARAMETERS, reportPath } from '../rules/reportQuery'
import { sendOn, sendPage } from '../sendPage'
import { faultsOf } from '../takenReport'
import { signedIn } from '../signedIn'
import { forReadersOfClosed, forReportReaders, noteReading } from './reportGuards'

/** Closing a quarter, closed reports with what came later, and what was entered after a period had ended. */
export function createReportClosingRoutes(context: ReportContext): Router {
  const { reports } = context
  const routes = Router()
  routes.post(`${REPORTS}/chot`, signedIn, parseForm, guardForm(context), async (req, res) => {
    const reader = readerOf(res)
    if (!mayCloseReports(reader)) throw new DomainError('platform/forbidden')
    const { from, to } = PERIOD_PARAMETERS
    const today = vietnamDay(context.now())
    const { period, faults } = askedPeriod({ [from]: formText(req, from), [to]: formText(req, to) }, today)
    const messages = [
      ...(Object.keys(faults).length > 0 || !isPastQuarter(period, today) ? ['Chỉ chốt được một quý đã qua hết.'] : []),
      ...(formText(req, AGREED_FIELD) === 'co' ? [] : ['Hãy đánh dấu “Tôi đã xem số liệu và đồng ý chốt”.']),
    ]
    if (messages.length > 0) {
      throw new DomainError('platform/invalid-input', {
        errors: messages.map((message) => ({ path: AGREED_FIELD, message })),
      })
    }
    await reports.close(reader, period)
    sendOn(res, reportPath(REPORTS, period, { bao: 'da-chot' }))
  })
  // Where signing in again leads back to.
  routes.get(`${REPORTS}/chot`, (_req, res) => sendOn(res, REPORTS))
  routes.get(`${REPORTS}/da-chot`, signedIn, forReportReaders, forReadersOfClosed, async (req, res) => {
    const content = <ClosingListPage closings={await reports.closings(readerOf(res))} />
    sendPage(context, { req, res }, { title: 'Báo cáo đã chốt', moreStyle: REPORT_STYLE_PATH, content })
  })
  routes.get(`${REPORTS}/da-chot/:id`, signedIn, forReportReaders, forReadersOfClosed, async (req, res) => {
    const reader = readerOf(res)
    const closing = (await reports.closings(reader)).find(({ id }) => id === req.params.id)
    const closed = closing && (await reports.closed(reader, { from: closing.from, asOf: closing.asOf }))
    if (!closed) throw new DomainError('platform/not-found')
    await noteReading(context, reader, 'acknowledge/ledger-read')
    const names = rowNames(context, { reader, day: closed.asOf })
    const place = { from: closed.from, asOf: closed.asOf, unitSlug: null }
    const content = <ClosedReportPage closed={closed} place={place} names={names} />
    sendPage(context, { req, res }, { title: 'Báo cáo đã chốt', moreStyle: REPORT_STYLE_PATH, content })
  })
  routes.get(`${REPORTS}/ghi-sau-ky`, signedIn, forReportReaders, async (req, res) => {
    const reader = readerOf(res)
    const { period, faults } = askedPeriod(req.query, vietnamDay(context.now()))
    if (Object.keys(faults).length > 0) throw new DomainError('platform/invalid-input', { errors: faultsOf(faults) })
    const unit = unitInAddress(context, { req, reader })
    await noteReading(context, reader, 'acknowledge/ledger-read')
    const { report } = await reportOf(context, { reader, period, unit })
    const names = rowNames(context, { reader, day: period.asOf })
    const place = { ...period, unitSlug: unit?.slug ?? null }
    const content = <CorrectionsPage corrections={report.corrections} place={place} names={names} />
    sendPage(context, { req, res }, { title: 'Ghi sau khi hết kỳ', moreStyle: REPORT_STYLE_PATH, content })
  })
  return routes
}
