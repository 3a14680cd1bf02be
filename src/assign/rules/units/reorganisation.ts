import type { DatedArea, DatedCode, PlannedUnit } from './plannedUnit'

/** A unit by its id or slug, or one that the same reorganisation makes: `new:` and its key. */
export type UnitRef = string

/** A unit that a reorganisation makes. */
export type NewUnit = {
  /** Names it within the reorganisation; its slug where left out. */
  key?: string | undefined
  name: string
  shortName?: string | null | undefined
  slug?: string | undefined
  kind: string
  parent?: UnitRef | null | undefined
  codes?: readonly Omit<DatedCode, 'from' | 'to'>[] | undefined
  coastal?: boolean | undefined
}

/**
 * Steps of one reorganisation, all on the same day. `heirs` take over what a unit still owes (left out: all successors), `peopleTo`
 * its people (left out: the successor where there is one only).
 */
export type Step =
  | {
      kind: 'dissolve'
      unit: UnitRef
      successors: readonly UnitRef[]
      heirs?: readonly UnitRef[] | undefined
      peopleTo?: UnitRef | undefined
    }
  | { kind: 'merge'; units: readonly UnitRef[]; into: UnitRef | NewUnit }
  | {
      kind: 'split'
      unit: UnitRef
      into: readonly (UnitRef | NewUnit)[]
      /** The unit itself goes on beside the new ones, with all that it owes and all its people. */
      keeps?: boolean | undefined
      heirs?: readonly UnitRef[] | undefined
      peopleTo?: UnitRef | undefined
    }
  | { kind: 'rename'; unit: UnitRef; name: string; shortName?: string | null | undefined }
  | { kind: 'reclassify'; unit: UnitRef; to: string }
  | { kind: 'move'; unit: UnitRef; parent: UnitRef | null }

export type Fault = { path: string; message: string }

/** Who takes over from a unit that ends. */
export type Succession = { from: string; successors: string[]; heirs: string[]; peopleTo: string | null; path: string }

export type Plan = {
  faults: Fault[]
  /** Rows as they will be: what begins and what changes; untouched units are not among them. */
  begun: PlannedUnit[]
  changed: PlannedUnit[]
  succession: Succession[]
  renamed: { unit: string; name: string; before: string }[]
  /** `to`: the slug of the new kind. */
  reclassified: { unit: string; to: string; before: string }[]
  /** `follows`: nobody said so, it goes along with its parent's only successor. */
  moved: { unit: string; parent: string | null; follows: boolean }[]
}

export type { DatedArea, DatedCode, PlannedUnit }
