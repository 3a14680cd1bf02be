import { isWriter } from '../../collections/access/permissions'
import { type ActContext, runAct } from '../platform/runAct'
import { assertMay } from './assertMay'
import { loadWorkingCopy } from './loadWorkingCopy'
import type { WorkingCopy } from './rules/workingCopy'
import { saveStanding } from './saveStanding'

/**
 * Published or withdrawn → draft again. The edition in force stays as it is until the next one.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition
 */
export function reviseDocument(
  context: ActContext,
  { id, note }: { id: string; note?: string | null },
): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    assertMay(isWriter(context.user), { act: 'revise', copy })
    return saveStanding(req, {
      copy,
      // The author of a revision is whoever opens it; approvals and authors of the last edition are behind us.
      standing: {
        state: 'draft',
        approval: null,
        authors: context.user ? [context.user.id] : [],
        reviewNote: note ?? null,
      },
      event: 'review/revised',
    })
  })
}
