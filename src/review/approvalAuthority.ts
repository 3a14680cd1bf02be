import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { isApprover, type Person } from '../../collections/access/permissions'
import { vietnamDay } from '../vietnamese/calendar'
import type { Authority } from './rules/approving'
import { isDelegable } from './rules/delegating'

export type PersonRow = {
  id: string
  name?: string | null
  position?: string | null
  roles?: string[] | null
  unit?: string | null
  disabled?: boolean | null
}

export type DelegationRow = {
  id: string
  from: string
  to: string
  fromOn: string
  toOn: string
  endedAt?: string | null
}

/**
 * By what rights this person may approve on today's calendar day in Vietnam, read in the act's transaction: their own role, and
 * what approvers delegated to them. A delegation is void while its giver is no approver or its receiver could not be given it.
 */
export async function authoritiesOf(req: PayloadRequest, person: Person): Promise<Authority[]> {
  if (!person) return []
  const [row] = await peopleById(req, [person.id])
  if (!row || row.disabled) return []
  const own: Authority[] = isApprover(row) ? [{ onBehalfOf: null, delegationId: null }] : []
  const delegations = await delegationsOn(req, { day: vietnamDay(new Date()), to: row.id })
  const givers = new Map(
    (
      await peopleById(
        req,
        delegations.map(({ from }) => from),
      )
    ).map((giver) => [giver.id, giver]),
  )
  const received = delegations.filter(({ from }) => {
    const giver = givers.get(from)
    return giver !== undefined && isApprover(giver) && isDelegable({ giver, receiver: row })
  })
  return [...own, ...received.map(({ id, from }) => ({ onBehalfOf: from, delegationId: id }))]
}

/** Whether this person may approve today, by their own role or on somebody's behalf; what they wrote is another matter. */
export async function mayApprove(payload: Payload, person: Person): Promise<boolean> {
  if (isApprover(person)) return true
  return person ? (await authoritiesOf(await createLocalReq({}, payload), person)).length > 0 : false
}

/** Delegations that run on a calendar day in Vietnam and were not ended. */
export async function delegationsOn(
  req: PayloadRequest,
  { day, to }: { day: string; to?: string },
): Promise<DelegationRow[]> {
  const { docs } = await req.payload.find({
    collection: 'delegations',
    where: {
      and: [
        { kind: { equals: 'approve' } },
        { fromOn: { less_than_equal: day } },
        { toOn: { greater_than_equal: day } },
        ...(to === undefined ? [] : [{ to: { equals: to } }]),
      ],
    },
    sort: ['fromOn', 'id'],
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // the act asks on whose behalf somebody may work
  })
  return (docs as unknown as DelegationRow[]).filter(({ endedAt }) => !endedAt) // rows of delegations
}

export async function peopleById(req: PayloadRequest, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // roles decide what an act may do
  })
  return docs as unknown as PersonRow[] // rows of users
}
