import { DomainError } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { authoritiesOf } from './approvalAuthority'
import { loadForAct } from './loadForAct'
import type { WorkingCopy } from './rules/workingCopy'
import { saveStanding } from './saveStanding'

/**
 * In review or approved → draft, with the reason that tells the author what to mend.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, review/note-required
 */
export function returnDocument(
  context: ActContext,
  { id, note }: { id: string; note?: string | null },
): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    // Whoever may approve on somebody's behalf may also say no.
    const isDelegate = (await authoritiesOf(req, context.user)).length > 0
    const permission = isDelegate ? { isPermitted: true } : {}
    const copy = await loadForAct(req, { act: 'return', id, person: context.user, ...permission })
    if (!note?.trim())
      throw new DomainError('review/note-required', { errors: [{ path: 'note', message: 'Hãy ghi lý do trả lại.' }] })
    return saveStanding(req, {
      copy,
      standing: {
        state: 'draft',
        approval: null,
        approvals: [],
        approvalsNeeded: null,
        publishAt: null,
        scheduledBy: null,
        reviewNote: note,
      },
      event: 'review/returned',
    })
  })
}
