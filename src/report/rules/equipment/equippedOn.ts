import { holdsOn } from '../../../assign/rules/units/dated'
import type { UnitInTime } from '../../../assign/rules/units/unitsInTime'
import { USUALLY_REQUIRED } from '../../../vocabulary/equipmentKinds'
import type { EquipmentRow, PlaceRow, ProgrammeRow } from '../rows'
import { equipmentOn, type PlacedItem } from './equipmentOn'
import { standOn, type Units, unitsById } from './standOn'

export type EquippingRows = {
  programme: Pick<ProgrammeRow, 'id' | 'requiredKinds'>
  places: readonly PlaceRow[]
  equipment: readonly EquipmentRow[]
  units: readonly UnitInTime[]
  /** By unit the day of its first use, see `firstUses`. */
  firstUses: ReadonlyMap<string, string>
}

/** What of a place counts on a day. */
export type EquippedPlace = PlaceRow & {
  /** Who stands for the unit on the day: itself, or whoever succeeded it. Empty for an open place. */
  holders: string[]
  throughSuccessor: boolean
  equipped: boolean
  /** Kinds that do not work at the holder that lacks the fewest. */
  missing: string[]
  /** By that day, of the unit or whoever succeeded it. */
  firstUseOn: string | null
}

/**
 * Whether the communes of a programme were equipped to use the database on a calendar day in Vietnam, place by place: all kinds that
 * the programme requires work at the unit, or at one of those that succeeded it, and the ledger shows that the database was used by
 * then. Equipment of the successor counts for each place that it stands for. Source: `domain.md` §1, R6 and K3.
 */
export function equippedOn({ programme, places, equipment, ...rows }: EquippingRows, day: string): EquippedPlace[] {
  const units = unitsById(rows.units)
  const working = equipmentOn(equipment, { units, day }).filter(({ state }) => state === 'working')
  const required = requiredBy(programme)
  return places
    .filter((place) => place.programmeId === programme.id && holdsOn(place, day))
    .map((place) => {
      const { holders, line } = placeOn(units, { place, day })
      const missing = leastMissing({ place, holders }, { required, working })
      const firstUseOn = earliest(line.flatMap((id) => rows.firstUses.get(id) ?? []).filter((on) => on <= day))
      const equipped = holders.length > 0 && missing.length === 0 && firstUseOn !== null
      const throughSuccessor = holders.length > 0 && !holders.includes(place.unitId ?? '')
      return { ...place, holders, throughSuccessor, equipped, missing, firstUseOn }
    })
}

/** Of a programme: the kinds that must work. */
export function requiredBy({ requiredKinds }: Pick<ProgrammeRow, 'requiredKinds'>): readonly string[] {
  return requiredKinds?.length ? requiredKinds : USUALLY_REQUIRED
}

function placeOn(units: Units, { place, day }: { place: PlaceRow; day: string }) {
  return place.unitId === null ? { holders: [], line: [] } : standOn(units, { id: place.unitId, day })
}

type Asked = { place: PlaceRow; holders: readonly string[] }
type Having = { required: readonly string[]; working: readonly PlacedItem[] }

function leastMissing({ place, holders }: Asked, { required, working }: Having): string[] {
  const lacking = holders.map((holder) => {
    // What was given to the unit itself, and of several heirs nobody has said who has it, counts for its own place.
    const there = working.filter((item) => item.holder === holder || item.holder === place.unitId)
    const kinds = new Set(there.map(({ kind }) => kind))
    return required.filter((kind) => !kinds.has(kind))
  })
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? [...required]
}

function earliest(days: readonly string[]): string | null {
  return days.toSorted()[0] ?? null
}

/** The figure and what stands behind it. `units`: the present units that stand for equipped places, each once. */
export type EquippedSum = { places: number; taken: number; equipped: number; throughSuccessor: number; units: number }

export function equippedSum(places: readonly EquippedPlace[]): EquippedSum {
  const equipped = places.filter((place) => place.equipped)
  return {
    places: places.length,
    taken: places.filter(({ unitId }) => unitId !== null).length,
    equipped: equipped.length,
    throughSuccessor: equipped.filter((place) => place.throughSuccessor).length,
    units: new Set(equipped.flatMap(({ holders }) => holders)).size,
  }
}
