import type { DatedParent, UnitInTime } from './unitsInTime'

export type DatedArea = DatedParent
export type DatedCode = { scheme: string; value: string; from: string | null; to: string | null }

/** What a reorganisation needs to know of a unit, and says of it anew. */
export type PlannedUnit = UnitInTime & {
  slug: string
  kind: string
  coastal?: boolean | null
  codes?: DatedCode[] | null
  areas?: string[] | null
  areasInTime?: DatedArea[] | null
  predecessors?: string[] | null
}
