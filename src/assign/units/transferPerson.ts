import type { PayloadRequest } from 'payload'
import { isAdmin } from '../../../collections/access/permissions'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { changedFrom } from '../rules/units/memberships'
import { existsOn } from '../rules/units/unitsInTime'
import { membershipsOf, openMembership, stampAccount, type UserStanding } from './membershipRows'
import { readUnits } from './readUnits'

export type Transfer = {
  userId: string
  /** Id or slug. */
  unit: string
  /** Left out: as before. */
  position?: string | null | undefined
  confirmsForUnit?: boolean | undefined
  /** First calendar day in Vietnam in the new unit. */
  on: string
  now: Date
}

export type Transferred = { id: string; unit: string | null; on: string; takesEffect: 'now' | 'later' }

/**
 * A person leaves a unit and begins in another: from the act's answer on when the day is today or earlier, else at 00:00 of
 * that day in Vietnam. What the unit did stays the unit's.
 *
 * @throws DomainError platform/forbidden, platform/not-found, platform/invalid-input, assign/membership-conflict
 */
export function transferPerson(context: ActContext, transfer: Transfer): Promise<Transferred> {
  return runAct(context, async (req) => {
    const user = await userFor(req, { context, userId: transfer.userId })
    const unit = await unitOn(req, transfer)
    await makeRoom(req, transfer)
    const { position, confirmsForUnit, on } = transfer
    const membership = await openMembership(req, {
      user: user.id,
      unit,
      position: position === undefined ? (user.position ?? null) : position?.normalize('NFC').trim() || null,
      confirmsForUnit: confirmsForUnit ?? user.confirmsForUnit ?? false,
      from: on,
      to: null,
    })
    return finish(req, { transfer, unit, membership })
  })
}

/**
 * A person belongs to no unit any more from a day on.
 *
 * @throws DomainError platform/forbidden, platform/not-found, assign/membership-conflict
 */
export function endMembership(
  context: ActContext,
  ending: Pick<Transfer, 'userId' | 'on' | 'now'>,
): Promise<Transferred> {
  return runAct(context, async (req) => {
    await userFor(req, { context, userId: ending.userId })
    await makeRoom(req, ending)
    return finish(req, { transfer: ending, unit: null, membership: null })
  })
}

async function userFor(
  req: PayloadRequest,
  { context, userId }: { context: ActContext; userId: string },
): Promise<UserStanding> {
  if (!isAdmin(context.user)) throw new DomainError('platform/forbidden')
  const user = await req.payload.db.findOne<UserStanding>({
    collection: 'users',
    where: { id: { equals: userId } },
    req,
  })
  if (!user) throw new DomainError('platform/not-found')
  return user
}

async function unitOn(req: PayloadRequest, { unit: name, on }: Transfer): Promise<string> {
  const unit = (await readUnits(req)).find(({ id, slug }) => id === name || slug === name)
  const message = unit ? `“${unit.name}” không hoạt động vào ngày này.` : `Không có đơn vị “${name}”.`
  if (unit && existsOn(unit, on)) return unit.id
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'unit', message }] })
}

type Change = Pick<Transfer, 'userId' | 'on' | 'now'>

async function makeRoom(req: PayloadRequest, { userId, on, now }: Change): Promise<void> {
  const change = changedFrom(await membershipsOf(req, userId), { on, today: vietnamDay(now) })
  if (!change) throw new DomainError('assign/membership-conflict')
  const { db } = req.payload
  for (const { id, to } of change.ended) {
    await db.updateOne({ collection: 'memberships', id, data: { to }, req, returning: false })
  }
  for (const id of change.dropped) await db.deleteOne({ collection: 'memberships', where: { id: { equals: id } }, req })
}

type Finishing = { transfer: Change; unit: string | null; membership: string | null }

async function finish(req: PayloadRequest, { transfer, unit, membership }: Finishing): Promise<Transferred> {
  const { userId, on, now } = transfer
  const today = vietnamDay(now)
  // Also where nothing changes today: whoever changes the same person at the same moment in another process meets us here.
  await stampAccount(req, { userId, today })
  await appendEvent(req, 'assign/membership-changed', { user: userId, unit, membership, on })
  return { id: userId, unit, on, takesEffect: on <= today ? 'now' : 'later' }
}
