import type { PayloadRequest } from 'payload'
import type { Approval } from '../review/rules/workingCopy'
import type { EditionContent } from './rules/frozen'

export type EditionRow = {
  id: string
  document: string
  version: number
  content: EditionContent
  approvals?: Approval[] | null
}

/** Where an edition is filed: ids of topics, slugs of target groups; and the calendar day of its review. */
export type Placement = { topicIds: string[]; targetGroups: string[]; reviewOn: string | null }

type CorrectionRow = { topics?: string[] | null; targetGroups?: string[] | null; reviewOn?: string | null }

/** The newest edition of a document, null before the first. */
export async function newestEdition(
  req: PayloadRequest,
  { documentId, version }: { documentId: string; version: number },
): Promise<EditionRow | null> {
  return req.payload.db.findOne<EditionRow>({
    collection: 'editions',
    where: { and: [{ document: { equals: documentId } }, { version: { equals: version } }] },
    req,
  })
}

/** As it was published, or as it was corrected since: the edition's own row stays as it was approved. */
export async function placementOf(req: PayloadRequest, edition: EditionRow): Promise<Placement> {
  const { docs } = await req.payload.db.find<CorrectionRow & { id: string }>({
    collection: 'edition-corrections',
    where: { edition: { equals: edition.id } },
    sort: '-revision',
    limit: 1,
    pagination: false,
    req,
  })
  const [newest] = docs
  if (!newest) {
    const { topicIds, targetGroups, reviewOn = null } = edition.content
    return { topicIds, targetGroups, reviewOn }
  }
  return { topicIds: newest.topics ?? [], targetGroups: newest.targetGroups ?? [], reviewOn: newest.reviewOn ?? null }
}
