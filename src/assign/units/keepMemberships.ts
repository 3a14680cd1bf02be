import type { Payload } from 'payload'
import { runAct } from '../../platform/runAct'
import { vietnamDay } from '../../vietnamese/calendar'
import { isTrueOn, membershipsOf, type MembershipRow, stampAccount, type UserStanding } from './membershipRows'

const ALL = { limit: 0, pagination: false } as const

/**
 * At 00:00 in Vietnam memberships begin and end: whoever belongs elsewhere than the account says is told to the account, once,
 * which is an event that ends what every process remembers of them. Each looks again inside its transaction.
 */
export async function keepMemberships(payload: Payload, now: Date): Promise<void> {
  const today = vietnamDay(now)
  const { docs: memberships } = await payload.db.find<MembershipRow>({ collection: 'memberships', ...ALL })
  const byUser = new Map<string, MembershipRow[]>()
  for (const row of memberships) byUser.set(row.user, [...(byUser.get(row.user) ?? []), row])
  const { docs: users } = await payload.db.find<UserStanding>({ collection: 'users', ...ALL })
  for (const user of users) {
    const own = byUser.get(user.id)
    if (own && !isTrueOn(user, { own, today })) await settleAccount(payload, { userId: user.id, today })
  }
}

function settleAccount(payload: Payload, { userId, today }: { userId: string; today: string }): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    const where = { id: { equals: userId } }
    const user = await payload.db.findOne<UserStanding>({ collection: 'users', where, req })
    if (!user || isTrueOn(user, { own: await membershipsOf(req, userId), today })) return
    await stampAccount(req, { userId, today })
  })
}
