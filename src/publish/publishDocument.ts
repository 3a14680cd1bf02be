import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '../platform/errors'
import { takeTurn } from '../platform/database/takeTurn'
import { failpoint } from '../platform/failpoints'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { bodyHtml, textOfHtml } from '../review/bodyHtml'
import { loadForAct } from '../review/loadForAct'
import { loadRelated } from '../review/loadRelated'
import { loadFiles, loadWorkingCopy } from '../review/loadWorkingCopy'
import { demandsFor } from '../review/approvalRules'
import { approvalsOf, isComplete } from '../review/rules/approving'
import { contentHash } from '../review/rules/contentHash'
import { goesInLoop, relationTargets, targetFaults } from '../review/rules/relationTargets'
import type { StoredFile, WorkingCopy } from '../review/rules/workingCopy'
import { saveStanding } from '../review/saveStanding'
import { choiceOfPublisher } from './choiceOfPublisher'
import { clockDatesOf } from './rules/clockDates'
import { editionContent } from './rules/editionContent'

export type PublishArguments = {
  id: string
  /** When it is to come out; absent: now. */
  at?: Date | null
  /** Whether the units that hold what it replaces or changes are told; absent: by the rule, see `assign/rules/holdersToTell`. */
  notifyHolders?: boolean | null
}

/**
 * Approved → published: freezes what was approved into the next edition. With `at` it is scheduled instead, and comes out by
 * the clock unless something changed before.
 *
 * @throws DomainError review/not-permitted, review/illegal-transition, review/changed-meanwhile, review/approval-void,
 * review/approval-incomplete, publish/relation-loop, publish/in-the-past
 */
export function publishDocument(context: ActContext, args: PublishArguments): Promise<WorkingCopy> {
  return runAct(context, (req) => publishInAct(req, { ...args, user: context.user }))
}

type Publishing = PublishArguments & { user: ActingUser | null }

/** The same within an act that does more, in its transaction. */
export async function publishInAct(
  req: PayloadRequest,
  { id, at, notifyHolders = null, user }: Publishing,
): Promise<WorkingCopy> {
  const copy = await loadForAct(req, { act: 'publish', id, person: user })
  const files = await loadFiles(req, copy.files ?? [])
  const now = new Date()
  const fault = await publicationFault(req, { copy, files })
  if (fault) throw new DomainError(PROBLEMS[fault])
  if (!at) return publishNow(req, { copy: { ...copy, notifyHolders }, files, publisherId: user?.id ?? null, now })
  if (at <= now)
    throw new DomainError('publish/in-the-past', { errors: [{ path: 'at', message: 'Thời điểm đã qua.' }] })
  return saveStanding(req, {
    copy,
    standing: {
      publishAt: at.toISOString(),
      scheduledBy: user?.id ?? null,
      notifyHolders,
      scheduleFault: null,
      scheduleFaultFor: null,
    },
    event: 'publish/scheduled',
    data: { publishAt: at.toISOString() },
  })
}

/**
 * Publishes what was scheduled, if its time has come and it is still what was approved; else puts down why it did not come out.
 * Answers null where another process was first, or somebody changed the working copy meanwhile: all of it is looked at and
 * written in one transaction, of which a second one finds nothing left.
 */
export function publishScheduledDocument(
  context: ActContext,
  { id, now }: { id: string; now: Date },
): Promise<WorkingCopy | null> {
  return runAct(context, async (req) => {
    const copy = await loadWorkingCopy(req, id)
    if (copy.state !== 'approved' || !copy.publishAt || new Date(copy.publishAt) > now) return null
    const files = await loadFiles(req, copy.files ?? [])
    const scheduleFault = await publicationFault(req, { copy, files })
    const saved = scheduleFault
      ? await giveUp(req, { copy, scheduleFault })
      : await publishNow(req, { copy, files, publisherId: copy.scheduledBy ?? null, now })
    failpoint('publish.scheduled')
    return saved
  })
}

function giveUp(
  req: PayloadRequest,
  { copy, scheduleFault }: { copy: WorkingCopy; scheduleFault: Fault },
): Promise<WorkingCopy> {
  const publishAt = copy.publishAt ?? null
  return saveStanding(req, {
    copy,
    standing: { publishAt: null, scheduledBy: null, notifyHolders: null, scheduleFault, scheduleFaultFor: publishAt },
    event: 'publish/schedule-failed',
    data: { publishAt, reason: scheduleFault },
  })
}

type Fault = 'approval-void' | 'approval-incomplete' | 'relation-loop'
const PROBLEMS = {
  'approval-void': 'review/approval-void',
  'approval-incomplete': 'review/approval-incomplete',
  'relation-loop': 'publish/relation-loop',
} as const
type Checked = { copy: WorkingCopy; files: readonly StoredFile[] }

/**
 * Checked again inside the publishing transaction: an approval is of exactly these words and bytes, and there are as many as
 * the topics ask for by now.
 */
async function publicationFault(req: PayloadRequest, { copy, files }: Checked): Promise<Fault | null> {
  const allReady = files.length === (copy.files?.length ?? 0) && files.every((file) => file.state === 'ready')
  const hash = contentHash(copy, files)
  if (!allReady || copy.approval?.contentHash !== hash) return 'approval-void'
  const { needed } = await demandsFor(req, copy.topics ?? [])
  if (!isComplete(approvalsOf(copy, hash), needed)) return 'approval-incomplete'
  if (relationTargets(copy).length === 0) return null
  // Of two that name each other, only the first may come out.
  await takeTurn(req, 'publish/relations')
  return goesInLoop(targetFaults(copy, { known: await loadRelated(req, copy) })) ? 'relation-loop' : null
}

type Publication = Checked & { publisherId: string | null; now: Date }

async function publishNow(req: PayloadRequest, { copy, files, publisherId, now }: Publication): Promise<WorkingCopy> {
  const publishedAt = now.toISOString()
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
    context: choiceOfPublisher(copy.notifyHolders),
    overrideAccess: true, // nobody makes editions but this act
  })
  return saveStanding(req, {
    copy,
    standing: {
      state: 'published',
      version,
      inForce: true,
      expiredOn: null,
      ...clockDatesOf(content, { publishedAt }),
      datedVersion: version,
      authors: [],
      publishAt: null,
      scheduledBy: null,
      notifyHolders: null,
      scheduleFault: null,
      scheduleFaultFor: null,
      reviewNote: null,
    },
    event: 'publish/published',
    data: { edition: String(edition.id), version },
  })
}
