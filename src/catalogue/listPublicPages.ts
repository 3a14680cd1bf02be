import type { Catalogue } from './openCatalogue'
import { documentUrl } from './rules/documentUrl'
import { memoized, rowsOf } from './sql'

/** A page that everybody may see and that is in force; `url` is a path of this server, `updatedAt` an instant. */
export type PublicPage = { url: string; updatedAt: string }

/** A stretch of the library, named by its number: at most `PART_SIZE` pages, always the same ones. */
export type PublicPart = { part: number; updatedAt: string }

/** So many events begin a new part; each of them publishes one document at most. */
export const PART_SIZE = 2_000

/** The parts that have a page at all, each with the newest change in it. */
export function listPublicParts(catalogue: Catalogue): PublicPart[] {
  return memoized(catalogue, 'public parts', () =>
    rowsOf<PublicPart>(
      catalogue,
      `SELECT d.key / ${PART_SIZE} AS part, max(d.updated_at) AS updatedAt FROM documents d WHERE ${IN_FORCE} GROUP BY 1 ORDER BY 1`,
    ),
  )
}

export function listPublicPages(catalogue: Catalogue, part: number): PublicPage[] {
  const rows = rowsOf<{ id: string; title: string; updated_at: string }>(
    catalogue,
    `SELECT d.id, d.title, d.updated_at FROM documents d WHERE d.key >= ? AND d.key < ? AND ${IN_FORCE} ORDER BY d.key`,
    [part * PART_SIZE, (part + 1) * PART_SIZE],
  )
  return rows.map(({ id, title, updated_at }) => ({ url: documentUrl({ id, title }), updatedAt: updated_at }))
}

const IN_FORCE = "d.live = 1 AND d.access = 'public' AND d.state = 'current'"
