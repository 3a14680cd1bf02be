import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { UnitRow } from '../../assign/units/readUnits'
import { DomainError, type FieldFault } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { nameFault, pseudonymOf, sameNameKey, storedName } from '../rules/officers/officerNames'
import { termFaults } from '../rules/officers/termFaults'
import { accountFor } from './accountOf'
import { assertReaches, keeperIn, readRegister, type Register, unitNamed } from './register'

export type Entering = {
  name: string
  /** Id of the account, where the person has one. */
  user?: string | null | undefined
  /** Id or slug. */
  unit: string
  position?: string | null | undefined
  /** Calendar days in Vietnam, both included. */
  from: string
  to?: string | null | undefined
  /** That somebody of the same name is at the unit already, and this is another person. */
  isAnother?: boolean | undefined
  sample?: boolean | undefined
}

export type Entered = { id: string; term: string }

/**
 * Somebody begins to be in charge at a unit, who was in charge nowhere before.
 *
 * @throws DomainError report/officers-not-permitted, report/officer-out-of-scope, report/same-name, report/account-taken,
 * platform/invalid-input
 */
export function enterOfficer(context: ActContext, entering: Entering): Promise<Entered> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const unit = unitNamed(register, entering.unit)
    assertReaches(sight, [unit.id])
    assertRight(entering, unit)
    if (!entering.isAnother) assertNewThere(register, { name: entering.name, unitId: unit.id })
    const user = await accountFor(req, { register, userId: entering.user ?? null, officerId: null })
    return saveOfficer(req, { entering, unitId: unit.id, user })
  })
}

function assertRight({ name, from, to = null }: Entering, unit: UnitRow): void {
  const wrongName = nameFault(name)
  const errors: FieldFault[] = [
    ...(wrongName ? [{ path: 'name', message: wrongName }] : []),
    ...termFaults({ unitId: unit.id, from, to }, { unit, others: [] }),
  ]
  if (errors.length > 0) throw new DomainError('platform/invalid-input', { errors })
}

function assertNewThere({ people, terms }: Register, { name, unitId }: { name: string; unitId: string }): void {
  const key = sameNameKey(name)
  const there = new Set(terms.filter(({ unit }) => unit === unitId).map(({ officer }) => officer))
  const isThere = people.some((officer) => there.has(officer.id) && sameNameKey(officer.name ?? '') === key)
  if (isThere) throw new DomainError('report/same-name')
}

type Saving = { entering: Entering; unitId: string; user: string | null }

async function saveOfficer(req: PayloadRequest, { entering, unitId, user }: Saving): Promise<Entered> {
  const { db } = req.payload
  const id = uuidv7()
  const officer = {
    id,
    name: storedName(entering.name),
    pseudonym: pseudonymOf(id),
    user,
    sample: entering.sample ?? false,
  }
  await db.create({ collection: 'officers', data: officer, req, returning: false })
  const { position, from, to } = entering
  const term = await openTerm(req, { officer: id, unit: unitId, position, from, to })
  await appendEvent(req, 'report/officer-entered', { officer: id, unit: unitId, term, from })
  return { id, term }
}

type Opening = Pick<Entering, 'position' | 'from' | 'to' | 'unit'> & { officer: string }

/** Answers the id of the new term. */
export async function openTerm(req: PayloadRequest, { officer, unit, position, from, to }: Opening): Promise<string> {
  const id = uuidv7()
  const endKnownAt = to ? new Date().toISOString() : null
  const data = { id, officer, unit, position: positionOf(position), from, to: to ?? null, endKnownAt }
  await req.payload.db.create({ collection: 'officer-terms', data, req, returning: false })
  return id
}

function positionOf(position: string | null | undefined): string | null {
  return position ? storedName(position) || null : null
}
