import { DomainError } from './errors'

/** Groups of our own rows; every other dot leads into another collection. */
const OWN_GROUPS = ['bulletin.', 'version.']
const FIELD_NAME = /^[a-z0-9_]+$/i

/**
 * A question about rows may sort and filter by their own fields only. Attack: by sorting or filtering through a relation
 * (`uploadedBy.hash`) an asker could find out, bit by bit, what no answer shows.
 *
 * @param query the address's query, or a form body that stands for it
 * @throws DomainError platform/invalid-input
 */
export function refuseForeignFields(query: string): void {
  for (const [name, value] of new URLSearchParams(query)) {
    const fields = name === 'sort' || name.startsWith('sort[') ? value.split(',') : fieldsOfFilter(name)
    const foreign = fields.find((field) => isForeign(field.trim().replace(/^-/, '')))
    if (foreign === undefined) continue
    throw new DomainError('platform/invalid-input', {
      errors: [{ path: name, message: `Không sắp xếp hay lọc được theo “${foreign}”.` }],
    })
  }
}

/** `where[or][0][title][like]` → or, 0, title, like. */
function fieldsOfFilter(name: string): string[] {
  if (!name.startsWith('where')) return []
  return [...name.matchAll(/\[([^\]]*)\]/g)].map(([, field = '']) => field)
}

function isForeign(field: string): boolean {
  if (field === '') return false
  const group = OWN_GROUPS.find((each) => field.startsWith(each))
  const own = group ? field.slice(group.length) : field
  return !FIELD_NAME.test(own)
}
