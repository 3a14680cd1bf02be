import { v7 as uuidv7 } from 'uuid'
import { hasASay } from '../../collections/access/permissions'
import { cleanText } from '../../collections/documents/cleanText'
import { DomainError } from '../platform/errors'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import type { ReviewPart } from '../vocabulary/reviewParts'
import { assertPermitted } from './assertPermitted'
import type { CommentRow } from './commentsOn'
import { countOpenComments } from './countOpenComments'
import { loadWorkingCopy } from './loadWorkingCopy'
import { isEditable } from './rules/transitions'

/** Characters of one comment; a longer one is refused, never cut off. */
export const MAX_COMMENT_LENGTH = 5000

/**
 * Says something of a working copy, or of one part of it. It changes neither content nor standing: what was approved stays so.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/illegal-transition, review/no-comment, platform/invalid-input
 */
export function addComment(
  context: ActContext,
  { id, text, part }: { id: string; text: string; part?: ReviewPart | null | undefined },
): Promise<CommentRow> {
  return runAct(context, async (req) => {
    const author = context.user
    assertPermitted(author, hasASay(author))
    const copy = await loadWorkingCopy(req, id)
    if (copy.purge || !isEditable(copy.state)) {
      throw new DomainError('review/illegal-transition', { extensions: { state: copy.state } })
    }
    const comment: CommentRow = {
      id: uuidv7(),
      document: copy.id,
      revision: copy.revision,
      part: part ?? null,
      text: writtenText(text),
      at: new Date().toISOString(),
      author: author?.id ?? '',
      resolvedAt: null,
      resolvedBy: null,
    }
    await req.payload.db.create({ collection: 'review-comments', data: comment, req, returning: false })
    await countOpenComments(req, { copy, more: 1 })
    await appendEvent(req, 'review/commented', { document: copy.id, revision: copy.revision, comment: comment.id })
    return comment
  })
}

function writtenText(text: string): string {
  const written = cleanText(text)
  if (!written) {
    throw new DomainError('review/no-comment', { errors: [{ path: 'text', message: 'Hãy viết lời góp ý.' }] })
  }
  if (written.length <= MAX_COMMENT_LENGTH) return written
  const message = `Lời góp ý dài ${written.length} ký tự; nhiều nhất ${MAX_COMMENT_LENGTH}. Hãy chia thành nhiều góp ý.`
  throw new DomainError('platform/invalid-input', { errors: [{ path: 'text', message }] })
}
