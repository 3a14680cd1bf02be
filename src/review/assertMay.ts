import { DomainError } from '../platform/errors'
import { type DocumentAct, isLegal } from './rules/transitions'
import type { WorkingCopy } from './rules/workingCopy'

/**
 * Who first, then from where: whoever may not act learns nothing about the state.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition
 */
export function assertMay(permitted: boolean, { act, copy }: { act: DocumentAct; copy: WorkingCopy }): void {
  if (!permitted) throw new DomainError('review/not-permitted')
  if (!isLegal(act, copy)) throw new DomainError('review/illegal-transition', { extensions: { state: copy.state } })
}
