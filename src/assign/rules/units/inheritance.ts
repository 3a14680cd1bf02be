/** What a unit was sent and has not done: to look at, to confirm, or to remove. */
export type OpenDelivery = {
  unit: string
  document: string
  assignment: string
  dueOn: string | null
  confirm: boolean
  sentAt: string
}

export type Inherited = OpenDelivery & { inheritedFrom: string }

type Standing = {
  succession: readonly { from: string; heirs: readonly string[] }[]
  /** What heirs were sent themselves. */
  held: readonly { unit: string; document: string; confirm: boolean }[]
}

/**
 * What passes to the heirs of the units that end: each heir owes a document once, whatever how many of its predecessors owed it
 * and whatever it was sent itself; a duty to confirm is not lost beside a sending without one. Of several, the earliest due counts.
 */
export function inherited(open: readonly OpenDelivery[], { succession, held }: Standing): Inherited[] {
  const heirsOf = new Map(succession.map(({ from, heirs }) => [from, heirs]))
  const own = new Map<string, boolean>()
  for (const { unit, document, confirm } of held) {
    const place = `${unit} ${document}`
    own.set(place, confirm || own.get(place) === true)
  }
  const passed = new Map<string, Inherited>()
  for (const delivery of open.toSorted(byUrgency)) {
    for (const heir of heirsOf.get(delivery.unit) ?? []) {
      const place = `${heir} ${delivery.document}`
      const confirmsAlready = own.get(place)
      if (passed.has(place) || confirmsAlready === true || (confirmsAlready === false && !delivery.confirm)) continue
      passed.set(place, { ...delivery, unit: heir, inheritedFrom: delivery.unit })
    }
  }
  return [...passed.values()]
}

function byUrgency(one: OpenDelivery, other: OpenDelivery): number {
  const order = ({ confirm, dueOn, sentAt, unit }: OpenDelivery) =>
    `${confirm ? 0 : 1} ${dueOn ?? '9999-12-31'} ${sentAt} ${unit}`
  return order(one) < order(other) ? -1 : 1
}
