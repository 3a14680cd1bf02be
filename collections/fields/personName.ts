import type { PayloadRequest, TextField } from 'payload'
import { actOnly } from './actOnly'

type PersonNameOptions = {
  label: { vi: string; en: string }
  /** The ids, or the rows, of whom the row names. */
  who: (row: Record<string, unknown>) => unknown[]
  position?: 'sidebar'
}

/**
 * Who wrote, sent or approved it, by name: whoever may read the row may know that much, and of the account nothing else, so
 * the accounts themselves stay closed. Nothing of it is stored; so nobody can sort or filter by it either.
 */
export function personNameField(name: string, { label, who, position }: PersonNameOptions): TextField {
  return {
    name,
    type: 'text',
    virtual: true,
    label,
    access: actOnly,
    admin: {
      readOnly: true,
      disableListFilter: true,
      ...(position ? { position } : {}),
      condition: (data) => Boolean(data?.[name]),
    },
    hooks: {
      afterRead: [
        async ({ data, req }) => {
          const names = await Promise.all(who(data ?? {}).map((person) => nameOf(req, idOf(person))))
          return names.filter(Boolean).join(', ') || null
        },
      ],
    },
  }
}

/** For the relation whose name stands beside it: the panel would show an account that its reader may not see as nameless. */
export const shownByName = { condition: () => false, disableListColumn: true }

type Names = Map<string, Promise<string | null>>

/** Looked up once for each request, outside its transaction: MongoDB takes no two questions at once inside one. */
function nameOf(req: PayloadRequest, id: string | null): Promise<string | null> {
  if (id === null) return Promise.resolve(null)
  const names = namesOf(req)
  const known = names.get(id) ?? findName(req, id)
  names.set(id, known)
  return known
}

function namesOf(req: PayloadRequest): Names {
  const kept = req.context['names']
  if (kept instanceof Map) return kept as Names // only this file keeps anything there
  const names: Names = new Map()
  req.context['names'] = names
  return names
}

async function findName({ payload }: PayloadRequest, id: string): Promise<string | null> {
  const person = await payload.db.findOne<{ id: string; name?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  return person?.name ?? null
}

function idOf(person: unknown): string | null {
  if (typeof person === 'string') return person
  return person && typeof person === 'object' && 'id' in person && typeof person.id === 'string' ? person.id : null
}
