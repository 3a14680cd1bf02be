import { Router } from 'express'
import type { ReportContext } from '../reportOf'
import { createReportClosingRoutes } from './reportClosingRoutes'
import { createReportExportRoutes } from './reportExportRoutes'
import { createReportLookRoutes } from './reportLookRoutes'
import { createReportPaperRoutes } from './reportPaperRoutes'
import { createReportRoutes } from './reportRoutes'
import { createReportRowsRoutes } from './reportRowsRoutes'

/** `/bao-cao`: the plan's promises, counted. */
export function createReportPages(context: ReportContext): Router {
  const routes = Router()
  routes.use(createReportRoutes(context))
  routes.use(createReportRowsRoutes(context))
  routes.use(createReportLookRoutes(context))
  routes.use(createReportPaperRoutes(context))
  routes.use(createReportExportRoutes(context))
  routes.use(createReportClosingRoutes(context))
  return routes
}
