import { DomainError, type FieldFault } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { demandsFor } from './approvalRules'
import { loadForAct } from './loadForAct'
import { loadFiles } from './loadWorkingCopy'
import { hasWords, textsOfBody } from './rules/bodyTexts'
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
    const faults = missingBeforeReview(copy, await loadFiles(req, copy.files ?? []))
    if (faults.length > 0) throw new DomainError('review/incomplete', { errors: faults })
    return saveStanding(req, {
      copy,
      standing: {
        state: 'in-review',
        approval: null,
        approvals: [],
        approvalsNeeded: (await demandsFor(req, copy.topics ?? [])).needed,
        reviewNote: note ?? null,
      },
      event: 'review/submitted',
    })
  })
}

function missingBeforeReview(copy: WorkingCopy, files: readonly StoredFile[]): FieldFault[] {
  const faults: FieldFault[] = []
  const hasContent = files.length > 0 || hasWords(textsOfBody(copy.body)) || hasWords([copy.script ?? ''])
  if (!hasContent) faults.push({ path: 'files', message: 'Cần ít nhất một tệp, nội dung hoặc lời đọc.' })
  if (files.length !== (copy.files?.length ?? 0) || files.some((file) => file.state !== 'ready')) {
    faults.push({ path: 'files', message: 'Có tệp chưa dùng được: còn đang kiểm tra, chờ thẩm định hoặc bị cách ly.' })
  }
  if (copy.supersedes === copy.id) faults.push({ path: 'supersedes', message: 'Tài liệu không thay thế chính nó.' })
  return faults
}
