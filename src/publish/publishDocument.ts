import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '../platform/errors'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { loadForAct } from '../review/loadForAct'
import { loadFiles, loadWorkingCopy } from '../review/loadWorkingCopy'
import { demandsFor } from '../review/approvalRules'
import { approvalsOf, isComplete } from '../review/rules/approving'
import { contentHash } from '../review/rules/contentHash'
import type { StoredFile, WorkingCopy } from '../review/rules/workingCopy'
import { saveStanding } from '../review/saveStanding'
import { bodyHtml, textOfHtml } from './bodyHtml'
import { editionContent } from './rules/editionContent'

type PublishArguments = {
  id: string
  /** When it is to come out; absent: now. */
  at?: Date | null
}

/**
 * Approved → published: freezes what was approved into the next edition. With `at` it is scheduled instead, and comes out by
 * the clock unless something changed before.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, review/changed-meanwhile, review/approval-void,
 * review/approval-incomplete, publish/in-the-past
 */
export function publishDocument(context: ActContext, args: PublishArguments): Promise<WorkingCopy> {
  return runAct(context, (req) => publishInAct(req, { ...args, user: context.user }))
}

type Publishing = PublishArguments & { user: ActingUser | null }

/** The same within an act that does more, in its transaction. */
export async function publishInAct(req: PayloadRequest, { id, at, user }: Publishing): Promise<WorkingCopy> {
  const copy = await loadForAct(req, { act: 'publish', id, person: user })
  const files = await loadFiles(req, copy.files ?? [])
  await assertApprovalHolds(req, { copy, files })
  if (!at) return publishNow(req, { copy, files, publisherId: user?.id ?? null })
  if (at.getTime() <= Date.now())
    throw new DomainError('publish/in-the-past', { errors: [{ path: 'at', message: 'Thời điểm đã qua.' }] })
  return saveStanding(req, {
    copy,
    standing: { publishAt: at.toISOString(), scheduledBy: user?.id ?? null },
    event: 'publish/scheduled',
    data: { publishAt: at.toISOString() },
  })
}

/**
 * Publishes what was scheduled, if its time has come and it is still what was approved. Answers null where another process
 * was first, or somebody changed the working copy meanwhile.
 */
export function publishScheduledDocument(
  context: ActContext,
  { id, now }: { id: string; now: Date },
): Promise<WorkingCopy | null> {
  return runAct(context, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    if (copy.state !== 'approved' || !copy.publishAt || new Date(copy.publishAt) > now) return null
    const files = await loadFiles(req, copy.files ?? [])
    await assertApprovalHolds(req, { copy, files })
    return publishNow(req, { copy, files, publisherId: copy.scheduledBy ?? null })
  })
}

type Approved = { copy: WorkingCopy; files: readonly StoredFile[] }

/**
 * Checked again inside the publishing transaction: an approval is of exactly these words and bytes, and there are as many as
 * the topics ask for by now.
 */
async function assertApprovalHolds(req: PayloadRequest, { copy, files }: Approved): Promise<void> {
  const allReady = files.length === (copy.files?.length ?? 0) && files.every((file) => file.state === 'ready')
  const hash = contentHash(copy, files)
  if (!allReady || copy.approval?.contentHash !== hash) throw new DomainError('review/approval-void')
  const { needed } = await demandsFor(req, copy.topics ?? [])
  if (!isComplete(approvalsOf(copy, hash), needed)) throw new DomainError('review/approval-incomplete')
}

type Publication = { copy: WorkingCopy; files: readonly StoredFile[]; publisherId: string | null }

async function publishNow(req: PayloadRequest, { copy, files, publisherId }: Publication): Promise<WorkingCopy> {
  const publishedAt = new Date().toISOString()
  const version = copy.version + 1
  const html = bodyHtml(copy.body)
  const content = editionContent(copy, {
    files,
    bodyHtml: html,
    bodyText: html ? textOfHtml(html) : '',
    version,
    publishedAt,
  })
  const edition = await req.payload.create({
    collection: 'editions',
    data: {
      id: uuidv7(),
      document: copy.id,
      version,
      title: copy.title,
      contentHash: copy.approval?.contentHash,
      content,
      files: copy.files ?? [],
      publishedAt,
      publishedBy: publisherId,
      approvedBy: copy.approval?.by,
      approvals: copy.approvals?.length ? copy.approvals : [copy.approval],
    },
    depth: 0,
    req,
    overrideAccess: true, // nobody makes editions but this act
  })
  return saveStanding(req, {
    copy,
    standing: {
      state: 'published',
      version,
      inForce: true,
      expiredOn: null,
      authors: [],
      publishAt: null,
      scheduledBy: null,
      reviewNote: null,
    },
    event: 'publish/published',
    data: { edition: String(edition.id), version },
  })
}
