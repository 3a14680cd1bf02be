import { dayBefore, holdsOn } from './dated'

/** That a person belongs to a unit, from a calendar day in Vietnam to another, both included; null: open. */
export type Membership = {
  id: string
  unit: string
  position: string | null
  confirmsForUnit: boolean
  from: string | null
  to: string | null
}

/** Where a person belonged on a day. */
export function membershipOn<Row extends Pick<Membership, 'from' | 'to'>>(
  memberships: readonly Row[],
  day: string,
): Row | null {
  return memberships.find((membership) => holdsOn(membership, day)) ?? null
}

export type MembershipChange = {
  /** What holds now ends on these days. */
  ended: { id: string; to: string }[]
  /** What was to come, and now will not; and what began on that very day, and is replaced. */
  dropped: string[]
}

/**
 * What a change from a day on does to a person's memberships. Null when something that began later has already happened: what
 * was is not rewritten.
 */
export function changedFrom(
  memberships: readonly Membership[],
  { on, today }: { on: string; today: string },
): MembershipChange | null {
  const later = memberships.filter(({ from }) => from !== null && from >= on)
  if (later.some(({ from }) => from !== null && from > on && from <= today)) return null
  const held = memberships.filter((membership) => !later.includes(membership) && holdsOn(membership, on))
  return {
    ended: held.map(({ id }) => ({ id, to: dayBefore(on) })),
    dropped: later.map(({ id }) => id),
  }
}
