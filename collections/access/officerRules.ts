import type { Access, PayloadRequest } from 'payload'
import { unitIdsBelow } from '../../src/assign/unitIdsBelow'
import { hasRole, type Person, unitIdOf } from './permissions'
import { personOf } from './rules'

/** Keep the register of all units, and see names. */
export function keepsAllOfficers(person: Person): boolean {
  return hasRole(person, 'admin', 'editor')
}

/** Answer for how many are trained, and need no names for it. */
export function countsOfficers(person: Person): boolean {
  return hasRole(person, 'approver', 'auditor')
}

export const officerKeepers: Access = ({ req }) => keepsAllOfficers(personOf(req.user))

/** Officers by name: for those who keep the register, of the own branch for its coordinator, else oneself. */
export const namedOfficers: Access = async ({ req }) => {
  const person = personOf(req.user)
  if (keepsAllOfficers(person)) return true
  const branch = await branchOf(req, person)
  if (branch) return { or: [{ id: { in: await officersAt(req, branch) } }, { user: { equals: person?.id } }] }
  return hasRole(person, 'officer', 'broadcaster') ? { user: { equals: person?.id } } : false
}

/** Terms name nobody: also for those who answer for the figures. */
export const termsInSight: Access = async ({ req }) => {
  const person = personOf(req.user)
  if (keepsAllOfficers(person) || countsOfficers(person)) return true
  const branch = await branchOf(req, person)
  if (branch) return { or: [{ unit: { in: branch } }, { 'officer.user': { equals: person?.id } }] }
  return hasRole(person, 'officer', 'broadcaster') ? { 'officer.user': { equals: person?.id } } : false
}

/** What somebody attended, with the numbers of certificates: as their names. */
export const trainingOfNamedOfficers: Access = async ({ req }) => {
  const person = personOf(req.user)
  if (keepsAllOfficers(person)) return true
  const branch = await branchOf(req, person)
  if (branch)
    return { or: [{ officer: { in: await officersAt(req, branch) } }, { 'officer.user': { equals: person?.id } }] }
  return hasRole(person, 'officer', 'broadcaster') ? { 'officer.user': { equals: person?.id } } : false
}

/** The units that a coordinator answers for; null for everybody else. */
async function branchOf(req: PayloadRequest, person: Person): Promise<string[] | null> {
  const unitId = unitIdOf(person)
  return unitId && hasRole(person, 'coordinator') ? unitIdsBelow(req, unitId) : null
}

async function officersAt(req: PayloadRequest, unitIds: readonly string[]): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ officer: string }>({
    collection: 'officer-terms',
    where: { unit: { in: [...unitIds] } },
    limit: 0,
    pagination: false,
    req,
  })
  return [...new Set(docs.map(({ officer }) => officer))]
}
