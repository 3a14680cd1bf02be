import type { PayloadRequest } from 'payload'
import { isApprover, isSecrecyReviewer, isWriter, type Person } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { seenRevisionOf } from '../platform/runAct'
import { assertPermitted } from './assertPermitted'
import { loadWorkingCopy } from './loadWorkingCopy'
import { type DocumentAct, isLegal } from './rules/transitions'
import { whatHappened } from './rules/whatHappened'
import type { WorkingCopy } from './rules/workingCopy'

const PERMITTED: Record<DocumentAct, (person: Person) => boolean> = {
  submit: isWriter,
  'take-back': isWriter,
  return: (person) => isApprover(person) || isSecrecyReviewer(person),
  approve: isApprover,
  publish: isWriter,
  revise: isWriter,
  withdraw: isWriter,
}

type Loading = {
  act: DocumentAct
  id: string
  person: Person
  /** Where more than the person's role decides. */
  isPermitted?: boolean
}

/**
 * The working copy, for somebody who wants to do this to it: first who, then whether it exists, then from which state, then
 * whether it is still as they saw it. A withdrawal is never too late: whatever came in between goes with it.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/illegal-transition, review/changed-meanwhile
 */
export async function loadForAct(
  req: PayloadRequest,
  { act, id, person, isPermitted = PERMITTED[act](person) }: Loading,
): Promise<WorkingCopy> {
  assertPermitted(person, isPermitted)
  const copy = await loadWorkingCopy(req, id)
  if (!isLegal(act, copy)) throw new DomainError('review/illegal-transition', whatHappened(copy))
  const seen = seenRevisionOf(req)
  if (act !== 'withdraw' && seen !== undefined && seen !== copy.revision) {
    throw new DomainError(
      'review/changed-meanwhile',
      whatHappened(copy, { opening: 'Tài liệu đã thay đổi từ khi bạn mở trang.' }),
    )
  }
  return copy
}
