import { createLocalReq, type Payload } from 'payload'
import { hasASay, isSecrecyReviewer, isWriter } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import type { ActingUser } from '../platform/runAct'
import { mayApprove } from './approvalAuthority'
import { demandsFor } from './approvalRules'
import { changesOf } from './changesOf'
import { commentsOn } from './commentsOn'
import { findWorkingCopy } from './findWorkingCopy'
import { namesOfPeople } from './namesOfPeople'
import type { ReviewSheet } from './rules/reviewViews'
import { isEditable, isLegal } from './rules/transitions'
import type { WorkingCopy } from './rules/workingCopy'

const COMMENTS_SHOWN = 100

/**
 * One document for one person who has a say in it: what it says, what changed, what was said of it, what they may do now. Only
 * an offer: each act asks again for itself.
 *
 * @throws DomainError platform/not-found
 */
export async function reviewSheet(
  payload: Payload,
  { id, user }: { id: string; user: ActingUser },
): Promise<ReviewSheet> {
  if (!hasASay(user)) throw new DomainError('platform/not-found')
  const copy = await findWorkingCopy(payload, { id, user })
  if (copy.purge) throw new DomainError('platform/not-found')
  const [shown, comments, names] = await Promise.all([
    changesOf(payload, copy),
    commentsOn(payload, { documentId: id, limit: COMMENTS_SHOWN }),
    namesOfPeople(payload, [copy.submittedBy, copy.approval?.by, ...(copy.authors ?? [])]),
  ])
  const { items } = await demandsFor(await createLocalReq({}, payload), copy.topics ?? [])
  const isOwnWork = wasInvolved(copy, user.id)
  return {
    ...shown,
    ...standingOf(copy, names),
    language: copy.language || 'vi',
    isOwnWork,
    may: permitted(copy, { user, isOwnWork, mayApprove: await mayApprove(payload, user) }),
    checklist: items,
    comments,
  }
}

function standingOf(copy: WorkingCopy, names: ReadonlyMap<string, string>) {
  const { id, title, state, revision, version, approval } = copy
  return {
    id,
    title,
    state,
    revision,
    version,
    submittedAt: copy.submittedAt ?? null,
    submittedBy: names.get(copy.submittedBy ?? '') ?? null,
    writtenBy: (copy.authors ?? []).flatMap((author) => names.get(author) ?? []),
    reviewNote: copy.reviewNote || null,
    approval: approval ? { by: names.get(approval.by) ?? null, at: approval.at } : null,
  }
}

/** Since it was submitted for what waits, else by who wrote it. */
function wasInvolved({ state, involved, authors }: WorkingCopy, personId: string): boolean {
  const isWaiting = state === 'in-review' && Boolean(involved)
  return (isWaiting ? (involved ?? '').split(' ') : (authors ?? [])).includes(personId)
}

function permitted(
  copy: WorkingCopy,
  { user, isOwnWork, mayApprove: approves }: { user: ActingUser; isOwnWork: boolean; mayApprove: boolean },
): ReviewSheet['may'] {
  const isWaiting = isLegal('take-back', copy)
  return {
    approve: isLegal('approve', copy) && approves && !isOwnWork,
    // One's own is taken back.
    giveBack: isLegal('return', copy) && (approves || isSecrecyReviewer(user)) && !(isOwnWork && isWaiting),
    // For who approves it there is returning, with a reason.
    takeBack: isWaiting && isWriter(user) && (isOwnWork || !approves),
    comment: isEditable(copy.state),
  }
}
