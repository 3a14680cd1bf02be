import type { FigureCode } from '../../report/rules/indicators/figure'
import type { Period } from '../../report/rules/reportPeriod'
import { FIGURE_SLUGS } from './figurePaths'
import { reportPath } from './reportQuery'

export const REPORTS = '/bao-cao'

/** Where the addresses of one page's links lead: the same period and unit. */
export type Place = Period & { unitSlug: string | null }

export function figurePath(code: FigureCode, place: Place): string {
  return reportPath(`${REPORTS}/${FIGURE_SLUGS[code]}`, place)
}

export function unitReportPath(slug: string, { from, asOf }: Period): string {
  return reportPath(`${REPORTS}/don-vi/${slug}`, { from, asOf })
}
