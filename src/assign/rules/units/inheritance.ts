/** What a unit was sent and has not done: to look at, to confirm, or to remove. */
export type OpenDelivery = {
  unit: string
  document: string
  assignment: string
  dueOn: string | null
  confirm: boolean
  sentAt: string
}

/** What a unit was sent, has in use, and owes nothing for up to this version. */
export type KeptDelivery = OpenDelivery & { settledVersion: number }

/** `settledVersion`: up to which version the heir owes nothing, since its predecessor has done it; null: it owes. */
export type Inherited = OpenDelivery & { inheritedFrom: string; settledVersion: number | null }

type Standing = {
  succession: readonly { from: string; heirs: readonly string[] }[]
  /** What heirs were sent themselves. */
  held: readonly { unit: string; document: string; confirm: boolean }[]
  /** What the former units have done, and hold. */
  kept?: readonly KeptDelivery[]
}

/**
 * What passes to the heirs of the units that end: each heir owes a document once, whatever how many of its predecessors owed it
 * and whatever it was sent itself; a duty to confirm is not lost beside a sending without one. Of several, the earliest due counts.
 * What a predecessor has done the heir has as well, so that it may read it, and owes nothing for it.
 */
export function inherited(open: readonly OpenDelivery[], { succession, held, kept = [] }: Standing): Inherited[] {
  const heirsOf = new Map(succession.map(({ from, heirs }) => [from, heirs]))
  const own = new Map<string, boolean>()
  for (const { unit, document, confirm } of held) {
    const place = placeOf(unit, document)
    own.set(place, confirm || own.get(place) === true)
  }
  const passed = new Map<string, Inherited>()
  const pass = (delivery: OpenDelivery, settledVersion: number | null): void => {
    for (const heir of heirsOf.get(delivery.unit) ?? []) {
      const place = placeOf(heir, delivery.document)
      const isLess = own.get(place) === false && delivery.confirm && settledVersion === null
      if (passed.has(place) || (own.has(place) && !isLess)) continue
      passed.set(place, { ...delivery, unit: heir, inheritedFrom: delivery.unit, settledVersion })
    }
  }
  for (const delivery of open.toSorted(byUrgency)) pass(delivery, null)
  for (const { settledVersion, ...delivery } of kept.toSorted(byUrgency)) pass(delivery, settledVersion)
  return [...passed.values()]
}

function placeOf(unit: string, document: string): string {
  return `${unit} ${document}`
}

function byUrgency(one: OpenDelivery, other: OpenDelivery): number {
  const order = ({ confirm, dueOn, sentAt, unit }: OpenDelivery) =>
    `${confirm ? 0 : 1} ${dueOn ?? '9999-12-31'} ${sentAt} ${unit}`
  return order(one) < order(other) ? -1 : 1
}
