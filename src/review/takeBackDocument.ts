import { isWriter } from '../../collections/access/permissions'
import { type ActContext, runAct } from '../platform/runAct'
import { assertMay } from './assertMay'
import { loadWorkingCopy } from './loadWorkingCopy'
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
    const copy = await loadWorkingCopy(req, id)
    assertMay(isWriter(context.user), { act: 'take-back', copy })
    return saveStanding(req, {
      copy,
      standing: { state: 'draft', approval: null, reviewNote: note ?? null },
      event: 'review/taken-back',
    })
  })
}
