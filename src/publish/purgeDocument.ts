import type { PayloadRequest } from 'payload'
import { isApprover, isSecrecyReviewer } from '../../collections/access/permissions'
import { eraseFreedPages } from '../platform/database/eraseFreedPages'
import { DomainError, type FieldFault } from '../platform/errors'
import type { FileStore } from '../platform/files/fileStore'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { loadFiles, loadWorkingCopy } from '../review/loadWorkingCopy'
import type { Approval, StoredFile, WorkingCopy } from '../review/rules/workingCopy'
import { eraseCorrections } from './eraseCorrections'
import { filesOnlyIn } from './filesOnlyIn'
import type { EditionContent } from './rules/frozen'
import { purgedApprovals, purgedContent } from './rules/purgedContent'

type PurgeArguments = {
  id: string
  reason: string
  /** Number of the decision that orders it. */
  decision: string
  store: FileStore
}

const GONE = '(đã xóa vĩnh viễn)'
const NO_CONTENT = {
  number: null,
  type: null,
  issuer: null,
  source: null,
  signer: null,
  issuedOn: null,
  effectiveOn: null,
  expiresOn: null,
  topics: [],
  targetGroups: [],
  summary: null,
  body: null,
  script: null,
  bulletin: { priority: null, validFrom: null, validTo: null, audio: null },
  rights: null,
  files: [],
  supersedes: null,
  approval: null,
  approvals: null,
  lastAct: null,
  reviewNote: null,
  publishAt: null,
  scheduledBy: null,
  withdrawals: [],
} as const

/**
 * Removes the content for good: working copy, its history of saves, every edition, texts, derived pictures and the files that
 * nothing else uses. Ids, hashes, times and actors stay. On MongoDB the oplog holds old writes until its window has passed.
 *
 * @throws DomainError platform/not-found, review/not-permitted, publish/reason-required
 */
export async function purgeDocument(
  context: ActContext,
  args: PurgeArguments,
): Promise<{ id: string; purgedAt: string }> {
  const faults = missingGrounds(args)
  const purgedAt = new Date().toISOString()
  const erased = await runAct(context, async (req) => {
    assertPermitted(context.user, isApprover(context.user) || isSecrecyReviewer(context.user))
    const copy = await loadWorkingCopy(req, args.id)
    if (faults.length > 0) throw new DomainError('publish/reason-required', { errors: faults })
    const files = await loadFiles(req, await filesOnlyIn(req, copy))
    await eraseDocument(req, {
      copy,
      purge: { at: purgedAt, by: context.user?.id, reason: args.reason, decision: args.decision },
    })
    await eraseFiles(req, files)
    await appendEvent(req, 'publish/purged', {
      document: copy.id,
      revision: copy.revision + 1,
      version: copy.version,
      files: files.map((file) => file.sha256),
    })
    return files
  })
  for (const file of erased) {
    await args.store.remove(file.sha256)
    if (file.thumbnailSha256) await args.store.remove(file.thumbnailSha256)
  }
  await eraseFreedPages(context.payload)
  return { id: args.id, purgedAt }
}

function missingGrounds({ reason, decision }: PurgeArguments): FieldFault[] {
  const faults: FieldFault[] = []
  if (!reason.trim()) faults.push({ path: 'reason', message: 'Hãy ghi lý do.' })
  if (!decision.trim()) faults.push({ path: 'decision', message: 'Hãy ghi số quyết định.' })
  return faults
}

async function eraseDocument(
  req: PayloadRequest,
  { copy, purge }: { copy: WorkingCopy; purge: object },
): Promise<void> {
  const { db } = req.payload
  await db.deleteVersions({ collection: 'documents', where: { parent: { equals: copy.id } }, req })
  // Whole rows: the SQLite adapter writes rows that have relations by inserting over them.
  const data = {
    ...copy,
    ...NO_CONTENT,
    title: GONE,
    state: 'withdrawn',
    inForce: false,
    numberKey: `none:${copy.id}`,
    revision: copy.revision + 1,
    purge,
  }
  await db.updateOne({ collection: 'documents', id: copy.id, data, req, returning: false })
  await eraseCorrections(req, copy.id)
  const where = { document: { equals: copy.id } }
  const { docs: editions } = await db.find<{ id: string; content: EditionContent; approvals?: Approval[] | null }>({
    collection: 'editions',
    where,
    limit: 0,
    pagination: false,
    req,
  })
  for (const edition of editions) {
    const erased = {
      ...edition,
      title: GONE,
      content: purgedContent(edition.content),
      files: [],
      approvals: purgedApprovals(edition.approvals),
    }
    await db.updateOne({ collection: 'editions', id: edition.id, data: erased, req, returning: false })
  }
}

async function eraseFiles(req: PayloadRequest, files: readonly StoredFile[]): Promise<void> {
  const data = {
    originalName: GONE,
    state: 'refused',
    text: null,
    findings: null,
    decision: null,
    alt: null,
    thumbnailSha256: null,
  }
  for (const { id } of files)
    await req.payload.db.updateOne({ collection: 'media', id, data: { ...data }, req, returning: false })
}
