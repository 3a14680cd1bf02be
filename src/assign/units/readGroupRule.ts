import type { PayloadRequest } from 'payload'
import { DomainError } from '../../platform/errors'
import { checkInput } from '../../platform/parseInput'
import type { GroupRule } from '../rules/units/unitGroups'
import { readProgrammes, readUnits, unitFinder } from './readUnits'
import { groupRuleSchema } from './unitSchemas'

/**
 * The rule of a group as it is stored: checked, units by id.
 *
 * @throws DomainError platform/invalid-input with paths below `rule`
 */
export async function readGroupRule(req: PayloadRequest, value: unknown): Promise<GroupRule> {
  const checked = checkInput(groupRuleSchema, value)
  if ('errors' in checked) throw faulty(checked.errors.map((fault) => ({ ...fault, path: `rule.${fault.path}` })))
  const finder = unitFinder(await readUnits(req))
  const programmes = new Set((await readProgrammes(req)).map(({ slug }) => slug))
  const any = checked.value.any.map((condition, index) => {
    const at = `rule.any.${index}`
    const { below, successorsOf, units, programme, ...rest } = condition
    if (programme !== undefined && !programmes.has(programme)) {
      finder.faults.push({ path: `${at}.programme`, message: `Không có chương trình “${programme}”.` })
    }
    const idsOf = (names: readonly string[], field: string): string[] =>
      names.map((name, place) => finder.idOf(name, `${at}.${field}.${place}`))
    return {
      ...rest,
      ...(programme === undefined ? {} : { programme }),
      ...(below === undefined ? {} : { below: finder.idOf(below, `${at}.below`) }),
      ...(successorsOf ? { successorsOf: idsOf(successorsOf, 'successorsOf') } : {}),
      ...(units ? { units: idsOf(units, 'units') } : {}),
    }
  })
  if (finder.faults.length > 0) throw faulty(finder.faults)
  return { any }
}

function faulty(errors: { path: string; message: string }[]): DomainError {
  return new DomainError('platform/invalid-input', { errors })
}
