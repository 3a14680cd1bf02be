import { hasASay } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { assertPermitted } from './assertPermitted'
import type { CommentRow } from './commentsOn'
import { countOpenComments } from './countOpenComments'
import { loadWorkingCopy } from './loadWorkingCopy'

/**
 * Marks a comment as dealt with; the comment itself stays. Doing it again leaves whoever was first.
 *
 * @throws DomainError platform/not-found, review/not-permitted
 */
export function resolveComment(
  context: ActContext,
  { id, commentId }: { id: string; commentId: string },
): Promise<CommentRow> {
  return runAct(context, async (req) => {
    assertPermitted(context.user, hasASay(context.user))
    const copy = await loadWorkingCopy(req, id)
    const comment = await req.payload.db.findOne<CommentRow>({
      collection: 'review-comments',
      where: { and: [{ id: { equals: commentId } }, { document: { equals: copy.id } }] },
      req,
    })
    if (!comment) throw new DomainError('platform/not-found')
    if (comment.resolvedAt) return comment
    const resolved = { ...comment, resolvedAt: new Date().toISOString(), resolvedBy: context.user?.id ?? null }
    await req.payload.db.updateOne({
      collection: 'review-comments',
      id: commentId,
      data: resolved,
      req,
      returning: false,
    })
    await countOpenComments(req, { copy, more: -1 })
    await appendEvent(req, 'review/comment-resolved', {
      document: copy.id,
      revision: copy.revision,
      comment: commentId,
    })
    return resolved
  })
}
