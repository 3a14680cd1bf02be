import type { PayloadRequest } from 'payload'
import { DomainError, type FieldFault } from '../../platform/errors'
import { checkInput } from '../../platform/parseInput'
import { type KnownMember, knownMembers } from '../rules/units/knownMembers'
import { programmeFaults } from '../rules/units/programmeFaults'
import { readUnits, unitFinder } from './readUnits'
import { programmeMembersSchema } from './unitSchemas'

type Asked = {
  members: unknown
  places: number | null
  /** As they stood. */
  before: readonly Partial<KnownMember>[]
  now: Date
}

/**
 * The members of a programme as they are stored: units by id, none on days on which it did not exist or twice at the same time,
 * never more than there are places.
 *
 * @throws DomainError platform/invalid-input with paths below `members`
 */
export async function readProgrammeMembers(
  req: PayloadRequest,
  { members, places, before, now }: Asked,
): Promise<KnownMember[]> {
  const checked = checkInput(programmeMembersSchema, members ?? [])
  if ('errors' in checked) throw faulty(checked.errors.map(({ path, message }) => at(path, message)))
  const units = await readUnits(req)
  const finder = unitFinder(units)
  const stored = checked.value.map((member, index) => ({
    ...member,
    unit: finder.idOf(member.unit, `members.${index}.unit`),
  }))
  const inTime = programmeFaults(stored, { units, places }).map(({ index, field, message }) =>
    at(field ? `${index}.${field}` : String(index), message),
  )
  const faults = [...finder.faults, ...inTime]
  if (faults.length > 0) throw faulty(faults)
  return knownMembers(stored, { before, now: now.toISOString() })
}

function at(path: string, message: string): FieldFault {
  return { path: path ? `members.${path}` : 'members', message }
}

function faulty(errors: FieldFault[]): DomainError {
  return new DomainError('platform/invalid-input', { errors })
}
