import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { DomainError, type FieldFault } from '../../platform/errors'
import { checkInput } from '../../platform/parseInput'
import { vietnamDay } from '../../vietnamese/calendar'
import { followedBy, holdsOn } from '../rules/units/dated'
import { unitTimeFaults } from '../rules/units/unitTimeFaults'
import { kindOn, nameOn, parentOn, shownAsOf, standingOn } from '../rules/units/unitsInTime'
import { type DatedArea, readUnits, type UnitRow, unitFinder } from './readUnits'
import { areasSchema, codesSchema, kindsSchema, namesSchema, parentsSchema } from './unitSchemas'

type Data = Record<string, unknown>
type Saving = { data: Data; before: UnitRow | null }

/**
 * What a unit's row says of time, checked and kept in step: a parent or an area given without dates holds from today on (of a
 * new unit: always); `parent`, `name`, `kind` and `areas` are what is true today in Vietnam.
 *
 * @throws DomainError platform/invalid-input
 */
export async function deriveUnitTime(
  req: PayloadRequest,
  { data, originalDoc }: { data: Data; originalDoc?: unknown },
): Promise<Data> {
  const saving = { data, before: plainRow(originalDoc) }
  const { today: asOf } = req.context
  const today = typeof asOf === 'string' ? asOf : vietnamDay(new Date())
  const row = await mergedRow(req, { saving, today })
  return { ...data, ...stamped(row, today) }
}

/** The row as it will be. */
async function mergedRow(req: PayloadRequest, { saving, today }: { saving: Saving; today: string }): Promise<UnitRow> {
  const { data, before } = saving
  const given = readLists(saving)
  const units = await unitsBeside(req, { saving, named: [...(given.parents ?? []), ...(given.areasInTime ?? [])] })
  const finder = unitFinder(before ? [...units, before] : units)
  const withIds = <Period extends { unit: string }>(field: string, periods: Period[] | null): Period[] | null =>
    periods?.map((period, index) => ({ ...period, unit: finder.idOf(period.unit, `${field}.${index}.unit`) })) ?? null
  const merged = {
    ...before,
    ...data,
    codes: given.codes ?? before?.codes ?? [],
    parents: withIds('parents', given.parents) ?? parentsBy(saving, today),
    names: given.names ?? namesBy(saving, today),
    kinds: given.kinds ?? kindsBy(saving, today),
    areasInTime: withIds('areasInTime', given.areasInTime) ?? areasBy(saving, today),
  } as unknown as UnitRow // a row as it will be
  const row = { ...merged, parent: idOf(merged.parent) }
  const faults = [...finder.faults, ...unitTimeFaults(row, units)]
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
  return row
}

function readLists(saving: Saving) {
  return {
    parents: readList(saving, { field: 'parents', schema: parentsSchema }),
    names: readList(saving, { field: 'names', schema: namesSchema }),
    kinds: readList(saving, { field: 'kinds', schema: kindsSchema }),
    areasInTime: readList(saving, { field: 'areasInTime', schema: areasSchema }),
    codes: readList(saving, { field: 'codes', schema: codesSchema }),
  }
}

/** Of a new unit only those that it names matter: nobody is below it yet. */
async function unitsBeside(
  req: PayloadRequest,
  { saving, named }: { saving: Saving; named: readonly { unit: string }[] },
): Promise<UnitRow[]> {
  const { before } = saving
  if (named.length === 0 && !isMoved(saving)) return []
  if (before) return (await readUnits(req)).filter(({ id }) => id !== before.id)
  return readUnits(req, [...new Set(named.map(({ unit }) => unit))])
}

function isMoved({ data, before }: Saving): boolean {
  return before !== null && data.parent !== undefined && idOf(data.parent) !== idOf(before.parent)
}

/** What is true on a day of that unit, as its row shows it; equal on two days between which nothing began or ended. */
export function stamped(row: UnitRow, today: string): Data {
  const asOf = shownAsOf(row, today)
  return {
    ...nameOn(row, asOf),
    kind: kindOn(row, asOf),
    parent: parentOn({ ...row, parent: idOf(row.parent) }, asOf),
    standing: standingOn(row, today),
    codes: row.codes ?? [],
    parents: row.parents ?? null,
    names: row.names ?? null,
    kinds: row.kinds ?? null,
    areasInTime: row.areasInTime ?? null,
    ...(row.areasInTime ? { areas: areasOn(row.areasInTime, asOf) } : {}),
  }
}

function areasOn(areas: readonly DatedArea[], day: string): string[] {
  return [...new Set(areas.filter((area) => holdsOn(area, day)).map(({ unit }) => unit))]
}

type Reading<Schema> = { field: string; schema: Schema }

/** A dated list that was sent and is another than before; null: nothing new. */
function readList<Schema extends z.ZodType<unknown[]>>(
  { data, before }: Saving,
  { field, schema }: Reading<Schema>,
): z.output<Schema> | null {
  const value = data[field]
  if (value === undefined || value === null) return null
  if (before && JSON.stringify(value) === JSON.stringify(before[field as keyof UnitRow])) return null
  const checked = checkInput(schema, value)
  if (!('errors' in checked)) return checked.value
  throw new DomainError('platform/invalid-input', { errors: checked.errors.map((fault) => below(field, fault)) })
}

function below(field: string, { path, message }: FieldFault): FieldFault {
  return { path: path ? `${field}.${path}` : field, message }
}

function parentsBy({ data, before }: Saving, today: string): UnitRow['parents'] {
  const parents = before?.parents ?? null
  if (!before || data.parent === undefined) return parents
  const [next, last] = [idOf(data.parent), idOf(before.parent)]
  if (next === last) return parents
  const known = parents ?? (last ? [{ unit: last, from: null, to: null }] : [])
  return followedBy([...known], { from: today, next: next ? { unit: next, from: today, to: null } : null })
}

/** A name that is typed over is a correction of what the unit is called now; another name from a day on is a reorganisation. */
function namesBy({ data, before }: Saving, today: string): UnitRow['names'] {
  const names = before?.names ?? null
  if (!before || !names?.length) return names
  const name = typeof data.name === 'string' ? data.name : before.name
  const shortName = typeof data.shortName === 'string' ? data.shortName : (before.shortName ?? null)
  if (name === before.name && shortName === (before.shortName ?? null)) return names
  const asOf = shownAsOf(before, today)
  return names.map((period) => (holdsOn(period, asOf) ? { ...period, name, shortName } : period))
}

/** The same of another kind. */
function kindsBy({ data, before }: Saving, today: string): UnitRow['kinds'] {
  const kinds = before?.kinds ?? null
  const kind = data.kind
  if (!before || !kinds?.length || typeof kind !== 'string' || kind === before.kind) return kinds
  const asOf = shownAsOf(before, today)
  return kinds.map((period) => (holdsOn(period, asOf) ? { ...period, kind } : period))
}

function areasBy({ data, before }: Saving, today: string): DatedArea[] | null {
  const areas = before?.areasInTime ?? null
  if (!before || data.areas === undefined) return areas
  const next = idsOf(data.areas)
  const last = idsOf(before.areas)
  if (next.join() === last.join()) return areas
  const known = areas ?? last.map((unit) => ({ unit, from: null, to: null }))
  const kept = known.flatMap((area) =>
    next.includes(area.unit) ? [area] : followedBy([area], { from: today, next: null }),
  )
  const added = next.filter((unit) => !last.includes(unit)).map((unit) => ({ unit, from: today, to: null }))
  return [...kept, ...added]
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((each) => idOf(each) ?? []).sort() : []
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? value.id : null
}

/** Null for a new unit: Payload then hands on an empty row. */
function plainRow(originalDoc: unknown): UnitRow | null {
  if (!originalDoc || typeof originalDoc !== 'object' || !('id' in originalDoc)) return null
  return plainUnit(originalDoc)
}

/** A row of units as Payload hands it on, with ids where it may have put whole rows. */
export function plainUnit(doc: object): UnitRow {
  const row = doc as UnitRow // what Payload read of units
  return { ...row, parent: idOf(row.parent), areas: idsOf(row.areas), successors: idsOf(row.successors) }
}
