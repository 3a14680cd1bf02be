import type { Reader } from '../../catalogue/reader'

/** Who answers for the whole library, or audits it. */
const LEADERS = ['admin', 'approver', 'editor', 'auditor', 'reviewer']

/**
 * Units whose figures somebody may see: leaders all, a coordinator those below the own unit, an officer the own one; null: none.
 * People in charge of the loudspeakers, systems and mirrors see no reports.
 */
export function reportScope({ kind, roles, unitScope, unitId }: Reader): 'all' | readonly string[] | null {
  if (kind !== 'person') return null
  if (roles.some((role) => LEADERS.includes(role))) return 'all'
  if (roles.includes('coordinator')) return unitScope
  return roles.includes('officer') && unitId !== null ? [unitId] : null
}

export function mayReadReports(reader: Reader): boolean {
  return reportScope(reader) !== null
}

/** Sees the figures of the own unit alone. */
export function seesOwnUnitOnly(reader: Reader): boolean {
  return reportScope(reader) !== 'all' && !reader.roles.includes('coordinator')
}

/** Closing freezes the figures of everybody: for those who answer for what the library says. */
export function mayCloseReports(reader: Reader): boolean {
  return reader.kind === 'person' && reader.roles.includes('approver')
}

/** Who keeps the register of officers sees their names in the figures too; others see pseudonyms. */
export function seesOfficerNames({ kind, roles }: Reader): boolean {
  return kind === 'person' && ['admin', 'editor', 'coordinator'].some((role) => roles.includes(role))
}

/** A closed report is of all units: for those who see all. */
export function mayReadClosedReports(reader: Reader): boolean {
  return reportScope(reader) === 'all'
}

/**
 * The units that a question may be about: those wished for as far as they are in the reader's scope, or the whole scope. Undefined: all
 * units; null: nothing of what was wished for is in scope.
 */
export function unitsAskedBy(reader: Reader, wished?: readonly string[]): readonly string[] | undefined | null {
  const scope = reportScope(reader)
  if (scope === null) return null
  if (wished === undefined) return scope === 'all' ? undefined : scope
  const allowed = scope === 'all' ? wished : wished.filter((id) => scope.includes(id))
  return allowed.length > 0 ? allowed : null
}
