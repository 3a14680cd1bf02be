/** Units: all of them, or these. */
export type Scope = 'all' | ReadonlySet<string>

/** What somebody sees of the register: rows of these units, names of those, and always one's own row. */
export type Sight = {
  userId: string
  seen: Scope
  /** Names are seen, and entries made, for these. */
  named: Scope
}

type Asker = { id: string; roles: readonly string[]; /** The coordinator's units. */ branch: readonly string[] }

/**
 * Those who keep the register of all units (administrators, editors) see names, coordinators those of their branch; approvers
 * and auditors answer for the figures and see initials. Everybody whom it may be about sees their own record. Null: not even that.
 */
export function officerSight({ id, roles, branch }: Asker): Sight | null {
  const has = (...some: string[]): boolean => some.some((role) => roles.includes(role))
  const keepsAll = has('admin', 'editor')
  const own = has('coordinator') ? new Set(branch) : NOTHING
  if (!has('admin', 'editor', 'approver', 'auditor', 'coordinator', 'officer', 'broadcaster')) return null
  return {
    userId: id,
    seen: keepsAll || has('approver', 'auditor') ? 'all' : own,
    named: keepsAll ? 'all' : own,
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/** Whether the scope has one of these units. */
export function reaches(scope: Scope, unitIds: readonly string[]): boolean {
  return scope === 'all' || unitIds.some((id) => scope.has(id))
}

/** Sees more than the own record. */
export function seesRegister({ seen }: Sight): boolean {
  return seen === 'all' || seen.size > 0
}

/** Enters people and results for somebody. */
export function keepsRegister({ named }: Sight): boolean {
  return named === 'all' || named.size > 0
}
