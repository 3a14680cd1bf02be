import type { PayloadRequest } from 'payload'
import { isApprover, isSecrecyReviewer } from '../../collections/access/permissions'
import { DomainError } from '../platform/errors'
import type { FileStore } from '../platform/files/fileStore'
import { appendEvent } from '../platform/journal/appendEvent'
import { type ActContext, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { eraseComments } from '../review/eraseComments'
import { loadFiles, loadWorkingCopy } from '../review/loadWorkingCopy'
import type { Approval, WorkingCopy } from '../review/rules/workingCopy'
import { eraseCorrections } from './eraseCorrections'
import { eraseMissedSearches } from './eraseMissedSearches'
import { eraseFiles } from './eraseFiles'
import { eraseTraces } from './eraseTraces'
import { filesOnlyIn } from './filesOnlyIn'
import { finishErasures } from './finishErasures'
import { groundsOf, missingGrounds, type PurgeGrounds } from './purgeGrounds'
import type { EditionContent } from './rules/frozen'
import { GONE } from './rules/gone'
import { purgedApprovals, purgedContent } from './rules/purgedContent'

type PurgeArguments = PurgeGrounds & { id: string; store: FileStore }

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
  reviewOn: null,
  summary: null,
  body: null,
  script: null,
  bulletin: { priority: null, validFrom: null, validTo: null, audio: null },
  rights: null,
  files: [],
  supersedes: null,
  relations: [],
  approval: null,
  approvals: null,
  lastAct: null,
  reviewNote: null,
  openComments: 0,
  publishAt: null,
  scheduledBy: null,
  takesEffectOn: null,
  endsOn: null,
  withdrawals: [],
} as const

/**
 * Removes the content for good: working copy, its history of saves, every edition, texts, derived pictures, notes that may quote
 * it and the files that nothing else uses. Ids, hashes, times and actors stay. Done again it changes nothing and answers the same.
 * On MongoDB the oplog holds old writes until its window has passed.
 *
 * @throws DomainError platform/not-found, review/not-permitted, publish/reason-required, publish/erasure-pending
 */
export async function purgeDocument(
  context: ActContext,
  args: PurgeArguments,
): Promise<{ id: string; purgedAt: string }> {
  const purgedAt = await runAct(context, async (req) => {
    assertPermitted(context.user, isApprover(context.user) || isSecrecyReviewer(context.user))
    const copy = await loadWorkingCopy(req, args.id)
    if (copy.purge) return copy.purge.at
    const faults = missingGrounds(args)
    if (faults.length > 0) throw new DomainError('publish/reason-required', { errors: faults })
    const purge = { at: new Date().toISOString(), by: context.user?.id ?? '', ...groundsOf(args) }
    await eraseComments(req, copy.id)
    await eraseContent(req, { copy, purge })
    return purge.at
  })
  await finishErasures({ payload: context.payload, store: args.store })
  return { id: args.id, purgedAt }
}

type Purge = NonNullable<WorkingCopy['purge']>

async function eraseContent(req: PayloadRequest, { copy, purge }: { copy: WorkingCopy; purge: Purge }): Promise<void> {
  const files = await loadFiles(req, await filesOnlyIn(req, copy))
  await eraseDocument(req, { copy, purge })
  await eraseFiles(req, files)
  await eraseTraces(req, copy.id)
  await eraseMissedSearches(req, copy.title)
  await appendEvent(req, 'publish/purged', {
    document: copy.id,
    revision: copy.revision + 1,
    version: copy.version,
    decision: purge.decision,
    files: files.map((file) => file.sha256),
    thumbnails: files.flatMap((file) => file.thumbnailSha256 ?? []),
  })
}

async function eraseDocument(req: PayloadRequest, { copy, purge }: { copy: WorkingCopy; purge: Purge }): Promise<void> {
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
