/** The person behind a request as access rules see them; null for nobody. */
export type Person =
  { id: string; roles?: readonly string[] | null; unit?: unknown; disabled?: boolean | null } | null | undefined

export const ROLES = [
  'admin',
  'editor',
  'approver',
  'reviewer',
  'coordinator',
  'officer',
  'broadcaster',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

export function hasRole(person: Person, ...roles: Role[]): boolean {
  if (!person || person.disabled) return false
  return roles.some((role) => person.roles?.includes(role) ?? false)
}

/** Any person whose account is in use. */
export function isSignedIn(person: Person): boolean {
  return Boolean(person) && !person?.disabled
}

/** Runs the system; writes and approves nothing. */
export function isAdmin(person: Person): boolean {
  return hasRole(person, 'admin')
}

export function isWriter(person: Person): boolean {
  return hasRole(person, 'editor', 'approver')
}

export function isApprover(person: Person): boolean {
  return hasRole(person, 'approver')
}

/** Reviewer for secrecy (thẩm định bí mật nhà nước). */
export function isSecrecyReviewer(person: Person): boolean {
  return hasRole(person, 'reviewer')
}

export function isAuditor(person: Person): boolean {
  return hasRole(person, 'auditor')
}

export function isCoordinator(person: Person): boolean {
  return hasRole(person, 'coordinator')
}

/** May see working copies and everything that is published. */
export function seesAllDocuments(person: Person): boolean {
  return hasRole(person, 'editor', 'approver', 'reviewer', 'auditor')
}

/** Writes, approves or checks for secrecy: has a say in working copies. */
export function hasASay(person: Person): boolean {
  return isWriter(person) || isSecrecyReviewer(person)
}

/** May see to whom anything was sent. */
export function seesAllDeliveries(person: Person): boolean {
  return hasRole(person, 'editor', 'approver', 'auditor')
}

export function mayAssign(person: Person): boolean {
  return hasRole(person, 'editor', 'approver', 'coordinator')
}

export function mayUseAdminPanel(person: Person): boolean {
  return hasRole(person, 'admin', 'editor', 'approver', 'reviewer', 'coordinator', 'auditor')
}

/** The id of the person's unit, whether Payload loaded it as an id or as a row. */
export function unitIdOf(person: Person): string | null {
  const unit = person?.unit
  if (typeof unit === 'string') return unit
  if (unit && typeof unit === 'object' && 'id' in unit && typeof unit.id === 'string') return unit.id
  return null
}
