import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { openThings, type OpenCell } from '../../catalogue/openThings'
import { runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { reminderKey, type ReminderStage, reminderStages } from '../rules/reminderStage'
import { peopleToRemind } from './peopleToRemind'
import type { ReminderDesk } from './reminderDesk'
import { createReminder, findReminders, type ReminderRow } from './reminderRow'

/** Where the last look ended, so that the next goes on from there; null: at the beginning. */
export type Place = { documentId: string; unitId: string } | null

const CELLS_A_LOOK = 500
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Writes down who is to be reminded of what, each once, of some of what is open.
 *
 * @returns where the next look goes on; null when all was looked at.
 */
export async function planReminders(
  desk: ReminderDesk,
  { open, after }: { open: 'confirm' | 'remove'; after: Place },
): Promise<Place> {
  const { payload, catalogue, mail, now } = desk
  const at = now()
  const dueUntil = vietnamDay(new Date(at.getTime() + mail.remindDaysBefore * DAY_MS))
  const cells = openThings(catalogue, { open, dueUntil, after, limit: CELLS_A_LOOK })
  const rules = { today: vietnamDay(at), ...mail }
  const due = cells.flatMap((cell) => reminderStages(cell, rules).map((stage) => ({ cell, ...stage })))
  if (due.length > 0) await runAct({ payload, user: null }, (req) => writeDown(req, { desk, due, at }))
  const last = cells.at(-1)
  return last && cells.length === CELLS_A_LOOK ? { documentId: last.documentId, unitId: last.unitId } : null
}

type Due = { cell: OpenCell; stage: ReminderStage; occasion: string }

async function writeDown(
  req: PayloadRequest,
  { desk, due, at }: { desk: ReminderDesk; due: readonly Due[]; at: Date },
): Promise<void> {
  const asked = due.map(({ cell, stage }) => ({ unitId: cell.unitId, stage }))
  const peopleFor = await peopleToRemind(req, { catalogue: desk.catalogue, asked })
  const wanted = new Map<string, ReminderRow>()
  for (const { cell, stage, occasion } of due) {
    for (const person of peopleFor({ unitId: cell.unitId, stage })) {
      const key = reminderKey(cell, { stage, occasion, personId: person.id })
      wanted.set(key, newRow({ key, cell, stage, personId: person.id, at }))
    }
  }
  const keys = [...wanted.keys()]
  const known = await findReminders(req.payload, { where: { key: { in: keys } }, limit: 0, req })
  for (const { key } of known) wanted.delete(key)
  for (const row of wanted.values()) await createReminder(req, row)
}

type NewRow = { key: string; cell: OpenCell; stage: ReminderStage; personId: string; at: Date }

function newRow({ key, cell, stage, personId, at }: NewRow): ReminderRow {
  return {
    id: uuidv7(),
    key,
    stage,
    document: cell.documentId,
    version: cell.version,
    unit: cell.unitId,
    person: personId,
    state: 'waiting',
    urgent: stage === 'recall' && cell.urgent,
    attempts: 0,
    nextAttemptAt: at.toISOString(),
    claimedAt: null,
    claim: null,
    settledAt: null,
    lastError: null,
  }
}
