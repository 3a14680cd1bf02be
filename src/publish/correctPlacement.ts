import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { isWriter } from '../../collections/access/permissions'
import { resolveTerms } from '../../collections/documents/deriveContent'
import { DomainError, type FieldFault } from '../platform/errors'
import { type ActContext, type ActingUser, runAct } from '../platform/runAct'
import { assertPermitted } from '../review/assertPermitted'
import { demandsFor } from '../review/approvalRules'
import { loadWorkingCopy } from '../review/loadWorkingCopy'
import { isComplete } from '../review/rules/approving'
import { whatHappened } from '../review/rules/whatHappened'
import type { Approval, WorkingCopy } from '../review/rules/workingCopy'
import { saveStanding } from '../review/saveStanding'
import { TARGET_GROUPS } from '../vocabulary/targetGroups'
import { type EditionRow, newestEdition, type Placement, placementOf } from './editionPlacement'

export type CorrectionArguments = {
  id: string
  /** Ids or slugs; absent: as before. */
  topics?: string[] | null | undefined
  targetGroups?: string[] | null | undefined
  /** Calendar day; null: none. Absent: as before. */
  reviewOn?: string | null | undefined
  note?: string | null | undefined
}

/**
 * Files the edition in force under other topics, for other target groups or with another day of review. That is no content: the approval holds, there is no
 * new version, and the edition's row stays as it was approved. Readers see it, and those who lose it by their topics are told to
 * remove it. A working copy that was not filed otherwise meanwhile follows. A topic that asks for more than was approved is
 * refused: that takes a revision.
 *
 * @throws DomainError platform/not-found, review/not-permitted, review/illegal-transition, platform/invalid-input,
 * publish/stricter-topic
 */
export function correctPlacement(context: ActContext, args: CorrectionArguments): Promise<WorkingCopy> {
  return runAct(context, async (req) => {
    assertPermitted(context.user, isWriter(context.user))
    const copy = await loadWorkingCopy(req, args.id)
    const edition = await newestEdition(req, { documentId: copy.id, version: copy.version })
    if (!copy.inForce || copy.purge || !edition) throw new DomainError('review/illegal-transition', whatHappened(copy))
    const before = await placementOf(req, edition)
    const wanted = await wantedPlacement(req, { args, before })
    if (isSame(before, wanted)) return copy
    const follows = copy.state === 'published' || isSame(before, placementOfCopy(copy))
    await assertNotStricter(req, { before, wanted, given: edition.approvals ?? [] })
    if (follows && copy.approvals?.length) await assertNotStricter(req, { before, wanted, given: copy.approvals })
    const correction = await saveCorrection(req, { copy, edition, wanted, args, user: context.user })
    return saveStanding(req, {
      copy,
      standing: follows
        ? { topics: wanted.topicIds, targetGroups: wanted.targetGroups, reviewOn: wanted.reviewOn }
        : {},
      event: 'publish/placement-corrected',
      data: { version: edition.version, correction },
    })
  })
}

type Wanting = { args: CorrectionArguments; before: Placement }

async function wantedPlacement(req: PayloadRequest, { args, before }: Wanting): Promise<Placement> {
  const faults: FieldFault[] = []
  const data: { topics: unknown[] } = { topics: args.topics ?? before.topicIds }
  await resolveTerms(req, { data, faults })
  const groups = [...new Set(args.targetGroups ?? before.targetGroups)]
  const known = new Set(TARGET_GROUPS.map(({ slug }) => slug))
  groups.forEach((group, index) => {
    if (known.has(group)) return
    faults.push({ path: `targetGroups.${index}`, message: `Không có đối tượng “${group}”. Hãy chọn trong danh mục.` })
  })
  if (faults.length > 0) throw new DomainError('platform/invalid-input', { errors: faults })
  const reviewOn = args.reviewOn === undefined ? before.reviewOn : args.reviewOn
  return { topicIds: data.topics.map(String), targetGroups: groups, reviewOn }
}

type Strictness = { before: Placement; wanted: Placement; given: readonly Approval[] }

/** Only what the new topics ask for beyond the old ones: what the old ones came to ask for later was not asked then. */
async function assertNotStricter(req: PayloadRequest, { before, wanted, given }: Strictness): Promise<void> {
  const [old, now] = [await demandsFor(req, before.topicIds), await demandsFor(req, wanted.topicIds)]
  const confirmed = new Set([
    ...old.items.map(({ slug }) => slug),
    ...given.flatMap(({ items = [] }) => items.map(({ slug }) => slug)),
  ])
  const missing = now.items.filter(({ slug }) => !confirmed.has(slug))
  const lacksApprover = now.needed > old.needed && !isComplete(given, now.needed)
  if (missing.length === 0 && !lacksApprover) return
  throw new DomainError('publish/stricter-topic', {
    errors: [
      ...(lacksApprover ? [{ path: 'topics', message: 'Chủ đề mới cần hai người duyệt.' }] : []),
      ...missing.map(({ label }) => ({ path: 'topics', message: `Chưa xác nhận: ${label}` })),
    ],
  })
}

type Saving = {
  copy: WorkingCopy
  edition: EditionRow
  wanted: Placement
  args: CorrectionArguments
  user: ActingUser | null
}

async function saveCorrection(req: PayloadRequest, { copy, edition, wanted, args, user }: Saving): Promise<string> {
  const row = await req.payload.create({
    collection: 'edition-corrections',
    data: {
      id: uuidv7(),
      document: copy.id,
      edition: edition.id,
      version: edition.version,
      revision: copy.revision + 1,
      topics: wanted.topicIds,
      targetGroups: wanted.targetGroups,
      reviewOn: wanted.reviewOn,
      note: args.note?.normalize('NFC').trim() || null,
      at: new Date().toISOString(),
      by: user?.id ?? null,
    },
    depth: 0,
    req,
    overrideAccess: true, // nobody writes these rows but this act
  })
  return String(row.id)
}

function placementOfCopy({ topics, targetGroups, reviewOn }: WorkingCopy): Placement {
  return { topicIds: topics ?? [], targetGroups: targetGroups ?? [], reviewOn: reviewOn ?? null }
}

function isSame(one: Placement, other: Placement): boolean {
  const text = ({ topicIds, targetGroups, reviewOn }: Placement) =>
    `${topicIds.toSorted().join()} ${targetGroups.toSorted().join()} ${reviewOn ?? ''}`
  return text(one) === text(other)
}
