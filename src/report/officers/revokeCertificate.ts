import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { formatDay, vietnamDay } from '../../vietnamese/calendar'
import type { StoredAttendance } from './enterAttendances'
import { keeperIn, officerFor, readRegister } from './register'

type Revoking = { attendanceId: string; /** The calendar day from which it no longer counts. */ on: string; now: Date }

/**
 * A certificate no longer counts from a day on; on the days before it did, and reports of those days stay as they were.
 *
 * @throws DomainError report/officers-not-permitted, report/not-revocable, platform/not-found, platform/invalid-input
 */
export function revokeCertificate(
  context: ActContext,
  { attendanceId, on, now }: Revoking,
): Promise<{ id: string; officer: string }> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const { db } = req.payload
    const where = { id: { equals: attendanceId } }
    const row = await db.findOne<StoredAttendance>({ collection: 'attendances', where, req })
    if (!row) throw new DomainError('platform/not-found')
    const officer = officerFor(register, { id: row.officer, sight })
    if (row.result !== 'passed' || row.revokedOn) throw new DomainError('report/not-revocable')
    const message = dayFault(on, { row, today: vietnamDay(now) })
    if (message) throw new DomainError('platform/invalid-input', { errors: [{ path: 'on', message }] })
    const data = { revokedOn: on, revokedKnownAt: now.toISOString() }
    await db.updateOne({ collection: 'attendances', id: row.id, data, req, returning: false })
    await appendEvent(req, 'report/certificate-revoked', { officer: row.officer, course: row.course, on })
    return { id: row.id, officer: officer.id }
  })
}

function dayFault(on: string, { row, today }: { row: StoredAttendance; today: string }): string | null {
  if (on > today) return 'Ngày này chưa đến.'
  return on < row.on ? `Kết quả tính từ ${formatDay(row.on)}; không thu hồi được từ trước ngày đó.` : null
}
