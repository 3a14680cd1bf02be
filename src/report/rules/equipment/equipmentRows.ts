import { dayBefore } from '../../../assign/rules/units/dated'
import type { EquipmentRow, EquipmentState } from '../rows'

/** A row of `equipment-items`, as far as the figures need it. */
export type ItemEntry = { id: string; kind: string; name: string }

/** A row of `equipment-states`: from this day on, until a later one says otherwise. */
export type StateEntry = {
  id: string
  item: string
  unit: string
  state: EquipmentState
  /** Calendar day in Vietnam. */
  from: string
  /** When it was entered, an instant. */
  enteredAt: string
}

/**
 * Each thing's states as stretches of days. Of two entries for the same day the later one counts: the stretch of the
 * other has no day.
 */
export function equipmentRows(items: readonly ItemEntry[], states: readonly StateEntry[]): EquipmentRow[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const inOrder = states.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return inOrder.flatMap((entry, index) => {
    const item = byId.get(entry.item)
    if (!item) return []
    const next = inOrder[index + 1]
    const to = next?.item === entry.item ? dayBefore(next.from) : null
    const { unit: unitId, state, from, enteredAt: knownAt } = entry
    return [{ itemId: item.id, kind: item.kind, name: item.name, unitId, state, from, to, knownAt }]
  })
}

function placeOf({ item, from, enteredAt, id }: StateEntry): string {
  return [item, from, enteredAt, id].join(' ')
}
