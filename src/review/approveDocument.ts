import type { PayloadRequest } from 'payload'
import { DomainError, type FieldFault } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { authoritiesOf } from './approvalAuthority'
import { demandsFor } from './approvalRules'
import { loadForAct } from './loadForAct'
import { loadFiles } from './loadWorkingCopy'
import { approvalsOf, type Authority, authorityFor, checklistHash, isComplete } from './rules/approving'
import { contentHash } from './rules/contentHash'
import type { Approval, ChecklistItem, StoredFile, WorkingCopy } from './rules/workingCopy'
import { saveStanding } from './saveStanding'

type ApproveArguments = { id: string; checklist: Record<string, unknown>; note?: string | null }

/**
 * In review → approved, bound to exactly this content. No one approves what they wrote or uploaded: the authors are everyone
 * who changed the working copy or uploaded its files since the last edition. Where a topic asks for a second approver, the
 * first approval is kept and the document stays in review until another person has approved the same content.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, review/changed-meanwhile, review/self-approval,
 * review/same-approver, review/checklist-incomplete
 */
export function approveDocument(context: ActContext, { id, checklist, note }: ApproveArguments): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const authorities = await authoritiesOf(req, context.user)
    const copy = await loadForAct(req, {
      act: 'approve',
      id,
      person: context.user,
      isPermitted: authorities.length > 0,
    })
    const approverId = context.user?.id ?? ''
    const files = await loadFiles(req, copy.files ?? [])
    const hash = contentHash(copy, files)
    const given = approvalsOf(copy, hash)
    const authority = permittedAuthority({ approverId, authorities, authors: authorsOf(copy, files), given })
    const { items, needed } = await demandsFor(req, copy.topics ?? [])
    const approval: Approval = {
      by: approverId,
      at: new Date().toISOString(),
      contentHash: hash,
      checklist: completeChecklist(items, checklist),
      items,
      checklistHash: checklistHash(items),
      note: note ?? null,
      onBehalfOf: authority.onBehalfOf,
    }
    await markUse(req, authority)
    return saveApproval(req, { copy, approvals: [...given, approval], approval, needed })
  })
}

function permittedAuthority(question: Parameters<typeof authorityFor>[0]): Authority {
  const authority = authorityFor(question)
  if (authority === 'self') throw new DomainError('review/self-approval')
  if (authority === 'same') throw new DomainError('review/same-approver')
  return authority
}

type Given = { copy: WorkingCopy; approvals: Approval[]; approval: Approval; needed: number }

function saveApproval(req: PayloadRequest, { copy, approvals, approval, needed }: Given): Promise<WorkingCopy> {
  const isDone = isComplete(approvals, needed)
  const { contentHash: hash, checklistHash: words = '', onBehalfOf } = approval
  return saveStanding(req, {
    copy,
    standing: {
      state: isDone ? 'approved' : 'in-review',
      approval: isDone ? approval : null,
      approvals,
      approvalsNeeded: needed,
      // Whoever gave the first approval waits for another like those who wrote it.
      ...(isDone ? {} : { involved: [copy.involved, approval.by].filter(Boolean).join(' ') }),
    },
    event: isDone ? 'review/approved' : 'review/partly-approved',
    data: {
      contentHash: hash,
      checklistHash: words,
      approvals: approvals.length,
      needed,
      ...(onBehalfOf ? { onBehalfOf } : {}),
    },
  })
}

/** So that an end of the delegation at the same moment meets this act, and one of the two runs anew. */
async function markUse(req: PayloadRequest, { delegationId }: Authority): Promise<void> {
  if (delegationId === null) return
  await req.payload.update({
    collection: 'delegations',
    id: delegationId,
    data: { lastUsedAt: new Date().toISOString() },
    depth: 0,
    req,
    overrideAccess: true, // only acts write there
  })
}

function authorsOf(copy: WorkingCopy, files: readonly StoredFile[]): Set<string> {
  return new Set([...(copy.authors ?? []), ...files.map((file) => file.uploadedBy)])
}

function completeChecklist(items: readonly ChecklistItem[], confirmed: Record<string, unknown>): Record<string, true> {
  const faults: FieldFault[] = items
    .filter(({ slug }) => !Object.hasOwn(confirmed, slug) || confirmed[slug] !== true)
    .map(({ slug, label }) => ({ path: `checklist.${slug}`, message: `Chưa xác nhận: ${label}` }))
  if (faults.length > 0) throw new DomainError('review/checklist-incomplete', { errors: faults })
  return Object.fromEntries(items.map(({ slug }) => [slug, true as const]))
}
