import type { PayloadRequest, TextField } from 'payload'
import { mayUseAdminPanel, seesAllDeliveries } from '../access/permissions'
import { personOf } from '../access/rules'
import { actOnly } from './actOnly'
import { lookedUpOnce, relatedId } from './lookedUpOnce'

type DocumentTitleOptions = {
  label: { vi: string; en: string }
  /** The ids, or the rows, of the documents that the row names. */
  which: (row: Record<string, unknown>) => unknown
}

/**
 * What documents are called, by their newest edition: a coordinator who may read the row knows that much from the ledger, and of
 * the working copies nothing, so these stay closed. Nothing of it is stored. A purge leaves no title.
 */
export function documentTitleField(name: string, { label, which }: DocumentTitleOptions): TextField {
  return {
    name,
    type: 'text',
    virtual: true,
    label,
    access: actOnly,
    admin: {
      readOnly: true,
      disableListFilter: true,
      condition: (data) => Boolean(data?.[name]),
    },
    hooks: {
      afterRead: [
        async ({ data, req }) => {
          // A unit reads its rows too, also of what it is sent no more.
          if (!mayUseAdminPanel(personOf(req.user))) return null
          const named = [which(data ?? {})].flat().flatMap((document) => relatedId(document) ?? [])
          const titles = await Promise.all(
            named.map((id) => lookedUpOnce(req, { name: 'documentTitles', id, find: findTitle })),
          )
          return titles.map((title) => title ?? GONE).join('; ') || null
        },
      ],
    },
  }
}

const GONE = 'Tài liệu đã xóa vĩnh viễn'

/**
 * For the relation to documents whose titles stand beside it, and for the one to a sending that not everybody may open: the panel would
 * show them as nameless. Hidden rather than on a condition, which would let the column be empty.
 */
export const unnamed = { hidden: true, disableListColumn: true }

/** For the relation to a rule that only its unit may open. */
export const shownToLibrary = {
  condition: (_data: unknown, _siblings: unknown, { user }: { user: unknown }) => seesAllDeliveries(personOf(user)),
  disableListColumn: true,
}

async function findTitle({ payload }: PayloadRequest, id: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string; content?: { title?: string } | null }>({
    collection: 'editions',
    where: { document: { equals: id } },
    sort: '-version',
    limit: 1,
    pagination: false,
    select: { content: true },
  })
  return docs[0]?.content?.title || null
}
