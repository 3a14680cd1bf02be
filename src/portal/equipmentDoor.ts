import type { Reader } from '../catalogue/reader'
import type {
  EquipmentList,
  EquipmentQuestion,
  ItemView,
  ProgrammeLine,
  ProgrammeView,
} from '../report/rules/equipment/equipmentViews'

/** As `POST /api/equipment-items` takes it; `id` is the form's own, so that a second tap enters nothing. */
export type NewItem = {
  id: string
  kind: string
  name: string
  serial: string | null
  source: string | null
  programme: string | null
  unit: string
  state: string
  from: string
}

/** As `POST /api/equipment-items/:id/states` takes it. */
export type NewState = { id: string; unit: string | null; state: string; from: string; note: string | null }

/** As `POST /api/programmes/:id/members` takes it. */
export type NewMember = { unit: string; from: string; to: string | null; decision: string; note: string | null }

/** As `POST /api/programmes/:id/members/end` takes it. */
export type MemberEnding = { unit: string; from: string | null; to: string }

/**
 * The pages' way to the registers of programmes and equipment. A mirror has none, and no such pages. Days are calendar days in
 * Vietnam. Each answers as the record does for this person, and refuses with the acts' codes.
 */
export type EquipmentDoor = {
  programmes(day: string): Promise<ProgrammeLine[]>
  /** @throws platform/not-found */
  programme(reader: Reader, asked: { slug: string; day: string }): Promise<ProgrammeView>
  addMember(reader: Reader, asked: { programmeId: string; entry: NewMember }): Promise<void>
  endMember(reader: Reader, asked: { programmeId: string; ending: MemberEnding }): Promise<void>
  /** @throws platform/forbidden */
  list(reader: Reader, question: EquipmentQuestion): Promise<EquipmentList>
  /** @throws platform/forbidden, platform/not-found */
  item(reader: Reader, asked: { id: string; day: string }): Promise<ItemView>
  /** Answers the thing's id. */
  add(reader: Reader, entry: NewItem): Promise<string>
  change(reader: Reader, asked: { itemId: string; entry: NewState }): Promise<void>
}
