import { isApprover, isSecrecyReviewer, isWriter, mayAssign, type Person } from '../../collections/access/permissions'
import { type DocumentAct, isLegal } from '../review/rules/transitions'
import type { WorkingCopy } from '../review/rules/workingCopy'

/** What a button can do with a document: the acts on its working copy, sending it to units, filing it otherwise, purging it. */
export type OfferedAct = DocumentAct | 'send' | 'publish-and-send' | 'correct-placement' | 'purge'

/** Where a document stands, of what the form knows. */
export type Standing = Pick<WorkingCopy, 'state' | 'version'> &
  Partial<
    Pick<
      WorkingCopy,
      | 'revision'
      | 'inForce'
      | 'authors'
      | 'approvals'
      | 'approvalsNeeded'
      | 'publishAt'
      | 'reviewNote'
      | 'purge'
      | 'scheduleFault'
      | 'scheduleFaultFor'
    >
  >

/**
 * The acts that this person may do from here, in the order of the work. Only an offer: each act asks again for itself, and
 * knows more (who uploaded the files, what an approval was of). `isDelegate`: whether approving was delegated to them.
 */
export function actsOffered(person: Person, standing: Standing, { isDelegate = false } = {}): OfferedAct[] {
  const isPermittedHere = (act: OfferedAct) => isPermitted(act, person) || (isDelegate && DELEGATED.includes(act))
  return ORDER.filter((act) => isLegalHere(act, standing) && isPermittedHere(act)).filter(
    (act) => act !== 'approve' || !(isOwnWork(person, standing) || hasApproved(person, standing)),
  )
}

/** Whether this person gave the first of two approvals. */
export function waitsForSecondApprover(person: Person, standing: Standing): boolean {
  return isLegalHere('approve', standing) && hasApproved(person, standing)
}

/** Whether the one thing that keeps this person from approving is that they wrote it. */
export function waitsForAnotherApprover(person: Person, standing: Standing): boolean {
  return isLegalHere('approve', standing) && isPermitted('approve', person) && isOwnWork(person, standing)
}

const ORDER: readonly OfferedAct[] = [
  'submit',
  'approve',
  'publish',
  'publish-and-send',
  'send',
  'take-back',
  'return',
  'revise',
  'correct-placement',
  'withdraw',
  'purge',
]

const DELEGATED: readonly OfferedAct[] = ['approve', 'return']

const PERMITTED: Record<OfferedAct, (person: Person) => boolean> = {
  submit: isWriter,
  approve: isApprover,
  publish: isWriter,
  'publish-and-send': (person) => isWriter(person) && mayAssign(person),
  'correct-placement': isWriter,
  send: mayAssign,
  'take-back': isWriter,
  return: isApproverOrReviewer,
  revise: isWriter,
  withdraw: isWriter,
  purge: isApproverOrReviewer,
}

function isApproverOrReviewer(person: Person): boolean {
  return isApprover(person) || isSecrecyReviewer(person)
}

function isPermitted(act: OfferedAct, person: Person): boolean {
  return PERMITTED[act](person)
}

function isLegalHere(act: OfferedAct, standing: Standing): boolean {
  const { state, inForce = false, purge = null } = standing
  if (act === 'send' || act === 'correct-placement') return inForce === true && !purge
  if (act === 'publish-and-send') return isLegal('publish', { state, inForce, purge })
  if (act === 'purge') return !purge
  return isLegal(act, { state, inForce, purge })
}

function isOwnWork(person: Person, { authors }: Standing): boolean {
  return person ? (authors ?? []).includes(person.id) : false
}

function hasApproved(person: Person, { approvals }: Standing): boolean {
  return (approvals ?? []).some(({ by }) => by === person?.id)
}
