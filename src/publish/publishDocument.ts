import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '../platform/errors'
import { type ActContext, runAct } from '../platform/runAct'
import { bodyHtml, textOfHtml } from '../review/bodyHtml'
import { loadForAct } from '../review/loadForAct'
import { loadFiles, loadWorkingCopy } from '../review/loadWorkingCopy'
import { contentHash } from '../review/rules/contentHash'
import type { StoredFile, WorkingCopy } from '../review/rules/workingCopy'
import { saveStanding } from '../review/saveStanding'
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
 * @throws DomainError review/not-permitted, review/illegal-transition, review/approval-void, publish/in-the-past
 */
export function publishDocument(context: ActContext, { id, at }: PublishArguments): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    const copy = await loadForAct(req, { act: 'publish', id, person: context.user })
    const files = await loadFiles(req, copy.files ?? [])
    assertApprovalHolds(copy, files)
    if (!at) return publishNow(req, { copy, files, publisherId: context.user?.id ?? null })
    if (at.getTime() <= Date.now())
      throw new DomainError('publish/in-the-past', { errors: [{ path: 'at', message: 'Thời điểm đã qua.' }] })
    return saveStanding(req, {
      copy,
      standing: { publishAt: at.toISOString(), scheduledBy: context.user?.id ?? null },
      event: 'publish/scheduled',
      data: { publishAt: at.toISOString() },
    })
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
    assertApprovalHolds(copy, files)
    return publishNow(req, { copy, files, publisherId: copy.scheduledBy ?? null })
  })
}

/** Checked again inside the publishing transaction: an approval is of exactly these words and bytes. */
function assertApprovalHolds(copy: WorkingCopy, files: readonly StoredFile[]): void {
  const allReady = files.length === (copy.files?.length ?? 0) && files.every((file) => file.state === 'ready')
  if (!copy.approval || !allReady || copy.approval.contentHash !== contentHash(copy, files)) {
    throw new DomainError('review/approval-void')
  }
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
