import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '../../src/platform/errors'
import { cancelledSchedule } from '../../src/review/rules/cancelledSchedule'
import { isEditable } from '../../src/review/rules/transitions'
import type { WorkingCopy } from '../../src/review/rules/workingCopy'
import { lastActOf } from '../../src/review/saveStanding'
import { personOf } from '../access/rules'
import { isActOnDocument } from './isActOnDocument'

/**
 * Every save by a person, through whatever door, makes the working copy a draft again: an approval is of exactly what was
 * approved. Whoever saves is an author from then on, and approves it no more.
 */
export const voidApproval: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc, req }) => {
  if (isActOnDocument(context)) return data
  const author = personOf(req.user)?.id
  const before = operation === 'update' ? (originalDoc as WorkingCopy) : null // Payload gives the stored row
  if (before && !isEditable(before.state)) throw new DomainError('review/read-only')
  return {
    ...data,
    ...(before ? kept(before) : NEW_STANDING),
    state: 'draft',
    approval: null,
    approvals: [],
    approvalsNeeded: null,
    lastAct: lastActOf(req, 'review/saved'),
    publishAt: null,
    scheduledBy: null,
    revision: (before?.revision ?? 0) + 1,
    authors: withAuthor(before?.authors ?? [], author),
  }
}

function withAuthor(authors: readonly string[], author: string | undefined): string[] {
  return [...new Set([...authors, ...(author ? [author] : [])])]
}

const NEW_STANDING = {
  version: 0,
  inForce: false,
  withdrawals: [],
  expiredOn: null,
  takesEffectOn: null,
  endsOn: null,
  datedVersion: null,
  notifyHolders: null,
  scheduleFault: null,
  scheduleFaultFor: null,
  reviewNote: null,
  purge: null,
} as const

/** What only acts change stays as it was, whatever was sent; that a schedule ends by the save is put down. */
function kept(before: WorkingCopy): Record<string, unknown> {
  const names = Object.keys(NEW_STANDING) as (keyof typeof NEW_STANDING)[] // its own keys
  return {
    ...Object.fromEntries(names.map((name) => [name, before[name]])),
    ...cancelledSchedule(before, { standing: { publishAt: null }, event: 'review/saved' }),
  }
}
