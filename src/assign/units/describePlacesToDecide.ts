import type { Payload } from 'payload'
import { formatDay, vietnamDay } from '../../vietnamese/calendar'
import { placesToDecide } from '../rules/units/placesToDecide'
import type { ProgrammeMembers } from '../rules/units/unitGroups'
import { readUnits } from './readUnits'

/**
 * The places of a programme whose unit is no more, one a line in Vietnamese, with who succeeded it; null where there are none. Read
 * outside any transaction: MongoDB takes no two questions at once inside one.
 */
export async function describePlacesToDecide(payload: Payload, members: unknown): Promise<string | null> {
  if (!Array.isArray(members) || members.length === 0) return null
  const known = members as ProgrammeMembers['members'] // as readProgrammeMembers stored them
  const places = placesToDecide(await readUnits({ payload }), { members: known, day: vietnamDay(new Date()) })
  const lines = places.map(({ unit, successors }) => {
    const names = successors.map(({ name }) => name).join('; ') || 'chưa ghi'
    return `${unit.name} (kết thúc ngày ${formatDay(unit.validTo ?? '')}); đơn vị kế tục: ${names}.`
  })
  return lines.join('\n') || null
}
