import { hasRole, mayAssign, type Person, unitIdOf } from '../../collections/access/permissions'

/** Whether to offer ending a rule; the act asks again for itself, see `endRule`. */
export function mayEndRule(person: Person, rule: { madeByUnit?: unknown }): boolean {
  if (!mayAssign(person)) return false
  if (hasRole(person, 'editor', 'approver')) return true
  const own = unitIdOf(person)
  return own !== null && unitIdOf({ id: '', unit: rule.madeByUnit }) === own
}
