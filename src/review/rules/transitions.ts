import type { DocumentState, WorkingCopy } from './workingCopy'

export type DocumentAct = 'submit' | 'take-back' | 'return' | 'approve' | 'publish' | 'revise' | 'withdraw'

const LEGAL_FROM: Record<Exclude<DocumentAct, 'withdraw'>, readonly DocumentState[]> = {
  submit: ['draft'],
  'take-back': ['in-review'],
  return: ['in-review', 'approved'],
  approve: ['in-review'],
  publish: ['approved'],
  revise: ['published', 'withdrawn'],
}

/** Whether the act may start from where the document stands. Withdrawing only asks whether an edition is in force. */
export function isLegal(act: DocumentAct, copy: Pick<WorkingCopy, 'state' | 'inForce' | 'purge'>): boolean {
  if (copy.purge) return false
  return act === 'withdraw' ? copy.inForce === true : LEGAL_FROM[act].includes(copy.state)
}

/** Where a working copy may still be written: after that, revise it first. */
export function isEditable(state: DocumentState): boolean {
  return state === 'draft' || state === 'in-review' || state === 'approved'
}
