import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { stillOwes } from '../../catalogue/openThings'
import { retryPauseMs } from '../../deliver/rules/retryPause'
import type { MailOutcome } from '../../platform/mail/sendMail'
import { runAct } from '../../platform/runAct'
import { reminderMail } from '../rules/reminderMail'
import { isQuietHour } from '../rules/reminderStage'
import { isStillToRemind, type MailedPerson } from './peopleToRemind'
import type { ReminderDesk } from './reminderDesk'
import { findReminders, type ReminderRow, saveReminder } from './reminderRow'

const PEOPLE_A_RUN = 50
const ROWS_A_MAIL = 200
/** Longer than any sending takes: whoever claimed them is dead. */
const LEASE_MS = 15 * 60 * 1000

/**
 * Sends what waits, one mail a person. Of several processes one has each row: it is claimed before the mail leaves. A process that
 * dies in between leaves its rows as `unknown`: the mail may have gone, so it is not sent again, and the library itself goes
 * on reminding on its pages.
 */
export async function sendReminders(desk: ReminderDesk): Promise<void> {
  await settleAbandoned(desk)
  const waiting = await findReminders(desk.payload, { where: whatWaits(desk), limit: PEOPLE_A_RUN * 10 })
  const people = [...new Set(waiting.map(({ person }) => person))].slice(0, PEOPLE_A_RUN)
  for (const personId of people) {
    if (desk.stopped.aborted) return
    // One bad address or row does not keep the others waiting.
    await sendTo(desk, personId).catch(desk.onError)
  }
}

function whatWaits({ now }: ReminderDesk, personId?: string): Where {
  const at = now()
  const and: Where[] = [{ state: { equals: 'waiting' } }, { nextAttemptAt: { less_than_equal: at.toISOString() } }]
  if (isQuietHour(at)) and.push({ urgent: { equals: true } })
  if (personId !== undefined) and.push({ person: { equals: personId } })
  return { and }
}

async function sendTo(desk: ReminderDesk, personId: string): Promise<void> {
  const claimed = await claim(desk, personId)
  if (!claimed) return
  const { person, rows, claimId } = claimed
  const reminded = rows.map(({ key, stage, urgent, unit }) => ({ key, stage, urgent: urgent === true, unitId: unit }))
  const mail = reminderMail(reminded, { name: person.name ?? '', publicUrl: desk.publicUrl })
  const outcome = await desk.send({ ...mail, to: person.contactEmail ?? '', date: desk.now() })
  await settle(desk, { claimId, outcome })
}

type Claimed = { person: MailedPerson; rows: ReminderRow[]; claimId: string }

/** In one transaction: who is second finds nothing left. What is no longer owed, or no longer this person's, is settled unsent. */
function claim(desk: ReminderDesk, personId: string): Promise<Claimed | null> {
  return runAct({ payload: desk.payload, user: null }, async (req) => {
    const rows = await findReminders(req.payload, { where: whatWaits(desk, personId), limit: ROWS_A_MAIL, req })
    const person = await personOf(req, personId)
    const at = desk.now().toISOString()
    const claimId = randomUUID()
    const wanted: ReminderRow[] = []
    for (const row of rows) {
      if (person && isWanted(desk, { row, person })) {
        wanted.push(row)
        await saveReminder(req, { ...row, state: 'sending', claim: claimId, claimedAt: at })
      } else {
        await saveReminder(req, { ...row, state: 'settled', settledAt: at })
      }
    }
    return person && wanted.length > 0 ? { person, rows: wanted, claimId } : null
  })
}

function personOf(req: PayloadRequest, id: string): Promise<MailedPerson | null> {
  return req.payload.db.findOne<MailedPerson>({ collection: 'users', where: { id: { equals: id } }, req })
}

function isWanted({ catalogue }: ReminderDesk, { row, person }: { row: ReminderRow; person: MailedPerson }): boolean {
  const { document: documentId, unit: unitId, version, stage } = row
  const open = stage === 'recall' ? 'remove' : 'confirm'
  if (!stillOwes(catalogue, { documentId, unitId, version, open })) return false
  return isStillToRemind(person, { catalogue, unitId, stage })
}

async function settle(
  desk: ReminderDesk,
  { claimId, outcome }: { claimId: string; outcome: MailOutcome },
): Promise<void> {
  await runAct({ payload: desk.payload, user: null }, async (req) => {
    const rows = await findReminders(req.payload, { where: { claim: { equals: claimId } }, limit: 0, req })
    for (const row of rows) {
      if (row.state === 'sending') await saveReminder(req, { ...row, ...resultOf(desk, { row, outcome }) })
    }
  })
}

function resultOf(
  { now, chance }: ReminderDesk,
  { row, outcome }: { row: ReminderRow; outcome: MailOutcome },
): Partial<ReminderRow> {
  const at = now()
  const attempts = (row.attempts ?? 0) + 1
  const settledAt = at.toISOString()
  if (outcome.sent) return { state: 'sent', attempts, settledAt, lastError: null }
  const { retry, fault: lastError } = outcome
  if (retry === 'unknown') return { state: 'unknown', attempts, settledAt, lastError }
  const pause = retry === 'later' ? retryPauseMs(attempts, chance()) : null
  if (pause === null) return { state: 'dead', attempts, settledAt, lastError }
  const nextAttemptAt = new Date(at.getTime() + pause).toISOString()
  return { state: 'waiting', attempts, nextAttemptAt, lastError, claim: null, claimedAt: null }
}

async function settleAbandoned(desk: ReminderDesk): Promise<void> {
  const before = new Date(desk.now().getTime() - LEASE_MS).toISOString()
  const where: Where = { and: [{ state: { equals: 'sending' } }, { claimedAt: { less_than: before } }] }
  if ((await findReminders(desk.payload, { where, limit: 1 })).length === 0) return
  await runAct({ payload: desk.payload, user: null }, async (req) => {
    const settledAt = desk.now().toISOString()
    for (const row of await findReminders(req.payload, { where, limit: ROWS_A_MAIL, req }))
      await saveReminder(req, { ...row, state: 'unknown', settledAt, lastError: 'process-ended' })
  })
}
