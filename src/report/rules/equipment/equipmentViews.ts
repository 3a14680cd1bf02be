import type { EquipmentState } from '../rows'
import type { EquippedSum } from './equippedOn'

/** A unit by the name that it had on the day of the question. */
export type NamedUnit = { id: string; name: string }

/** What is known of a place's equipment; only for who may read the ledger of its unit. */
export type PlaceStanding = { equipped: boolean; missing: readonly string[]; firstUseOn: string | null }

export type PlaceView = {
  /** Null: nobody has the place. */
  unit: NamedUnit | null
  from: string | null
  to: string | null
  decision: string | null
  /** Who stands for a unit that has ended. */
  successors: NamedUnit[]
  standing: PlaceStanding | null
}

export type ProgrammeLine = {
  id: string
  slug: string
  name: string
  decision: string | null
  sample: boolean
  /** Null: as many as there are. */
  places: number | null
  /** On the day of the question. */
  taken: number
}

export type ProgrammeView = ProgrammeLine & {
  requiredKinds: readonly string[]
  /** As of the day of the question, open ones last. */
  placesOn: PlaceView[]
  /** Only for who may read the ledger of every unit. */
  sum: EquippedSum | null
  mayChange: boolean
  /** Who may be given a place; empty for who may not change it. */
  choices: NamedUnit[]
}

/** A thing as it was on the day of the question. */
export type ItemLine = {
  id: string
  kind: string
  name: string
  serial: string | null
  source: string | null
  programme: string | null
  sample: boolean
  state: EquipmentState
  /** Since when it is in this state at this unit, as it was entered. */
  since: string
  holder: NamedUnit
  inheritedFrom: NamedUnit | null
  /** Several succeeded the unit, and nobody has said yet which of them has it. */
  heirs: NamedUnit[]
}

/** What is asked of the register; null: not asked. Things that were returned are shown where `state` asks for them. */
export type EquipmentQuestion = {
  /** Calendar day in Vietnam. */
  day: string
  unitId: string | null
  kind: string | null
  state: EquipmentState | null
  programmeId: string | null
}

export type EquipmentList = {
  /** By unit, in the order of the alphabet. */
  items: ItemLine[]
  sums: Record<EquipmentState, number>
  mayChange: boolean
  /** Units in the reader's scope: by which to narrow, and to whom a thing may be given today. */
  units: NamedUnit[]
  receivers: NamedUnit[]
  programmes: { id: string; name: string }[]
}

export type StateLine = {
  id: string
  unit: NamedUnit
  state: EquipmentState
  from: string
  note: string | null
  enteredAt: string
  /** Another entry for the same day came after it. */
  corrected: boolean
}

export type ItemView = {
  item: ItemLine
  /** The newest first. */
  history: StateLine[]
  mayChange: boolean
  receivers: NamedUnit[]
}
