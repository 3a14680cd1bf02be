import { vietnamDay } from '../../vietnamese/calendar'

/** A receipt as far as reach goes; `at` is the sender's own time. */
export type Deed = {
  id: string
  documentId: string
  unitId: string
  event: string
  at: string
  sessions: number | null
  count: number | null
  /** The correction that counts in its place. */
  replacedBy?: string | null
}

/** `sessions` held (buổi), `listeners` in them, `broadcasts` by loudspeaker. */
export type DisseminationSum = { sessions: number; listeners: number; broadcasts: number }

/** Calendar days in Vietnam, both inclusive; null: open. */
export type Period = { from: string | null; to: string | null }

export const NO_DISSEMINATION: DisseminationSum = { sessions: 0, listeners: 0, broadcasts: 0 }

/**
 * How far documents were spread in a period, by whatever `by` names (a unit, a document, a quarter). A report without a number
 * of sessions is one; listeners that were not counted are none. The day is that of the deed, not of its arrival, so that a late
 * batch falls into the quarter in which the work was done. A receipt that comes twice counts once, one that was corrected not at all.
 */
export function sumDissemination(
  deeds: Iterable<Deed>,
  { period = { from: null, to: null }, by }: { period?: Period; by: (deed: Deed) => string },
): Map<string, DisseminationSum> {
  const sums = new Map<string, DisseminationSum>()
  const counted = new Set<string>()
  for (const deed of deeds) {
    if (counted.has(deed.id) || deed.replacedBy || !isWithin(deed, period)) continue
    counted.add(deed.id)
    const added = reachOf(deed)
    if (!added) continue
    const name = by(deed)
    sums.set(name, plus(sums.get(name) ?? NO_DISSEMINATION, added))
  }
  return sums
}

export function totalOf(sums: Iterable<DisseminationSum>): DisseminationSum {
  let total = NO_DISSEMINATION
  for (const sum of sums) total = plus(total, sum)
  return total
}

/** How far one deed spread a document; null: it spread nothing. */
export function reachOf({
  event,
  sessions,
  count,
}: Pick<Deed, 'event' | 'sessions' | 'count'>): DisseminationSum | null {
  if (event === 'disseminated') return { sessions: sessions ?? 1, listeners: count ?? 0, broadcasts: 0 }
  return event === 'broadcast' ? { sessions: 0, listeners: 0, broadcasts: sessions ?? 1 } : null
}

function isWithin({ at }: Deed, { from, to }: Period): boolean {
  if (from === null && to === null) return true
  const day = vietnamDay(new Date(at))
  return (from === null || day >= from) && (to === null || day <= to)
}

function plus(one: DisseminationSum, other: DisseminationSum): DisseminationSum {
  return {
    sessions: one.sessions + other.sessions,
    listeners: one.listeners + other.listeners,
    broadcasts: one.broadcasts + other.broadcasts,
  }
}
