import type { Payload, PayloadRequest } from 'payload'
import { runAct } from '../../platform/runAct'
import { UNIT_GROUPS } from '../../vocabulary/unitGroups'
import { type MembershipRow, openFirstMembership, type UserStanding } from './membershipRows'
import { readGroups, readUnits, type UnitRow } from './readUnits'

type FormerUnit = UnitRow & { groups?: string[] | null }

const ALL = { limit: 0, pagination: false } as const
const COASTAL = new Set(['xa-phuong-ven-bien', 'don-bien-phong-tuyen-bien', '4-huyen-ven-bien'])

/**
 * Gives a record of an earlier release its history: each account's unit becomes a membership since always, and each group that
 * units named becomes a group by rule. Does nothing where that has been done.
 */
export async function openHistory(payload: Payload): Promise<void> {
  const [users, units] = [await usersWithoutHistory(payload), await unitsWithGroups(payload)]
  if (users.length === 0 && units.length === 0) return
  await runAct({ payload, user: null }, async (req) => {
    for (const user of await usersWithoutHistory(payload, req)) await openFirstMembership(req, user)
    await turnIntoRules(req, await unitsWithGroups(payload, req))
  })
}

async function usersWithoutHistory(payload: Payload, req: Partial<PayloadRequest> = {}): Promise<UserStanding[]> {
  const where = { unit: { exists: true } }
  const { docs: users } = await payload.db.find<UserStanding>({ collection: 'users', where, ...ALL, req })
  const { docs: memberships } = await payload.db.find<MembershipRow>({ collection: 'memberships', ...ALL, req })
  const known = new Set(memberships.map(({ user }) => user))
  return users.filter(({ id, unit }) => unit && !known.has(id))
}

async function unitsWithGroups(payload: Payload, req: Partial<PayloadRequest> = {}): Promise<FormerUnit[]> {
  const units: FormerUnit[] = await readUnits({ ...req, payload })
  return units.filter(({ groups }) => groups && groups.length > 0)
}

async function turnIntoRules(req: PayloadRequest, units: readonly FormerUnit[]): Promise<void> {
  const members = new Map<string, string[]>()
  for (const { id, groups } of units) {
    for (const slug of groups ?? []) members.set(slug, [...(members.get(slug) ?? []), id])
  }
  const known = new Set((await readGroups(req)).map(({ slug }) => slug))
  const common = { depth: 0, req, overrideAccess: true } as const // the system carries its own record over
  for (const { id, groups } of units) {
    const coastal = groups?.some((slug) => COASTAL.has(slug)) ?? false
    await req.payload.update({
      collection: 'units',
      id,
      data: { groups: [], ...(coastal ? { coastal } : {}) },
      ...common,
    })
  }
  for (const [slug, listed] of members) {
    if (known.has(slug)) continue
    const usual = UNIT_GROUPS.find((group) => group.slug === slug)
    const data = usual ? { ...usual } : { slug, name: slug.replaceAll('-', ' '), rule: { any: [{ units: listed }] } }
    await req.payload.create({ collection: 'unit-groups', data, ...common })
  }
}
