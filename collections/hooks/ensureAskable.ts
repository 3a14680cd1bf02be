import type { CollectionBeforeOperationHook, Where } from 'payload'
import { DomainError, type FieldFault } from '../../src/platform/errors'
import { askableFields, type AskableFields } from '../../src/platform/questions/askableFields'

/**
 * Whatever door a person's question comes through, the panel's lists too, it asks only for fields that answers show. Attack:
 * filtering or sorting through a relation (`uploadedBy.username`) or by a hidden field, to find out bit by bit what no answer shows.
 */
export const ensureAskable: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (!('overrideAccess' in args) || args.overrideAccess !== false) return args
  // Saves have fields of another shape, and only those who may read all of a document may read them.
  if (/versions/i.test(operation)) return args
  const fields = askableFields(req.payload, { slug: collection.slug, ofSaves: false })
  const faults = [
    ...('where' in args && args.where ? conditionFaults(args.where, fields) : []),
    ...('sort' in args ? sortFaults(args.sort, fields) : []),
  ]
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
  return args
}

function conditionFaults(where: Where, fields: AskableFields): FieldFault[] {
  return Object.entries(where).flatMap(([path, condition]) => {
    if (/^(and|or)$/i.test(path) && Array.isArray(condition))
      return condition.flatMap((each) => conditionFaults(each, fields))
    return faultAt(path, fields)
  })
}

function sortFaults(sort: unknown, fields: AskableFields): FieldFault[] {
  const paths = (Array.isArray(sort) ? sort : [sort]).filter((path) => typeof path === 'string')
  return paths.flatMap((each) => each.split(',')).flatMap((path) => faultAt(path.trim().replace(/^-/, ''), fields))
}

function faultAt(path: string, fields: AskableFields): FieldFault[] {
  return path === '' || fields.has(path) ? [] : [{ path, message: 'Không lọc hoặc sắp xếp theo mục này được.' }]
}
