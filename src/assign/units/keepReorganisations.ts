import type { Payload } from 'payload'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { applyReorganisation } from './applyReorganisation'
import { findReorganisation, type ReorganisationRow } from './reorganise'

/**
 * At 00:00 in Vietnam what was decided for that day is done, once, however many processes call this. What meanwhile cannot be done
 * any more is kept with its faults, for the administrator to correct and decide anew.
 */
export async function keepReorganisations(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.db.find<ReorganisationRow>({
    collection: 'reorganisations',
    where: { and: [{ state: { equals: 'planned' } }, { on: { less_than_equal: vietnamDay(now) } }] },
    sort: 'on',
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs) {
    try {
      await applyWhenPlanned(payload, { id, now })
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'assign/reorganisation-faulty') throw error
      await keepFaults(payload, { id, error })
    }
  }
}

function applyWhenPlanned(payload: Payload, { id, now }: { id: string; now: Date }): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const row = await findReorganisation(req, id)
    if (row?.state === 'planned') await applyReorganisation(req, { id, input: row, now })
  })
}

function keepFaults(payload: Payload, { id, error }: { id: string; error: DomainError }): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const row = await findReorganisation(req, id)
    if (row?.state !== 'planned') return
    const faults = error.details.errors ?? []
    await payload.db.updateOne({
      collection: 'reorganisations',
      id,
      data: { state: 'failed', faults },
      req,
      returning: false,
    })
    await appendEvent(req, 'assign/reorganisation-failed', { reorganisation: id, faults: faults.length })
  })
}
