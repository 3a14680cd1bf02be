import type { Payload } from 'payload'
import type { Person } from '../../../collections/access/permissions'
import { existsOn } from '../../assign/rules/units/unitsInTime'
import { readUnits, type UnitRow } from '../../assign/units/readUnits'
import { DomainError } from '../../platform/errors'
import { vietnamDay } from '../../vietnamese/calendar'
import { compareVietnamese } from '../../vietnamese/compareVietnamese'
import { equipmentOn, type PlacedItem } from '../rules/equipment/equipmentOn'
import { equipmentRows } from '../rules/equipment/equipmentRows'
import type {
  EquipmentList,
  EquipmentQuestion,
  ItemLine,
  ItemView,
  NamedUnit,
  StateLine,
} from '../rules/equipment/equipmentViews'
import { unitsById, type Units } from '../rules/equipment/standOn'
import { type EquipmentScope, isIn, keptEquipment, readableEquipment } from './equipmentRights'
import { namedOn } from './programmeViews'
import { type ItemRow, readItems, readStates, type StateRow } from './readEquipmentRows'
import { readProgrammeRows } from './readProgrammeRows'

type Register = {
  units: UnitRow[]
  byId: Units
  items: Map<string, ItemRow>
  states: StateRow[]
  /** Names by id. */
  programmes: Map<string, string>
  readable: EquipmentScope
  kept: EquipmentScope | null
}

type Asking = { person: Person; now: Date }

/** @throws DomainError platform/forbidden for who may look at no equipment */
async function registerFor(payload: Payload, { person, now }: Asking, itemIds?: string[]): Promise<Register> {
  const units = await readUnits({ payload })
  const today = vietnamDay(now)
  const readable = readableEquipment(person, { units, today })
  if (readable === null) throw new DomainError('platform/forbidden')
  const asked = itemIds ? { itemIds } : {}
  const items = await readItems(payload, asked)
  const { programmes } = await readProgrammeRows(payload)
  return {
    units,
    byId: unitsById(units),
    items: new Map(items.map((item) => [item.id, item])),
    states: await readStates(payload, asked),
    programmes: new Map(programmes.map(({ id, name }) => [id, name])),
    readable,
    kept: keptEquipment(person, { units, today }),
  }
}

/** The equipment of the units that this person may look at, as of a calendar day in Vietnam, narrowed by the question. */
export async function equipmentList(
  payload: Payload,
  { question, ...asking }: Asking & { question: EquipmentQuestion },
): Promise<EquipmentList> {
  const register = await registerFor(payload, asking)
  const { day, state } = question
  const found = placedOn(register, day).filter((item) => isAsked(item, { question, register }))
  const sums = { working: 0, broken: 0, returned: 0 }
  for (const item of found) sums[item.state] += 1
  return {
    items: found
      .filter((item) => (state === null ? item.state !== 'returned' : item.state === state))
      .map((item) => itemLine(item, { register, day }))
      .toSorted(byUnit),
    sums,
    mayChange: register.kept !== null,
    units: namesIn(register, { scope: register.readable, day }),
    receivers: receiversIn(register, vietnamDay(asking.now)),
    programmes: [...register.programmes].map(([id, name]) => ({ id, name })),
  }
}

/**
 * One thing as of a day, with all that was entered of it.
 *
 * @throws DomainError platform/forbidden, platform/not-found for what is at no unit of this person's
 */
export async function itemView(
  payload: Payload,
  { id, day, ...asking }: Asking & { id: string; day: string },
): Promise<ItemView> {
  const register = await registerFor(payload, asking, [id])
  const today = vietnamDay(asking.now)
  const [present] = placedOn(register, today)
  if (!present || !isIn(register.readable, present.holder)) throw new DomainError('platform/not-found')
  const shown = placedOn(register, day)[0] ?? present
  const mayChange = isIn(register.kept, present.holder)
  return {
    item: itemLine(shown, { register, day }),
    history: historyOf(register),
    mayChange,
    receivers: mayChange ? receiversIn(register, today) : [],
  }
}

function placedOn({ items, states, byId }: Register, day: string): PlacedItem[] {
  return equipmentOn(equipmentRows([...items.values()], states), { units: byId, day })
}

function isAsked(
  item: PlacedItem,
  { question, register }: { question: EquipmentQuestion; register: Register },
): boolean {
  const { unitId, kind, programmeId } = question
  const given = [item.holder, item.inheritedFrom, ...item.heirs]
  if (!given.some((id) => id !== null && isIn(register.readable, id))) return false
  if (unitId !== null && !given.includes(unitId)) return false
  if (kind !== null && item.kind !== kind) return false
  return programmeId === null || register.items.get(item.itemId)?.programme === programmeId
}

function itemLine(item: PlacedItem, { register, day }: { register: Register; day: string }): ItemLine {
  const stored = register.items.get(item.itemId)
  const named = (id: string) => namedOn(register.byId, id, day)
  return {
    id: item.itemId,
    kind: item.kind,
    name: item.name,
    serial: stored?.serial ?? null,
    source: stored?.source ?? null,
    programme: register.programmes.get(stored?.programme ?? '') ?? null,
    sample: stored?.sample ?? false,
    state: item.state,
    since: item.from ?? '',
    holder: named(item.holder),
    inheritedFrom: item.inheritedFrom === null ? null : named(item.inheritedFrom),
    heirs: item.heirs.map(named),
  }
}

function byUnit(one: ItemLine, other: ItemLine): number {
  return compareVietnamese(one.holder.name, other.holder.name) || compareVietnamese(one.name, other.name)
}

function namesIn(
  { units, byId }: Register,
  { scope, day }: { scope: EquipmentScope | null; day: string },
): NamedUnit[] {
  return units
    .filter((unit) => existsOn(unit, day) && isIn(scope, unit.id))
    .map(({ id }) => namedOn(byId, id, day))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

/** What somebody may enter for; a unit that has ended for the days on which it existed. */
function receiversIn({ units, byId, kept }: Register, today: string): NamedUnit[] {
  return units
    .filter(({ id, validFrom }) => isIn(kept, id) && (!validFrom || validFrom <= today))
    .map((unit) => {
      const { id, name } = namedOn(byId, unit.id, today)
      return { id, name: existsOn(unit, today) ? name : `${name} (đã kết thúc)` }
    })
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

function historyOf({ states, byId }: Register): StateLine[] {
  const inOrder = states.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return inOrder
    .map(({ id, unit, state, from, note, enteredAt }, index) => ({
      id,
      unit: namedOn(byId, unit, from),
      state,
      from,
      note: note ?? null,
      enteredAt,
      corrected: inOrder[index + 1]?.from === from,
    }))
    .toReversed()
}

function orderOf({ from, enteredAt, id }: StateRow): string {
  return [from, enteredAt, id].join(' ')
}
