import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { isSignedIn, unitIdOf } from '../../../collections/access/permissions'
import { idsBelow } from '../../assign/rules/idsBelow'
import { readUnits, type UnitRow } from '../../assign/units/readUnits'
import { DomainError } from '../../platform/errors'
import { nextTurn } from '../../platform/nextTurn'
import type { ActingUser } from '../../platform/runAct'
import { rootsOf } from '../rules/officers/mergedOfficers'
import { keepsRegister, officerSight, reaches, type Sight } from '../rules/officers/officerSight'

export type StoredOfficer = {
  id: string
  name: string | null
  pseudonym: string
  user?: string | null
  sample?: boolean | null
  createdAt: string
}
export type StoredTerm = {
  id: string
  officer: string
  unit: string
  position: string | null
  from: string
  to: string | null
  endKnownAt?: string | null
  createdAt: string
}
type StoredMerge = { id: string; merged: string; kept: string; undoneAt?: string | null }

export type Asking = { payload: Payload } & Partial<PayloadRequest>

/** People, terms, merges and units, whole: a province has some thousands of them in ten years. */
export type Register = {
  units: UnitRow[]
  unitOf: ReadonlyMap<string, UnitRow>
  people: StoredOfficer[]
  terms: StoredTerm[]
  /** Into whom each merged officer went; those whose merge was undone are not in it. */
  mergedInto: ReadonlyMap<string, string>
  /** As whom an officer counts. */
  rootOf: (officerId: string) => string
}

export async function readRegister(req: Asking): Promise<Register> {
  // One after the other: MongoDB takes no two questions at once inside a transaction.
  const units = await readUnits(req)
  const people = (await everyRow<StoredOfficer>(req, 'officers')).map((row) => ({ ...row, name: row.name ?? null }))
  const terms = (await everyRow<StoredTerm>(req, 'officer-terms')).map(withoutGaps)
  const merges = await everyRow<StoredMerge>(req, 'officer-merges')
  const mergedInto = new Map(merges.filter(({ undoneAt }) => !undoneAt).map(({ merged, kept }) => [merged, kept]))
  const rootOf = rootsOf(people.map(({ id }) => ({ id, mergedInto: mergedInto.get(id) ?? null })))
  return { units, unitOf: new Map(units.map((unit) => [unit.id, unit])), people, terms, mergedInto, rootOf }
}

/** MongoDB leaves out what is nothing. */
function withoutGaps(term: StoredTerm): StoredTerm {
  return { ...term, position: term.position ?? null, to: term.to ?? null }
}

/** So many rows are read at once; between them the process looks after others. */
const ROWS_AT_ONCE = 2_000

/** Every row of a collection, or those that fit, in the order of their ids, which is that of their making. */
export async function everyRow<Row extends { id: string }>(
  req: Asking,
  collection: CollectionSlug,
  where: Where = {},
): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const last = rows.at(-1)?.id
    const rest: Where = last === undefined ? where : { and: [where, { id: { greater_than: last } }] }
    const asked = { collection, where: rest, sort: 'id', limit: ROWS_AT_ONCE, pagination: false, req }
    const { docs } = await req.payload.db.find<Row>(asked)
    for (const row of docs) rows.push(row)
    if (docs.length < ROWS_AT_ONCE) return rows
    await nextTurn()
  }
}

/** All terms of the person that an officer counts as. */
export function termsOf({ terms, rootOf }: Pick<Register, 'terms' | 'rootOf'>, officerId: string): StoredTerm[] {
  const root = rootOf(officerId)
  return terms.filter(({ officer }) => rootOf(officer) === root)
}

/** What somebody sees of the register; null: nothing, not even their own record. */
export function sightIn({ units }: Pick<Register, 'units'>, user: ActingUser | null): Sight | null {
  if (!user || !isSignedIn(user)) return null
  const unitId = unitIdOf(user)
  const branch = unitId
    ? idsBelow(
        units.map(({ id, parent }) => ({ id, parentId: parent ?? null })),
        unitId,
      )
    : []
  return officerSight({ id: user.id, roles: user.roles ?? [], branch })
}

/**
 * What a keeper of the register sees of it.
 * @throws DomainError report/officers-not-permitted
 */
export function keeperIn(register: Pick<Register, 'units'>, user: ActingUser | null): Sight {
  const sight = sightIn(register, user)
  if (!sight || !keepsRegister(sight)) throw new DomainError('report/officers-not-permitted')
  return sight
}

/**
 * Whoever enters something for a unit must answer for it; nothing of the demonstration or the clock is asked.
 * @throws DomainError report/officer-out-of-scope
 */
export function assertReaches(sight: Sight, unitIds: readonly string[]): void {
  if (!reaches(sight.named, unitIds)) throw new DomainError('report/officer-out-of-scope')
}

/**
 * An officer whom a keeper answers for: somebody who is or was in charge at a unit of theirs. Alike for who does not exist.
 * @throws DomainError platform/not-found
 */
export function officerFor(register: Register, { id, sight }: { id: string; sight: Sight }): StoredOfficer {
  const officer = register.people.find((each) => each.id === register.rootOf(id))
  const unitIds = termsOf(register, id).map(({ unit }) => unit)
  if (!officer || !register.people.some((each) => each.id === id) || !reaches(sight.named, unitIds))
    throw new DomainError('platform/not-found')
  return officer
}

/**
 * Finds a unit by its id or slug.
 * @throws DomainError platform/invalid-input
 */
export function unitNamed({ units }: Pick<Register, 'units'>, name: string): UnitRow {
  const unit = units.find(({ id, slug }) => id === name || slug === name)
  if (unit) return unit
  const message = name ? `Không có đơn vị “${name}”.` : 'Hãy chọn đơn vị.'
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'unit', message }] })
}

/** Of two people who change the same person at once, MongoDB lets one begin anew: both write this row. */
export async function touchOfficer(req: PayloadRequest, id: string): Promise<void> {
  const data = { updatedAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection: 'officers', id, data, req, returning: false })
}
