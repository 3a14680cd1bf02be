import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { isAdmin } from '../../../collections/access/permissions'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { applyReorganisation } from './applyReorganisation'
import { describeProspect, type ReorganisationPreview } from './describeProspect'
import { readReorganisation } from './readReorganisation'
import type { ReorganisationInput } from './reorganisationSchema'

type Asked = { input: ReorganisationInput; now: Date }

export type Reorganised = { id: string; state: 'planned' | 'applied'; on: string; preview: ReorganisationPreview }

/**
 * What a reorganisation would do, as of now; nothing is written.
 *
 * @throws DomainError platform/forbidden
 */
export function previewReorganisation(context: ActContext, { input, now }: Asked): Promise<ReorganisationPreview> {
  return runAct(context, async (req) => {
    if (!isAdmin(context.user)) throw new DomainError('platform/forbidden')
    const prospect = await readReorganisation(req, { ...input, newId: (key) => `new:${key}`, now })
    return describeProspect(prospect, { on: input.on, today: vietnamDay(now) })
  })
}

/**
 * Dissolves, merges, splits, renames and moves units from a day on, all of it in one transaction: at once when the day is today or
 * earlier, else at 00:00 of that day in Vietnam. What the units still owe passes to their heirs; what they did stays theirs.
 *
 * @throws DomainError platform/forbidden, assign/reorganisation-faulty
 */
export function reorganise(context: ActContext, { input, now }: Asked): Promise<Reorganised> {
  return runAct(context, async (req) => {
    if (!isAdmin(context.user)) throw new DomainError('platform/forbidden')
    const id = uuidv7()
    const { on, decision, steps } = input
    const isDue = on <= vietnamDay(now)
    const data = {
      id,
      on,
      decision,
      steps,
      state: 'planned',
      decidedBy: context.user?.id ?? null,
      decidedAt: now.toISOString(),
    }
    await req.payload.db.create({ collection: 'reorganisations', data, req, returning: false })
    if (isDue) {
      const prospect = await applyReorganisation(req, { id, input, now })
      return { id, on, state: 'applied', preview: describeProspect(prospect, { on, today: vietnamDay(now) }) }
    }
    const prospect = await readReorganisation(req, { ...input, newId: (key) => `new:${key}`, now })
    if (prospect.faults.length > 0) throw new DomainError('assign/reorganisation-faulty', { errors: prospect.faults })
    await appendEvent(req, 'assign/reorganisation-planned', { reorganisation: id, on })
    return { id, on, state: 'planned', preview: describeProspect(prospect, { on, today: vietnamDay(now) }) }
  })
}

/**
 * Takes back a reorganisation whose day has not come.
 *
 * @throws DomainError platform/forbidden, platform/not-found, platform/conflict when it has been done, or could not be
 */
export function cancelReorganisation(
  context: ActContext,
  { id }: { id: string },
): Promise<{ id: string; state: 'cancelled' }> {
  return runAct(context, async (req) => {
    if (!isAdmin(context.user)) throw new DomainError('platform/forbidden')
    const row = await findReorganisation(req, id)
    if (!row) throw new DomainError('platform/not-found')
    if (row.state !== 'planned') throw new DomainError('platform/conflict')
    await req.payload.db.updateOne({
      collection: 'reorganisations',
      id,
      data: { state: 'cancelled' },
      req,
      returning: false,
    })
    await appendEvent(req, 'assign/reorganisation-cancelled', { reorganisation: id })
    return { id, state: 'cancelled' }
  })
}

export type ReorganisationRow = ReorganisationInput & {
  id: string
  state: 'planned' | 'applied' | 'failed' | 'cancelled'
}

export function findReorganisation(req: PayloadRequest, id: string): Promise<ReorganisationRow | null> {
  return req.payload.db.findOne<ReorganisationRow>({
    collection: 'reorganisations',
    where: { id: { equals: id } },
    req,
  })
}
