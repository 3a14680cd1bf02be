import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Payload } from 'payload'
import type { ClosedReport, Figure, Report } from '../rules/indicators/figure'
import { differencesOf, withoutNames } from '../rules/indicators/frozenFigures'
import type { Period } from '../rules/reportPeriod'
import type { ClosedRow } from './closedRow'
import { type ClosingEvent, firstClosings, keyOf } from './closingEvents'

const unpack = promisify(gunzip)

type Asked = {
  period: Period
  /** The same question answered with all that is known by now. */
  present: () => Promise<Pick<Report, 'figures' | 'corrections'>>
}

/**
 * The report that was closed for exactly this period, and what came out otherwise since; null: none was. Where the frozen figures
 * were changed or taken away, the journal still says that there were some: it is not `intact`.
 */
export async function readClosed(payload: Payload, { period, present }: Asked): Promise<ClosedReport | null> {
  const key = keyOf(period)
  const row = await payload.db.findOne<ClosedRow>({ collection: 'closed-reports', where: { period: { equals: key } } })
  const told = (await firstClosings(payload)).get(key)
  const facts = row ? factsOf(row) : told && lostFacts(told)
  if (!facts) return null
  const kept = row && (await keptIn(row))
  const now = await present()
  const presentFigures = now.figures.map(withoutNames)
  const figures = kept ? kept.figures : presentFigures
  return {
    ...facts,
    sha256: told?.sha256 ?? facts.sha256,
    // The journal, and so every signed head since, holds the hash.
    intact: told !== undefined && told.report === facts.id && told.sha256 === kept?.sha256,
    figures,
    differences: differencesOf(figures, presentFigures),
    corrections: now.corrections.filter(({ knownAt }) => knownAt > facts.closedAt),
  }
}

type Facts = Pick<ClosedReport, 'id' | 'from' | 'asOf' | 'sha256' | 'closedAt' | 'closedBy'>

function factsOf({ id, from, asOf, sha256, closedAt, closedByName: closedBy }: ClosedRow): Facts {
  return { id, from, asOf, sha256, closedAt, closedBy }
}

function lostFacts({ report, from, asOf, sha256, at }: ClosingEvent): Facts {
  return { id: report, from, asOf, sha256, closedAt: at, closedBy: 'không còn ghi' }
}

/** The frozen figures and the hash that they have now; null for what is no packed text of figures any more. */
async function keptIn({ figures }: ClosedRow): Promise<{ figures: Figure[]; sha256: string } | null> {
  try {
    const text = (await unpack(Buffer.from(figures, 'base64'))).toString('utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { figures: JSON.parse(text) as Figure[], sha256 } // as `frozenText` wrote it
  } catch {
    return null
  }
}

/** Every closed report without its figures, the newest period first; also one whose figures were taken away. */
export async function listClosed(payload: Payload): Promise<Facts[]> {
  const { docs } = await payload.db.find<ClosedRow>({
    collection: 'closed-reports',
    sort: '-asOf',
    select: { from: true, asOf: true, sha256: true, closedAt: true, closedByName: true },
    limit: 0,
    pagination: false,
  })
  const known = new Set(docs.map(({ from, asOf }) => keyOf({ from, asOf })))
  const told = [...(await firstClosings(payload))]
  const lost = told.filter(([key]) => !known.has(key)).map(([, event]) => lostFacts(event))
  return [...docs.map(factsOf), ...lost].toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1))
}
