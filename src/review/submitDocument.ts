import { DomainError, type FieldFault } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { demandsFor } from './approvalRules'
import { loadForAct } from './loadForAct'
import { loadRelated } from './loadRelated'
import { loadFiles } from './loadWorkingCopy'
import { hasWords, textsOfBody } from './rules/bodyTexts'
import { targetFaults } from './rules/relationTargets'
import type { StoredFile, WorkingCopy } from './rules/workingCopy'
import { saveStanding } from './saveStanding'

/**
 * Draft → in review.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, review/incomplete
 */
export function submitDocument(
  context: ActContext,
  { id, note }: { id: string; note?: string | null },
): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const copy = await loadForAct(req, { act: 'submit', id, person: context.user })
    const files = await loadFiles(req, copy.files ?? [])
    const faults = missingBeforeReview(copy, files)
    faults.push(...targetFaults(copy, { known: await loadRelated(req, copy) }))
    if (faults.length > 0) throw new DomainError('review/incomplete', { errors: faults })
    return saveStanding(req, {
      copy,
      standing: {
        state: 'in-review',
        approval: null,
        approvals: [],
        approvalsNeeded: (await demandsFor(req, copy.topics ?? [])).needed,
        reviewNote: note ?? null,
        scheduleFault: null,
        scheduleFaultFor: null,
        submittedAt: new Date().toISOString(),
        submittedBy: context.user?.id ?? null,
        involved: involvedIn(copy, files).join(' '),
      },
      event: 'review/submitted',
    })
  })
}

/** Who wrote it or uploaded its files since the last edition: while it waits for approval it waits for others than these. */
function involvedIn(copy: WorkingCopy, files: readonly StoredFile[]): string[] {
  return [...new Set([...(copy.authors ?? []), ...files.map((file) => file.uploadedBy)])]
}

function missingBeforeReview(copy: WorkingCopy, files: readonly StoredFile[]): FieldFault[] {
  const faults: FieldFault[] = []
  const hasContent = files.length > 0 || hasWords(textsOfBody(copy.body)) || hasWords([copy.script ?? ''])
  if (!hasContent) faults.push({ path: 'files', message: 'Cần ít nhất một tệp, nội dung hoặc lời đọc.' })
  if (files.length !== (copy.files?.length ?? 0) || files.some((file) => file.state !== 'ready')) {
    faults.push({ path: 'files', message: 'Có tệp chưa dùng được: còn đang kiểm tra, chờ thẩm định hoặc bị cách ly.' })
  }
  return faults
}
