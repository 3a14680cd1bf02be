import type { PayloadRequest } from 'payload'
import { dayBefore, holdsOn } from '../../assign/rules/units/dated'
import { DomainError, type FieldFault } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { formatDay } from '../../vietnamese/calendar'
import { termFaults } from '../rules/officers/termFaults'
import { openTerm } from './enterOfficer'
import {
  assertReaches,
  keeperIn,
  officerFor,
  readRegister,
  type Register,
  type StoredOfficer,
  type StoredTerm,
  termsOf,
  touchOfficer,
  unitNamed,
} from './register'

type Beginning = {
  officerId: string
  unit: string
  position?: string | null | undefined
  from: string
  to?: string | null | undefined
}
type Moving = { officerId: string; termId: string; unit: string; position?: string | null | undefined; on: string }
type Leaving = { officerId: string; termId: string; to: string }

export type Moved = { id: string; term: string }

/**
 * Somebody who is known already begins at one more unit, or comes back.
 *
 * @throws DomainError report/officers-not-permitted, report/officer-out-of-scope, report/name-gone, platform/not-found,
 * platform/invalid-input
 */
export function beginTerm(context: ActContext, { officerId, ...beginning }: Beginning): Promise<Moved> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const officer = officerFor(register, { id: officerId, sight })
    const unit = unitNamed(register, beginning.unit)
    assertReaches(sight, [unit.id])
    const { from, to = null } = beginning
    assertNoFault(termFaults({ unitId: unit.id, from, to }, { unit, others: othersOf(register, officer) }))
    return begin(req, { officer, beginning: { ...beginning, unit: unit.id } })
  })
}

/**
 * Somebody leaves one unit and is in charge at another from a calendar day on; the last day at the first is the one before.
 *
 * @throws DomainError as beginTerm
 */
export function transferOfficer(context: ActContext, { officerId, termId, ...moving }: Moving): Promise<Moved> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const officer = officerFor(register, { id: officerId, sight })
    const left = termFor(register, { officer, termId })
    const unit = unitNamed(register, moving.unit)
    assertReaches(sight, [left.unit])
    assertReaches(sight, [unit.id])
    if (!holdsOn(left, moving.on) || left.from === moving.on)
      throw faulty([{ path: 'on', message: `Ngày chuyển phải sau ngày ${formatDay(left.from)} và khi còn phụ trách.` }])
    const others = othersOf(register, officer).map((other) =>
      other.id === left.id ? { ...other, to: dayBefore(moving.on) } : other,
    )
    const faults = termFaults({ unitId: unit.id, from: moving.on, to: null }, { unit, others })
    assertNoFault(faults.map((fault) => ({ ...fault, path: fault.path === 'from' ? 'on' : fault.path })))
    await end(req, { term: left, to: dayBefore(moving.on) })
    return begin(req, { officer, beginning: { ...moving, unit: unit.id, from: moving.on } })
  })
}

/**
 * Somebody's last day at a unit; said again, it corrects the one that was said before.
 *
 * @throws DomainError as beginTerm
 */
export function leaveUnit(context: ActContext, { officerId, termId, to }: Leaving): Promise<Moved> {
  return runAct(context, async (req) => {
    const register = await readRegister(req)
    const sight = keeperIn(register, context.user)
    const officer = officerFor(register, { id: officerId, sight })
    const term = termFor(register, { officer, termId })
    assertReaches(sight, [term.unit])
    const unit = register.unitOf.get(term.unit)
    const others = othersOf(register, officer).filter(({ id }) => id !== term.id)
    if (unit) assertNoFault(termFaults({ unitId: term.unit, from: term.from, to }, { unit, others }), { from: 'to' })
    await end(req, { term, to })
    return { id: officer.id, term: term.id }
  })
}

type Other = { id: string; unitId: string; from: string; to: string | null }

function othersOf(register: Register, { id }: StoredOfficer): Other[] {
  return termsOf(register, id).map((term) => ({ id: term.id, unitId: term.unit, from: term.from, to: term.to }))
}

function termFor(register: Register, { officer, termId }: { officer: StoredOfficer; termId: string }): StoredTerm {
  const term = termsOf(register, officer.id).find(({ id }) => id === termId)
  if (!term) throw new DomainError('platform/not-found')
  return term
}

/** @throws DomainError report/name-gone: a pseudonym comes back to no post */
async function begin(
  req: PayloadRequest,
  { officer, beginning }: { officer: StoredOfficer; beginning: Omit<Beginning, 'officerId'> },
): Promise<Moved> {
  if (officer.name === null) throw new DomainError('report/name-gone')
  await touchOfficer(req, officer.id)
  const term = await openTerm(req, { officer: officer.id, ...beginning })
  const { unit, from } = beginning
  await appendEvent(req, 'report/term-begun', { officer: officer.id, unit, term, from })
  return { id: officer.id, term }
}

async function end(req: PayloadRequest, { term, to }: { term: StoredTerm; to: string }): Promise<void> {
  await touchOfficer(req, term.officer)
  const data = { to, endKnownAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection: 'officer-terms', id: term.id, data, req, returning: false })
  await appendEvent(req, 'report/term-ended', { officer: term.officer, unit: term.unit, term: term.id, to })
}

function assertNoFault(faults: readonly FieldFault[], paths: Record<string, string> = {}): void {
  if (faults.length > 0) throw faulty(faults.map(({ path, message }) => ({ path: paths[path] ?? path, message })))
}

function faulty(errors: FieldFault[]): DomainError {
  return new DomainError('platform/invalid-input', { errors })
}
