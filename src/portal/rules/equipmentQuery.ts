import type { EquipmentQuestion } from '../../report/rules/equipment/equipmentViews'
import { isCalendarDay } from '../../vietnamese/calendar'
import { EQUIPMENT_KINDS, EQUIPMENT_STATES } from '../../vocabulary/equipmentKinds'
import { isId } from './documentPaths'

/** What the register of equipment was asked for; '' means: not asked. The names in the address are Vietnamese, see `PARAMETERS`. */
export type EquipmentQuery = {
  day: string
  unit: string
  kind: string
  state: string
  programme: string
  /** From 1. */
  page: number
}

export const PARAMETERS = {
  day: 'ngay',
  unit: 'don-vi',
  kind: 'loai',
  state: 'tinh-trang',
  programme: 'chuong-trinh',
  page: 'trang',
} as const satisfies Record<keyof EquipmentQuery, string>

export const EQUIPMENT_PATH = '/bao-cao/trang-thiet-bi'

/** Reads the parameters of the address. What cannot be meant (a day that does not exist, an unknown kind) counts as not asked. */
export function equipmentQuery(parameters: Record<string, unknown>): EquipmentQuery {
  const text = (name: keyof EquipmentQuery) => {
    const value = parameters[PARAMETERS[name]]
    return typeof value === 'string' ? value.trim() : ''
  }
  const id = (name: 'unit' | 'programme') => (isId(text(name)) ? text(name) : '')
  return {
    day: dayAsked(parameters),
    unit: id('unit'),
    kind: EQUIPMENT_KINDS.find(({ slug }) => slug === text('kind'))?.slug ?? '',
    state: EQUIPMENT_STATES.find(({ value }) => value === text('state'))?.value ?? '',
    programme: id('programme'),
    page: /^[1-9]\d{0,5}$/.test(text('page')) ? Number(text('page')) : 1,
  }
}

/** The day that a page is asked for as of, or '' for today. */
export function dayAsked(parameters: Record<string, unknown>): string {
  const value = parameters[PARAMETERS.day]
  return typeof value === 'string' && isCalendarDay(value.trim()) ? value.trim() : ''
}

/** An address for the same question with some parameters changed; from the first page unless one is given. */
export function equipmentPath(
  query: EquipmentQuery,
  change: Partial<EquipmentQuery> = {},
  path: string = EQUIPMENT_PATH,
): string {
  const merged: EquipmentQuery = { ...query, page: 1, ...change }
  const parameters = new URLSearchParams()
  for (const [key, name] of Object.entries(PARAMETERS)) {
    // `PARAMETERS` has exactly the keys of a query, by its own type.
    const value = merged[key as keyof EquipmentQuery]
    if (value && value !== 1) parameters.set(name, String(value))
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** Anything but all that there is today was asked for. */
export function isNarrowed(query: EquipmentQuery): boolean {
  return equipmentPath(query) !== EQUIPMENT_PATH
}

/** The same question as the register understands it. */
export function equipmentQuestion(query: EquipmentQuery, today: string): EquipmentQuestion {
  return {
    day: query.day || today,
    unitId: query.unit || null,
    kind: query.kind || null,
    state: EQUIPMENT_STATES.find(({ value }) => value === query.state)?.value ?? null,
    programmeId: query.programme || null,
  }
}
