import type { PayloadRequest } from 'payload'
import { isApprover } from '../../collections/access/permissions'
import { DomainError, type FieldFault } from '../platform/errors'
import { delegationsOn, peopleById, type PersonRow } from './approvalAuthority'
import { isDelegable, periodFault } from './rules/delegating'

type DutyRow = { user?: unknown; fromOn?: string | null; toOn?: string | null; active?: boolean | null }

/** Somebody who may approve on a day, in their own right or for others, and whether it is their turn. */
export type DutyApprover = {
  id: string
  name: string
  position: string | null
  onDuty: boolean
  /** Names of those on whose behalf they may approve. */
  onBehalfOf: string[]
}

/**
 * Everyone who may approve on a calendar day in Vietnam, whoever is on duty first: whom to remind of what waits. Whether they
 * may approve a certain document, its authors decide.
 */
export async function approversOn(req: PayloadRequest, day: string): Promise<DutyApprover[]> {
  const approvers = await activeApprovers(req)
  const delegations = await delegationsOn(req, { day })
  const receivers = await peopleById(
    req,
    delegations.map(({ to }) => to),
  )
  const onDuty = await onDutyIds(req, day)
  const givers = new Map(approvers.map((person) => [person.id, person]))
  const people = new Map([...receivers, ...approvers].map((person) => [person.id, person]))
  const all = [...people.values()].map((person): DutyApprover => {
    const from = delegations.flatMap((delegation) => {
      const giver = delegation.to === person.id ? givers.get(delegation.from) : undefined
      return giver && isDelegable({ giver, receiver: person }) ? [giver.name ?? giver.id] : []
    })
    const { id, name, position } = person
    return { id, name: name ?? id, position: position ?? null, onDuty: onDuty.has(id), onBehalfOf: [...new Set(from)] }
  })
  return all
    .filter(({ id, onBehalfOf }) => givers.has(id) || onBehalfOf.length > 0)
    .sort((one, other) => Number(other.onDuty) - Number(one.onDuty) || (one.id < other.id ? -1 : 1))
}

/**
 * Only somebody who may approve, or to whom it may be delegated, is put on the roster, for days that are in order.
 *
 * @throws DomainError platform/invalid-input
 */
export async function assertDuty(req: PayloadRequest, duty: DutyRow): Promise<void> {
  const faults: FieldFault[] = []
  const days = { fromOn: duty.fromOn ?? '', toOn: duty.toOn ?? '' }
  // A duty of the past may still be noted or called off.
  const period = periodFault(days, days.toOn)
  if (period) faults.push(period)
  const [person] = await peopleById(req, [idOf(duty.user)])
  const giver = { id: '', unit: person?.unit ?? null }
  if (!person || !isDelegable({ giver, receiver: person }))
    faults.push({ path: 'user', message: 'Người trực phải là người duyệt hoặc người có thể được ủy quyền duyệt.' })
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
}

async function onDutyIds(req: PayloadRequest, day: string): Promise<ReadonlySet<string>> {
  const { docs } = await req.payload.find({
    collection: 'duty-roster',
    where: {
      and: [{ active: { equals: true } }, { fromOn: { less_than_equal: day } }, { toOn: { greater_than_equal: day } }],
    },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // the roster is no secret to those who wait for it
  })
  return new Set(docs.map((row) => idOf(row.user)))
}

async function activeApprovers(req: PayloadRequest): Promise<PersonRow[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['approver'] } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // names of those who approve are shown to those who write
  })
  return (docs as unknown as PersonRow[]).filter(isApprover) // rows of users
}

function idOf(person: unknown): string {
  if (person && typeof person === 'object' && 'id' in person) return String(person.id)
  return typeof person === 'string' ? person : ''
}
