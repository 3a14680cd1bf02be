import type { PayloadRequest } from 'payload'
import { DomainError, type FieldFault } from '../../platform/errors'
import { checkInput } from '../../platform/parseInput'
import { dayAfter, holdsOn, overlap } from '../rules/units/dated'
import { turningDays } from '../rules/units/unitsInTime'
import { readUnits, unitFinder } from './readUnits'
import { programmeMembersSchema } from './unitSchemas'

export type ProgrammeMember = { unit: string; from: string | null; to: string | null; note: string | null }

/**
 * The members of a programme as they are stored: units by id, none twice at the same time, never more than there are places.
 *
 * @throws DomainError platform/invalid-input with paths below `members`
 */
export async function readProgrammeMembers(
  req: PayloadRequest,
  { members, places }: { members: unknown; places: number | null },
): Promise<ProgrammeMember[]> {
  const checked = checkInput(programmeMembersSchema, members ?? [])
  if ('errors' in checked) throw faulty(checked.errors.map(({ path, message }) => at(path, message)))
  const finder = unitFinder(await readUnits(req))
  const stored = checked.value.map((member, index) => ({
    ...member,
    unit: finder.idOf(member.unit, `members.${index}.unit`),
  }))
  const faults = [...finder.faults, ...twiceIn(stored), ...crowdedIn(stored, places)]
  if (faults.length > 0) throw faulty(faults)
  return stored
}

function twiceIn(members: readonly ProgrammeMember[]): FieldFault[] {
  return members.flatMap((member, index) =>
    members.slice(0, index).some((other) => other.unit === member.unit && overlap(other, member))
      ? [at(`${index}.unit`, 'Đơn vị này đã có trong chương trình vào cùng thời gian.')]
      : [],
  )
}

function crowdedIn(members: readonly ProgrammeMember[], places: number | null): FieldFault[] {
  if (places === null) return []
  const days = ['0001-01-01', ...turningDays(members, dayAfter)]
  const isCrowded = days.some((day) => members.filter((member) => holdsOn(member, day)).length > places)
  return isCrowded ? [at('', `Chương trình chỉ có ${places} chỗ cùng một lúc.`)] : []
}

function at(path: string, message: string): FieldFault {
  return { path: path ? `members.${path}` : 'members', message }
}

function faulty(errors: FieldFault[]): DomainError {
  return new DomainError('platform/invalid-input', { errors })
}
