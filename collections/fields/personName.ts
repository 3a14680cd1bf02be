import type { PayloadRequest, TextField } from 'payload'
import { actOnly } from './actOnly'
import { lookedUpOnce, relatedId } from './lookedUpOnce'

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
          const names = await Promise.all(who(data ?? {}).map((person) => nameOf(req, relatedId(person))))
          return names.filter(Boolean).join(', ') || null
        },
      ],
    },
  }
}

/** For the relation whose name stands beside it: the panel would show an account that its reader may not see as nameless. */
export const shownByName = { condition: () => false, disableListColumn: true }

function nameOf(req: PayloadRequest, id: string | null): Promise<string | null> {
  return id === null ? Promise.resolve(null) : lookedUpOnce(req, { name: 'names', id, find: findName })
}

async function findName({ payload }: PayloadRequest, id: string): Promise<string | null> {
  const person = await payload.db.findOne<{ id: string; name?: string }>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  return person?.name ?? null
}
