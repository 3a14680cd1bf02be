import type { Access, PayloadRequest, Where } from 'payload'
import { unitIdsBelow } from '../../src/assign/unitIdsBelow'
import { readUnits } from '../../src/assign/units/readUnits'
import { type EquipmentScope, readableEquipment } from '../../src/report/equipment/equipmentRights'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { unitsSpokenFor } from '../../src/assign/unitsSpokenFor'
import { certificateFiles } from './certificateFiles'
import {
  hasRole,
  isAdmin,
  isAuditor,
  isSecrecyReviewer,
  isSignedIn,
  isWriter,
  type Person,
  seesAllDeliveries,
  seesAllDocuments,
  unitIdOf,
} from './permissions'

type Rule = Access

/** Rules are nouns: who, or which rows. `person` is what Payload signed in. */
const when =
  (permission: (person: Person) => boolean): Rule =>
  ({ req }) =>
    permission(personOf(req.user))

export const nobody: Rule = () => false
export const anySignedIn = when(isSignedIn)
export const admins = when(isAdmin)
export const writers = when(isWriter)
export const auditorsAndAdmins = when((person) => isAuditor(person) || isAdmin(person))
export const auditors = when(isAuditor)
export const documentSeers = when(seesAllDocuments)
export const documentSeersAndAdmins = when((person) => seesAllDocuments(person) || isAdmin(person))

export const deliverySeersAndAdmins = when((person) => seesAllDeliveries(person) || isAdmin(person))

/** Administrators and auditors see every account; the others their own. */
export const ownAccountOrAll: Rule = ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  if (isAdmin(person) || isAuditor(person)) return true
  return { id: { equals: person?.id } }
}

/** Where people belonged: as with their accounts. */
export const ownMembershipsOrAll: Rule = ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  return isAdmin(person) || isAuditor(person) || { user: { equals: person?.id } }
}

export const ownAccountOrAdmins: Rule = ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  return isAdmin(person) || { id: { equals: person?.id } }
}

/**
 * Until a file is known to be free of marks, only its uploader and the reviewer for secrecy can know of it; afterwards whoever
 * works on documents. Somebody's certificate is none of theirs: it is opened from the register, by those who see the name.
 */
export const ownFilesOrCheckedOnes: Rule = async ({ req }) => {
  const person = personOf(req.user)
  const isReviewer = isSecrecyReviewer(person)
  if (!isSignedIn(person) || !(isReviewer || hasRole(person, 'editor', 'approver', 'auditor'))) return false
  const own: Where = { uploadedBy: { equals: person?.id } }
  const ready: Where = { state: { equals: 'ready' } }
  const certificates = await certificateFiles(req)
  if (certificates.length === 0) return isReviewer || { or: [own, ready] }
  const others: Where = { id: { not_in: certificates } }
  if (isReviewer) return { or: [own, others, { state: { not_equals: 'ready' } }] }
  return { or: [own, { and: [ready, others] }] }
}

/** The ledger: all of it for those who answer for the library, the unit's own and what is below it for the others. */
export const deliveriesOfOwnUnits: Rule = async ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  if (seesAllDeliveries(person)) return true
  const unitId = unitIdOf(person)
  if (!unitId || !hasRole(person, 'coordinator', 'officer')) return false
  const unitIds = hasRole(person, 'coordinator') ? await unitIdsBelow(req, unitId) : [unitId]
  return { unit: { in: unitIds } }
}

/** Assignments that the person's unit sent or passes on, or all for those who answer for the library. */
export const assignmentsOfOwnUnit: Rule = async ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  if (seesAllDeliveries(person)) return true
  const unitId = unitIdOf(person)
  if (!unitId || !hasRole(person, 'coordinator')) return false
  return sentOrPassedOnBy(req, { unitId, prefix: '' })
}

/** What became of assignments that the person may know of. */
export const stepsOfOwnAssignments: Rule = async ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  if (seesAllDeliveries(person)) return true
  const unitId = unitIdOf(person)
  if (!unitId || !hasRole(person, 'coordinator')) return false
  return sentOrPassedOnBy(req, { unitId, prefix: 'assignment.' })
}

/** By the unit, or by one that it stands for since that has ended. */
async function sentOrPassedOnBy(
  req: PayloadRequest,
  { unitId, prefix }: { unitId: string; prefix: '' | 'assignment.' },
): Promise<Where> {
  const own: Where[] = ['through', 'handedTo'].map((field) => ({ [`${prefix}${field}`]: { equals: unitId } }))
  return { or: [{ [`${prefix}sentByUnit`]: { in: await unitsSpokenFor(req, unitId) } }, ...own] }
}

/** Standing rules that somebody of the person's unit made, or all for those who answer for the library. */
export const rulesOfOwnUnit: Rule = async ({ req }) => {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return false
  if (seesAllDeliveries(person)) return true
  const unitId = unitIdOf(person)
  if (!unitId || !hasRole(person, 'coordinator')) return false
  return { madeByUnit: { in: await unitsSpokenFor(req, unitId) } }
}

/** To which topics units subscribe: of all for those who answer for the library or run it, else as the ledger. */
export const subscriptionsOfOwnUnits: Rule = async (args) => {
  const person = personOf(args.req.user)
  return isAdmin(person) || (await deliveriesOfOwnUnits(args))
}

/** What units have and had: as the ledger, with the units that these succeeded; administrators keep the register. */
export const equipmentStatesOfOwnUnits: Rule = async ({ req }) => {
  const scope = await equipmentScopeOf(req)
  return scope === 'all' || (scope !== null && { unit: { in: [...scope] } })
}

/** Things that are or were at these units. */
export const equipmentOfOwnUnits: Rule = async ({ req }) => {
  const scope = await equipmentScopeOf(req)
  if (scope === 'all') return true
  if (scope === null) return false
  const { docs } = await req.payload.db.find<{ id: string; item: string }>({
    collection: 'equipment-states',
    where: { unit: { in: [...scope] } },
    limit: 0,
    pagination: false,
    req,
  })
  return { id: { in: [...new Set(docs.map(({ item }) => item))] } }
}

async function equipmentScopeOf(req: PayloadRequest): Promise<EquipmentScope | null> {
  const person = personOf(req.user)
  if (!isSignedIn(person)) return null
  return readableEquipment(person, { units: await readUnits(req), today: vietnamDay(new Date()) })
}

/** Payload types a signed-in user by the generated types; the rules need only these members. */
export function personOf(user: unknown): Person {
  return user && typeof user === 'object' && 'id' in user ? (user as Person) : null // shape checked: a row of users has them
}
