import type { Payload } from 'payload'
import { isAdmin, type Person, seesAllDeliveries } from '../../../collections/access/permissions'
import { holdsOn } from '../../assign/rules/units/dated'
import { existsOn, nameOn, type UnitInTime } from '../../assign/rules/units/unitsInTime'
import { readUnits } from '../../assign/units/readUnits'
import { DomainError } from '../../platform/errors'
import { compareVietnamese } from '../../vietnamese/compareVietnamese'
import { vietnamDay } from '../../vietnamese/calendar'
import { type EquippedPlace, equippedOn, equippedSum, requiredBy } from '../rules/equipment/equippedOn'
import type { NamedUnit, PlaceView, ProgrammeLine, ProgrammeView } from '../rules/equipment/equipmentViews'
import { standOn, unitsById, type Units } from '../rules/equipment/standOn'
import type { PlaceRow, ProgrammeRow } from '../rules/rows'
import { type EquipmentScope, isIn, readableEquipment } from './equipmentRights'
import { readEquipmentRows } from './readEquipmentRows'
import { readFirstUses, readProgrammeRows } from './readProgrammeRows'

/** The programmes with how many units are in each on a calendar day in Vietnam. */
export async function programmeLines(payload: Payload, day: string): Promise<ProgrammeLine[]> {
  const { programmes, places } = await readProgrammeRows(payload)
  return programmes
    .map((programme) => lineOf(programme, { places, day }))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}

function lineOf(programme: ProgrammeRow, { places, day }: { places: readonly PlaceRow[]; day: string }): ProgrammeLine {
  const { id, slug, name, decision, sample } = programme
  const own = places.filter((place) => place.programmeId === id && place.unitId !== null && holdsOn(place, day))
  return { id, slug, name, decision, sample, places: programme.places, taken: own.length }
}

type Asked = { person: Person; slug: string; /** Calendar day in Vietnam. */ day: string; now: Date }

/**
 * A programme's places on a day, as this person may see them: who is in it is no secret, who is equipped and uses the database is
 * for who may read the ledger of the unit.
 *
 * @throws DomainError platform/not-found
 */
export async function programmeView(payload: Payload, { person, slug, day, now }: Asked): Promise<ProgrammeView> {
  const { programmes, places } = await readProgrammeRows(payload, slug)
  const [programme] = programmes
  if (!programme) throw new DomainError('platform/not-found')
  const units = await readUnits({ payload })
  const byId = unitsById(units)
  const lines = places.flatMap(({ unitId }) => (unitId ? standOn(byId, { id: unitId, day }).line : []))
  const equipment = await readEquipmentRows(payload)
  const rows = { programme, places, equipment, units, firstUses: await readFirstUses(payload, lines) }
  const equipped = equippedOn(rows, day)
  const scope = readableEquipment(person, { units, today: vietnamDay(now) })
  const mayChange = isAdmin(person)
  return {
    ...lineOf(programme, { places, day }),
    requiredKinds: requiredBy(programme),
    placesOn: equipped
      .map((place) => placeView(place, { units: byId, day, scope }))
      .toSorted((one, other) => compareVietnamese(nameOf(one), nameOf(other))),
    sum: seesAllDeliveries(person) || isAdmin(person) ? equippedSum(equipped) : null,
    mayChange,
    choices: mayChange ? choicesOn(units, vietnamDay(now)) : [],
  }
}

type Ground = { units: Units; day: string; scope: EquipmentScope | null }

function placeView(place: EquippedPlace, { units, day, scope }: Ground): PlaceView {
  const { unitId, from, to, decision, equipped, missing, firstUseOn, throughSuccessor, holders } = place
  const unit = unitId === null ? null : namedOn(units, unitId, day)
  const isShown = unitId !== null && [unitId, ...holders].some((id) => isIn(scope, id))
  return {
    unit,
    from: from ?? null,
    to: to ?? null,
    decision,
    successors: throughSuccessor ? holders.map((id) => namedOn(units, id, day)) : [],
    standing: isShown ? { equipped, missing, firstUseOn } : null,
  }
}

/** Open places last. */
function nameOf({ unit }: PlaceView): string {
  return unit?.name ?? '\u{10FFFF}'
}

/** A unit under the name that it had on a day, or had last. */
export function namedOn(units: Units, id: string, day: string): NamedUnit {
  const unit = units.get(id)
  if (!unit) return { id, name: id }
  const shown = existsOn(unit, day) ? day : (unit.validTo ?? day)
  return { id, name: nameOn(unit, shown).name }
}

/** Units of communes and others, by name; those that have ended can be entered for the days on which they existed. */
function choicesOn(units: readonly (UnitInTime & { kind: string })[], today: string): NamedUnit[] {
  return units
    .filter(({ kind }) => kind === 'ubnd-xa')
    .map((unit) => ({ id: unit.id, name: existsOn(unit, today) ? unit.name : `${unit.name} (đã kết thúc)` }))
    .toSorted((one, other) => compareVietnamese(one.name, other.name))
}
