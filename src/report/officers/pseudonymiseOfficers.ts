import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { insertRows } from '../../platform/database/insertRows'
import { appendEvent } from '../../platform/journal/appendEvent'
import { runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { isPseudonymDue } from '../rules/officers/pseudonymDue'
import type { OfficerRows } from '../rules/officers/trainedOn'
import type { StoredAttendance } from './enterAttendances'
import { forgetCertificate } from './forgetCertificate'
import { rowsOf } from './officerRows'
import { everyRow, readRegister, type Register } from './register'

type Rule = { now: Date; /** Months after the last term. */ months: number }

/**
 * Whoever left long enough ago loses name, account and certificates' numbers and files to a pseudonym that stays; terms and results
 * stay, so that no figure of an earlier day changes. By the clock, each person once, whichever process is first; it looks
 * again inside its transaction.
 */
export async function pseudonymiseOfficers(payload: Payload, { now, months }: Rule): Promise<number> {
  const rule = { today: vietnamDay(now), months }
  const register = await readRegister({ payload })
  const due = dueGroups(await rowsOf({ payload }, register), { register, rule })
  let done = 0
  for (const root of due) {
    done += await runAct({ payload, user: null }, async (req) => {
      const present = await readRegister(req)
      const rows = await rowsOf(req, present)
      if (!dueGroups(rows, { register: present, rule }).includes(root)) return 0
      return forgetNames(req, { register: present, rows, root, now })
    })
  }
  return done
}

type Ground = { register: Register; rule: { today: string; months: number } }

/** The people, by the officer that they count as, whose names have had their time. */
function dueGroups({ terms }: OfficerRows, { register, rule }: Ground): string[] {
  const { people, rootOf } = register
  const ends = new Map<string, (string | null)[]>()
  for (const { officerId, to = null } of terms) {
    const root = rootOf(officerId)
    ends.set(root, [...(ends.get(root) ?? []), to])
  }
  const entered = new Map<string, string>()
  for (const { id, name, createdAt } of people) {
    if (name === null) continue
    const day = vietnamDay(new Date(createdAt))
    const known = entered.get(rootOf(id))
    if (known === undefined || known < day) entered.set(rootOf(id), day)
  }
  return [...entered].flatMap(([root, enteredOn]) =>
    isPseudonymDue({ ends: ends.get(root) ?? [], enteredOn }, rule) ? [root] : [],
  )
}

type Forgetting = { register: Register; rows: OfficerRows; root: string; now: Date }

async function forgetNames(req: PayloadRequest, { register, rows, root, now }: Forgetting): Promise<number> {
  const { db } = req.payload
  const own = register.people.filter(({ id, name }) => register.rootOf(id) === root && name !== null)
  const ids = new Set(own.map(({ id }) => id))
  await keepReadings(req, rows, ids)
  const attended = await everyRow<StoredAttendance>(req, 'attendances', { officer: { in: [...ids] } })
  for (const { id, certificateFile } of attended) {
    const data = { certificate: null, certificateFile: null }
    await db.updateOne({ collection: 'attendances', id, data, req, returning: false })
    if (certificateFile) await forgetCertificate(req, certificateFile)
  }
  for (const { id } of own) {
    const data = { name: null, user: null, pseudonymisedAt: now.toISOString() }
    await db.updateOne({ collection: 'officers', id, data, req, returning: false })
    await appendEvent(req, 'report/officer-pseudonymised', { officer: id })
  }
  return own.length
}

/** What reading counted for was found through the account, which is let go of: it becomes a row like any other, known when it was. */
async function keepReadings(req: PayloadRequest, rows: OfficerRows, ids: ReadonlySet<string>): Promise<void> {
  const entered = new Set(
    (await everyRow<{ id: string; key: string }>(req, 'attendances', { officer: { in: [...ids] } })).map(
      ({ key }) => key,
    ),
  )
  const readings = rows.attendances.filter(({ id, officerId }) => id.startsWith('reading:') && ids.has(officerId))
  const kept = readings
    .map(({ officerId, courseId, result, on, knownAt }) => {
      const key = `${courseId}:${officerId}`
      return { id: uuidv7(), key, officer: officerId, course: courseId, result, on, knownAt, revokedOn: null }
    })
    .filter(({ key }) => !entered.has(key))
  await insertRows(req, 'attendances', kept)
}
