import type { PayloadRequest } from 'payload'
import { isAdmin, isApprover, unitIdOf } from '../../collections/access/permissions'
import type { ActingUser } from '../platform/runAct'
import type { PersonRow } from './approvalAuthority'
import { isDelegable } from './rules/delegating'

export type Candidate = {
  id: string
  name: string
  position: string | null
  /** May delegate: an administrator chooses for whom. */
  mayGive: boolean
  mayReceive: boolean
}

/** Who can take part in a delegation that this person makes, by name and position only. */
export async function delegationCandidates(req: PayloadRequest, user: ActingUser): Promise<Candidate[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ roles: { in: ['editor', 'approver', 'reviewer'] } }, { disabled: { not_equals: true } }] },
    sort: 'name',
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // only names and positions are told
  })
  const giver = { id: isAdmin(user) ? '' : user.id, unit: unitIdOf(user) }
  return (docs as unknown as PersonRow[]).flatMap((person) => {
    // rows of users
    const mayGive = isApprover(person) && (isAdmin(user) || person.id === user.id)
    const mayReceive = isDelegable({ giver, receiver: person })
    const { id, name, position } = person
    return mayGive || mayReceive ? [{ id, name: name ?? id, position: position ?? null, mayGive, mayReceive }] : []
  })
}
