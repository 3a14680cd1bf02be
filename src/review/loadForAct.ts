import type { PayloadRequest } from 'payload'
import { isApprover, isSecrecyReviewer, isWriter, type Person } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import { assertPermitted } from './assertPermitted'
import { loadWorkingCopy } from './loadWorkingCopy'
import { type DocumentAct, isLegal } from './rules/transitions'
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

/**
 * The working copy, for somebody who wants to do this to it: first who, then whether it exists, then from which state.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/illegal-transition
 */
export async function loadForAct(
  req: PayloadRequest,
  { act, id, person }: { act: DocumentAct; id: string; person: Person },
): Promise<WorkingCopy> {
  assertPermitted(person, PERMITTED[act](person))
  const copy = await loadWorkingCopy(req, id)
  if (!isLegal(act, copy)) throw new DomainError('review/illegal-transition', { extensions: { state: copy.state } })
  return copy
}
