import type { EquipmentRow } from '../rows'
import { standOn, type Units } from './standOn'

/** Where a thing is on a day. */
export type PlacedItem = EquipmentRow & {
  /** The unit that has it: the one that it was given to, or the one that alone succeeded it. */
  holder: string
  /** The unit that it was given to, where that has ended. */
  inheritedFrom: string | null
  /** Of a unit that several succeeded: who may have it, as nobody has said yet. */
  heirs: string[]
}

/**
 * The state of each thing on a calendar day in Vietnam, returned ones too. What was given to a unit that has ended is with its
 * successor; what was entered is not touched. It asks `from` alone, so rows that were left out by when they became known do no harm.
 */
export function equipmentOn(
  rows: readonly EquipmentRow[],
  { units, day }: { units: Units; day: string },
): PlacedItem[] {
  const newest = new Map<string, EquipmentRow>()
  for (const row of rows) {
    if (row.from && row.from > day) continue
    const known = newest.get(row.itemId)
    if (!known || isLater(row, known)) newest.set(row.itemId, row)
  }
  return [...newest.values()].map((row) => {
    const { holders } = standOn(units, { id: row.unitId, day })
    const [only] = holders
    if (only === row.unitId) return { ...row, holder: row.unitId, inheritedFrom: null, heirs: [] }
    if (only !== undefined && holders.length === 1)
      return { ...row, holder: only, inheritedFrom: row.unitId, heirs: [] }
    return { ...row, holder: row.unitId, inheritedFrom: null, heirs: holders }
  })
}

/** Of the same day and the same instant the one that comes later in the list. */
function isLater(row: EquipmentRow, known: EquipmentRow): boolean {
  const [from, knownFrom] = [row.from ?? '', known.from ?? '']
  return from > knownFrom || (from === knownFrom && row.knownAt >= known.knownAt)
}
