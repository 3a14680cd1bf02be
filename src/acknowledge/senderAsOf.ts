import type { PayloadRequest } from 'payload'
import { membershipsOf } from '../assign/units/membershipRows'
import { membershipOn } from '../assign/rules/units/memberships'
import type { Reader } from '../catalogue/reader'
import { vietnamDay } from '../vietnamese/calendar'

/**
 * Who the sender was at an instant: a person speaks for the unit of that day in Vietnam, so that what is reported late goes to the
 * unit that did it; on days without a unit for none. A consumer speaks for what its key says.
 */
export async function senderAsOf(req: PayloadRequest, reader: Reader): Promise<(at: string) => Reader> {
  if (reader.kind !== 'person' || reader.id === null) return () => reader
  const memberships = await membershipsOf(req, reader.id)
  const mayConfirm = reader.roles.includes('officer') || reader.roles.includes('broadcaster')
  return (at) => {
    const membership = membershipOn(memberships, vietnamDay(new Date(at)))
    const unitId = membership?.unit ?? null
    const confirmsForUnit = mayConfirm && membership?.confirmsForUnit === true
    if (unitId === reader.unitId) return { ...reader, confirmsForUnit }
    const audiences = reader.audiences.filter((audience) => !audience.startsWith('unit:'))
    return { ...reader, unitId, confirmsForUnit, audiences: unitId ? [...audiences, `unit:${unitId}`] : audiences }
  }
}
