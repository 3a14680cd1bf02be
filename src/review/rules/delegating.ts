type Person = { id: string; roles?: readonly string[] | null; unit?: string | null; disabled?: boolean | null }

const LONGEST_MS = 366 * 24 * 60 * 60 * 1000

/**
 * Whether approving may be delegated to this person: somebody who writes or approves, or who reviews in the same unit. Whoever
 * cannot read working copies cannot vouch for one; who runs the system or audits it approves nothing.
 */
export function isDelegable({ giver, receiver }: { giver: Person; receiver: Person }): boolean {
  const roles = receiver.roles ?? []
  if (receiver.disabled || giver.id === receiver.id) return false
  if (roles.includes('admin') || roles.includes('auditor')) return false
  if (roles.includes('editor') || roles.includes('approver')) return true
  return roles.includes('reviewer') && Boolean(giver.unit) && giver.unit === receiver.unit
}

/** What is wrong with the days of a delegation or a duty, both inclusive; null: nothing. `today` is Vietnam's. */
export function periodFault(
  { fromOn, toOn }: { fromOn: string; toOn: string },
  today: string,
): { path: 'fromOn' | 'toOn'; message: string } | null {
  if (toOn < fromOn) return { path: 'toOn', message: 'Ngày cuối ở trước ngày đầu.' }
  if (toOn < today) return { path: 'toOn', message: 'Ngày cuối đã qua.' }
  if (Date.parse(toOn) - Date.parse(fromOn) > LONGEST_MS)
    return { path: 'toOn', message: 'Nhiều nhất một năm; hết hạn thì lập lại.' }
  return null
}
