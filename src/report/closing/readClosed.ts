import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Payload } from 'payload'
import type { EventCode } from '../../platform/journal/appendEvent'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { ClosedReport, Figure, Report } from '../rules/indicators/figure'
import { differencesOf, withoutNames } from '../rules/indicators/frozenFigures'
import type { Period } from '../rules/reportPeriod'
import type { ClosedRow } from './closedRow'
import { keyOf } from './closeReport'

const unpack = promisify(gunzip)
const CLOSED: EventCode = 'report/closed'

type Asked = {
  period: Period
  /** The same question answered with all that is known by now. */
  present: () => Promise<Pick<Report, 'figures' | 'corrections'>>
}

/** The report that was closed for exactly this period, and what came out otherwise since; null: none was. */
export async function readClosed(payload: Payload, { period, present }: Asked): Promise<ClosedReport | null> {
  const where = { period: { equals: keyOf(period) } }
  const row = await payload.db.findOne<ClosedRow>({ collection: 'closed-reports', where })
  if (!row) return null
  const text = (await unpack(Buffer.from(row.figures, 'base64'))).toString('utf8')
  const figures = JSON.parse(text) as Figure[] // as `frozenText` wrote it
  const { id, from, asOf, sha256, closedAt, closedByName: closedBy } = row
  const now = await present()
  const differences = differencesOf(figures, now.figures.map(withoutNames))
  return {
    id,
    from,
    asOf,
    sha256,
    closedAt,
    closedBy,
    intact: await isIntact(payload, row, text),
    figures,
    differences,
    corrections: now.corrections.filter(({ knownAt }) => knownAt > closedAt),
  }
}

/** Whether the figures still have the hash that the journal, and so every signed head since, holds. */
async function isIntact(payload: Payload, { id }: ClosedRow, text: string): Promise<boolean> {
  const event = await payload.db.findOne<NumberedEvent & { id: string }>({
    collection: 'journal',
    where: { and: [{ code: { equals: CLOSED } }, { 'data.report': { equals: id } }] },
  })
  return event?.data.sha256 === createHash('sha256').update(text).digest('hex')
}

/** Every closed report without its figures, the newest period first. */
export async function listClosed(
  payload: Payload,
): Promise<Omit<ClosedReport, 'figures' | 'differences' | 'corrections' | 'intact'>[]> {
  const { docs } = await payload.db.find<ClosedRow>({
    collection: 'closed-reports',
    sort: '-asOf',
    select: { from: true, asOf: true, sha256: true, closedAt: true, closedByName: true },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id, from, asOf, sha256, closedAt, closedByName: closedBy }) => {
    return { id, from, asOf, sha256, closedAt, closedBy }
  })
}
