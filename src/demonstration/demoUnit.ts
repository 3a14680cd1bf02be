import type { UnitKindSlug } from '../vocabulary/unitKinds'

export type DatedCode = { scheme: 'gso'; value: string; from: string | null; to: string | null }
export type DatedParent = { key: string; from: string | null; to: string | null }

/** Dates are calendar days, both ends included; null is unknown or open. */
export type DemoUnit = {
  /** Names the unit inside the demonstration; never an official code, since those are re-used for other territories. */
  key: string
  slug: string
  name: string
  shortName?: string
  kind: UnitKindSlug
  /** The parent now, or the last one of a unit that has ended. */
  parentKey?: string
  /** All parents in time, oldest first. */
  parents: DatedParent[]
  codes: DatedCode[]
  validFrom: string | null
  validTo: string | null
  predecessorKeys: string[]
  successorKeys: string[]
  /** Communes of today in which a border post works. */
  areaKeys?: string[]
  /** Lies on the coast, or watches it. */
  coastal?: boolean
  /** Its place along the coast, the smallest in the north. */
  coastOrder?: number
  /** What is uncertain about the entry, in Vietnamese. */
  note?: string
}
