import type { PayloadRequest } from 'payload'
import { vietnamDay } from '../vietnamese/calendar'
import { standingFor } from './rules/units/unitGroups'
import { readUnits } from './units/readUnits'

/**
 * The unit and those that have ended and that it stands for today in Vietnam: their copies are its to remove, what they sent is its
 * to change, and their standing rules are its to end.
 */
export async function unitsSpokenFor(req: PayloadRequest, unitId: string): Promise<string[]> {
  return [unitId, ...(standingFor(await readUnits(req), vietnamDay(new Date())).get(unitId) ?? [])]
}
