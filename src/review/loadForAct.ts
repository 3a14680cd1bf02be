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

type Intention = {
  act: DocumentAct
  id: string
  person: Person
  /** The revision that the person looked at, where the door tells it: they decide on what they saw. */
  revision?: number | null | undefined
}

/**
 * The working copy, for somebody who wants to do this to it: first who, then whether it exists, then whether it is still what they
 * saw, then from which state.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/changed-meanwhile, review/illegal-transition
 */
export async function loadForAct(req: PayloadRequest, { act, id, person, revision }: Intention): Promise<WorkingCopy> {
  assertPermitted(person, PERMITTED[act](person))
  const copy = await loadWorkingCopy(req, id)
  if (typeof revision === 'number' && revision !== copy.revision) {
    throw new DomainError('review/changed-meanwhile', { extensions: { state: copy.state, revision: copy.revision } })
  }
  if (!isLegal(act, copy)) throw new DomainError('review/illegal-transition', { extensions: { state: copy.state } })
  return copy
}
