import { type ActContext, runAct } from '../platform/runAct'
import { loadForAct } from './loadForAct'
import type { WorkingCopy } from './rules/workingCopy'
import { saveStanding } from './saveStanding'

/**
 * In review → draft, by those who write.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition
 */
export function takeBackDocument(
  context: ActContext,
  { id, note }: { id: string; note?: string | null },
): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const copy = await loadForAct(req, { act: 'take-back', id, person: context.user })
    return saveStanding(req, {
      copy,
      standing: { state: 'draft', approval: null, approvals: [], approvalsNeeded: null, reviewNote: note ?? null },
      event: 'review/taken-back',
    })
  })
}
