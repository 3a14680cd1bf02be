import { type ActContext, runAct } from '../platform/runAct'
import { loadForAct } from './loadForAct'
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
    const copy = await loadForAct(req, { act: 'revise', id, person: context.user })
    return saveStanding(req, {
      copy,
      // Whoever opens a revision is an author of it. Publishing forgot the authors of the edition; whoever wrote since, before a
      // withdrawal came in between, stays one.
      standing: {
        state: 'draft',
        approval: null,
        approvals: [],
        approvalsNeeded: null,
        authors: [...new Set([...(copy.authors ?? []), ...(context.user ? [context.user.id] : [])])],
        reviewNote: note ?? null,
      },
      event: 'review/revised',
    })
  })
}
