import { dayBefore } from './dated'
import type { Succession } from './reorganisation'
import type { GroupRule } from './unitGroups'

/** Which of these units a selection of recipients names, by id or slug: to send to, as an area, or as an exception. */
export function unitsNamedBySelection(
  asked: { units?: readonly string[]; areas?: readonly string[]; except?: readonly string[] },
  units: readonly { id: string; slug: string }[],
): string[] {
  const names = new Set([...(asked.units ?? []), ...(asked.areas ?? []), ...(asked.except ?? [])])
  return units.flatMap(({ id, slug }) => (names.has(id) || names.has(slug) ? [id] : []))
}

/** Ids of the units that a group's rule names. */
export function unitsNamedByGroup({ any }: GroupRule): string[] {
  const ids = any.flatMap(({ units = [], successorsOf = [], below }) => [
    ...units,
    ...successorsOf,
    ...(below === undefined ? [] : [below]),
  ])
  return [...new Set(ids)]
}

export type DatedSubscription = { id: string; unit: string; topics: readonly string[]; from: string; to: string | null }

export type SubscriptionChange = {
  /** Ends with this day, and never holds where it had not begun by then. */
  ended: { id: string; unit: string; to: string }[]
  begun: Omit<DatedSubscription, 'id'>[]
}

/**
 * What a unit that ends wanted to be sent, its successors want from the day on; each topic once, whatever how many predecessors
 * wanted it and whatever the successor wants itself.
 */
export function subscriptionsPassing(
  subscriptions: readonly DatedSubscription[],
  { succession, on }: { succession: readonly Pick<Succession, 'from' | 'successors'>[]; on: string },
): SubscriptionChange {
  const successorsOf = new Map(succession.map(({ from, successors }) => [from, successors]))
  const lasting = subscriptions.filter(({ to }) => !to || to >= on)
  const wanted = lasting.filter(({ unit }) => !successorsOf.has(unit))
  const change: SubscriptionChange = { ended: [], begun: [] }
  for (const { id, unit, topics, from, to } of lasting) {
    const successors = successorsOf.get(unit)
    if (!successors) continue
    change.ended.push({ id, unit, to: dayBefore(on) })
    for (const successor of successors) {
      const period = { from: from > on ? from : on, to }
      const known = wanted.filter((own) => own.unit === successor && includes(own, period))
      const lacking = topics.filter((topic) => !known.some((own) => own.topics.includes(topic)))
      if (lacking.length === 0) continue
      const begun = { unit: successor, topics: lacking, ...period }
      change.begun.push(begun)
      wanted.push({ id: '', ...begun })
    }
  }
  return change
}

function includes(one: { from: string; to: string | null }, other: { from: string; to: string | null }): boolean {
  return one.from <= other.from && (!one.to || (other.to !== null && other.to <= one.to))
}
