import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { isApprover } from '../../../collections/access/permissions'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import type { Figure, Question } from '../rules/indicators/figure'
import { frozenText } from '../rules/indicators/frozenFigures'
import { isPastQuarter, type Period } from '../rules/reportPeriod'
import type { ClosedRow } from './closedRow'
import { firstClosings, keyOf } from './closingEvents'

type Closing = {
  period: Period
  now: Date
  /** Answers a question about all units. */
  figures: (question: Question) => Promise<Figure[]>
}

const compress = promisify(gzip)

/**
 * Closes the report of a past quarter: its figures, as known at this moment, are kept as they are, and their hash stands in the
 * journal. What is learnt later shows beside them, see `readClosed.ts`. Once closed it stays closed.
 *
 * @throws DomainError report/not-permitted, report/not-a-past-quarter, report/already-closed
 */
export async function closeReport(context: ActContext, { period, now, figures }: Closing): Promise<{ id: string }> {
  assertMayClose(context)
  if (!isPastQuarter(period, vietnamDay(now))) throw new DomainError('report/not-a-past-quarter')
  await assertOpen(context, period)
  const closedAt = now.toISOString()
  const text = frozenText(await figures({ ...period, knownBy: closedAt }))
  const packed = (await compress(text)).toString('base64')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return runAct(context, async (req) => {
    await assertOpen(context, period, req)
    const { user } = context
    const row: ClosedRow = {
      id: uuidv7(),
      ...period,
      period: keyOf(period),
      figures: packed,
      sha256,
      closedAt,
      closedBy: user?.id ?? '',
      closedByName: user?.name ?? user?.username ?? '',
    }
    await req.payload.db.create({ collection: 'closed-reports', data: { ...row }, req, returning: false })
    await appendEvent(req, 'report/closed', { report: row.id, ...period, sha256 })
    return { id: row.id }
  })
}

function assertMayClose({ user }: ActContext): void {
  if (!isApprover(user)) throw new DomainError('report/not-permitted')
}

async function assertOpen({ payload }: ActContext, period: Period, req?: PayloadRequest): Promise<void> {
  const where = { period: { equals: keyOf(period) } }
  const known = await payload.db.findOne({ collection: 'closed-reports', where, ...(req && { req }) })
  if (known) throw new DomainError('report/already-closed')
  // Attack: whoever takes away the frozen figures closes the period again with others.
  if ((await firstClosings(payload, req)).has(keyOf(period))) throw new DomainError('report/already-closed')
}
