import { DomainError, type FieldFault } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { APPROVAL_CHECKLIST } from '../vocabulary/approvalChecklist'
import { loadForAct } from './loadForAct'
import { loadFiles } from './loadWorkingCopy'
import { contentHash } from './rules/contentHash'
import type { StoredFile, WorkingCopy } from './rules/workingCopy'
import { saveStanding } from './saveStanding'

type ApproveArguments = { id: string; checklist: Record<string, unknown>; note?: string | null }

/**
 * In review → approved, bound to exactly this content. No one approves what they wrote or uploaded: the authors are everyone
 * who changed the working copy or uploaded its files since the last edition.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, review/self-approval, review/checklist-incomplete
 */
export function approveDocument(context: ActContext, { id, checklist, note }: ApproveArguments): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const copy = await loadForAct(req, { act: 'approve', id, person: context.user })
    const approverId = context.user?.id ?? ''
    const files = await loadFiles(req, copy.files ?? [])
    if (authorsOf(copy, files).has(approverId)) throw new DomainError('review/self-approval')
    const hash = contentHash(copy, files)
    return saveStanding(req, {
      copy,
      standing: {
        state: 'approved',
        approval: {
          by: approverId,
          at: new Date().toISOString(),
          contentHash: hash,
          checklist: completeChecklist(checklist),
          note: note ?? null,
        },
      },
      event: 'review/approved',
      data: { contentHash: hash },
    })
  })
}

function authorsOf(copy: WorkingCopy, files: readonly StoredFile[]): Set<string> {
  return new Set([...(copy.authors ?? []), ...files.map((file) => file.uploadedBy)])
}

function completeChecklist(checklist: Record<string, unknown>): Record<string, true> {
  const faults: FieldFault[] = APPROVAL_CHECKLIST.filter((item) => checklist[item.slug] !== true).map((item) => ({
    path: `checklist.${item.slug}`,
    message: `Chưa xác nhận: ${item.label}`,
  }))
  if (faults.length > 0) throw new DomainError('review/checklist-incomplete', { errors: faults })
  return Object.fromEntries(APPROVAL_CHECKLIST.map((item) => [item.slug, true as const]))
}
