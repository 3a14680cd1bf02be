import type { PayloadRequest } from 'payload'
import type { WorkingCopy } from './rules/workingCopy'

/**
 * Keeps the count of open comments with the working copy, in the transaction that adds or resolves one. It also makes that meet
 * every other writer of the document: a comment and a purge at the same moment cannot both pass unseen by the other.
 */
export async function countOpenComments(
  req: PayloadRequest,
  { copy, more }: { copy: WorkingCopy; more: 1 | -1 },
): Promise<void> {
  // Whole rows: the SQLite adapter writes rows that have relations by inserting over them. No save of content, so no save in the history.
  const data = { ...copy, openComments: Math.max(0, (copy.openComments ?? 0) + more) }
  await req.payload.db.updateOne({ collection: 'documents', id: copy.id, data, req, returning: false })
}
