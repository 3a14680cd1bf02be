import type { Payload } from 'payload'
import { namesOfPeople } from './namesOfPeople'
import type { CommentPage } from './rules/reviewViews'

/** A row of `review-comments` (relations as ids). */
export type CommentRow = {
  id: string
  document: string
  revision: number
  part: string | null
  text: string
  /** Instants, ISO 8601 UTC. */
  at: string
  author: string
  resolvedAt: string | null
  resolvedBy: string | null
}

/** What was said of a document, by name: what still waits first, the newest first. `limit` of them a page. */
export async function commentsOn(
  payload: Payload,
  { documentId, page = 1, limit = 100 }: { documentId: string; page?: number; limit?: number },
): Promise<CommentPage> {
  const where = { document: { equals: documentId } }
  const [{ docs, totalDocs, totalPages }, { totalDocs: open }] = await Promise.all([
    payload.db.find<CommentRow>({
      collection: 'review-comments',
      where,
      sort: ['resolvedAt', '-at'],
      page,
      limit,
      pagination: true,
    }),
    payload.db.count({
      collection: 'review-comments',
      where: { and: [where, { resolvedAt: { exists: false } }] },
    }),
  ])
  const names = await namesOfPeople(
    payload,
    docs.flatMap(({ author, resolvedBy }) => [author, resolvedBy]),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? NOBODY))
  const items = docs.map(({ id, revision, part, text, at, author, resolvedAt, resolvedBy }) => ({
    id,
    revision,
    part: part ?? null,
    text,
    at,
    author: nameOf(author) ?? NOBODY,
    resolvedAt: resolvedAt ?? null,
    resolvedBy: nameOf(resolvedBy ?? null),
  }))
  return { items, total: totalDocs, open, page, pages: Math.max(1, totalPages) }
}

const NOBODY = 'Người không còn tài khoản'
