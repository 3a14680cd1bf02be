import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { type Membership, membershipOn } from '../rules/units/memberships'

export type MembershipRow = Membership & { user: string }
export type UserStanding = {
  id: string
  unit?: string | null
  position?: string | null
  confirmsForUnit?: boolean | null
}
type Asking = { payload: Payload } & Partial<PayloadRequest>

/** Where a person belonged and belongs, in time. */
export async function membershipsOf(req: Asking, userId: string): Promise<MembershipRow[]> {
  const { docs } = await req.payload.db.find<MembershipRow>({
    collection: 'memberships',
    where: { user: { equals: userId } },
    sort: 'id',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

type Opening = Omit<Membership, 'id'> & { user: string }

export async function openMembership(req: PayloadRequest, membership: Opening): Promise<string> {
  const id = uuidv7()
  await req.payload.db.create({ collection: 'memberships', data: { id, ...membership }, req, returning: false })
  return id
}

/**
 * An account that is made with a unit belongs to it. Since when the person serves there the library does not know: the membership
 * has no first day, so that what the unit did before the account existed can still be reported.
 */
export async function openFirstMembership(req: PayloadRequest, user: UserStanding): Promise<void> {
  if (!user.unit) return
  await openMembership(req, {
    user: user.id,
    unit: user.unit,
    position: user.position ?? null,
    confirmsForUnit: user.confirmsForUnit ?? false,
    from: null,
    to: null,
  })
}

/** Writes into the account what its memberships say of a day; the change is an event of the account. */
export async function stampAccount(
  req: PayloadRequest,
  { userId, today }: { userId: string; today: string },
): Promise<void> {
  const where = { id: { equals: userId } }
  const user = await req.payload.db.findOne<UserStanding>({ collection: 'users', where, req })
  if (!user) return
  const data = standingBy(membershipOn(await membershipsOf(req, userId), today), user)
  const common = { depth: 0, req, overrideAccess: true } as const // the act has decided who may
  await req.payload.update({ collection: 'users', id: userId, data, context: { byMembership: true }, ...common })
}

/** Whether the account says what its memberships say of a day. */
export function isTrueOn(user: UserStanding, { own, today }: { own: readonly Membership[]; today: string }): boolean {
  const due = standingBy(membershipOn(own, today), user)
  return (
    due.unit === (user.unit ?? null) &&
    due.confirmsForUnit === (user.confirmsForUnit ?? false) &&
    due.position === (user.position ?? null)
  )
}

function standingBy(membership: Membership | null, { position }: UserStanding) {
  if (!membership) return { unit: null, confirmsForUnit: false, position: position ?? null }
  const { unit, confirmsForUnit } = membership
  return { unit, confirmsForUnit: confirmsForUnit ?? false, position: membership.position ?? null }
}
