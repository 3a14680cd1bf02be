import type { GroupRule } from './unitGroups'

/** What became known of a group that reports count by: it is one of the plan's recipients, no longer is, or means other units. */
export type GroupFact = 'counted' | 'not-counted' | 'rule'

type Group = { rule?: GroupRule | null; counted?: boolean | null }

/** `before`: null for a new group. Null where the plan's recipients are those that they were. */
export function learntOfGroup(after: Group, before: Group | null): GroupFact | null {
  const [counts, counted] = [Boolean(after.counted), Boolean(before?.counted)]
  if (counts !== counted) return counts ? 'counted' : 'not-counted'
  return counts && JSON.stringify(after.rule) !== JSON.stringify(before?.rule) ? 'rule' : null
}
